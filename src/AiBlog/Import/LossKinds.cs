using System.Collections.Immutable;

namespace AiBlog.Import;

/// <summary>Every kind of loss, in the order of the report.</summary>
internal static class LossKinds
{
    public static LossKind BadInput { get; } = new("bad-input", "input that could not be read");

    public static LossKind FrontMatterFault { get; } = new("front-matter-fault", "front matter that does not parse, kept as text");

    public static LossKind WrongEncoding { get; } = new("wrong-encoding", "bytes that are not UTF-8, read as Windows-1252");

    public static LossKind FileKept { get; } = new("file-kept", "files of the site that were not overwritten");

    public static LossKind FileDeleted { get; } = new("file-deleted", "files that you deleted after an import, not written again");

    public static LossKind FileGone { get; } = new("file-gone", "imported files whose source no longer exists");

    public static LossKind NotPublished { get; } = new("not-published", "posts and pages that were not public, imported as drafts");

    public static LossKind NoDate { get; } = new("no-date", "content without a date");

    public static LossKind NoTitle { get; } = new("no-title", "content without a title, named after its file or id");

    public static LossKind Renamed { get; } = new("renamed", "names that are already used or not safe, changed");

    public static LossKind MissingFile { get; } = new("missing-file", "images and files that were not found");

    public static LossKind BrokenLink { get; } = new("broken-link", "links to content that is not in the import");

    public static LossKind OldSiteLink { get; } = new("old-site-link", "links that still lead to the old site");

    public static LossKind OldUrl { get; } = new("old-url", "old URLs that a static site cannot answer by itself");

    public static LossKind Tag { get; } = new("tag", "shortcodes, tags, and blocks without a counterpart");

    public static LossKind Html { get; } = new("html", "HTML elements that were removed or reduced to their text");

    public static LossKind Style { get; } = new("style", "classes, alignment, and other attributes that were dropped");

    public static LossKind Key { get; } = new("key", "front matter keys without a counterpart, kept under extra");

    public static LossKind KeyDropped { get; } = new("key-dropped", "front matter values that were dropped");

    public static LossKind Comment { get; } = new("comment", "comments that were skipped or changed");

    public static LossKind FileSkipped { get; } = new("file-skipped", "files that are not content, not copied");

    public static ImmutableArray<LossKind> All { get; } =
    [
        BadInput, FrontMatterFault, WrongEncoding, FileKept, FileDeleted, FileGone, NotPublished, NoDate, NoTitle, Renamed, MissingFile,
            BrokenLink,
        OldSiteLink, OldUrl, Tag, Html, Style, Key, KeyDropped, Comment, FileSkipped,
    ];
}
