using System.Collections.Frozen;
using System.Collections.Immutable;
using AiBlog.Link.Comments;
using AiBlog.Parse;

namespace AiBlog.Link;

/// <summary>Everything in the site that a link or a picture may name.</summary>
/// <param name="Pages">Posts and pages that are out, by the path of their source.</param>
/// <param name="ByUrl">The same by their address.</param>
/// <param name="OtherUrls">Lists, feeds and other addresses without a source of their own.</param>
/// <param name="Withheld">Sources that are not out.</param>
/// <param name="Faulty">Sources that would be out but for a fault of their own, which is told there.</param>
/// <param name="Pictures">Files beside posts and pages, by their path.</param>
/// <param name="Static">Files of content/static, by their address, with their size when they are pictures.</param>
internal sealed record LinkTargets(
    FrozenDictionary<string, LinkTarget> Pages,
    FrozenDictionary<string, LinkTarget> ByUrl,
    FrozenSet<string> OtherUrls,
    FrozenDictionary<string, Withheld> Withheld,
    FrozenSet<string> Faulty,
    FrozenDictionary<string, Picture> Pictures,
    FrozenDictionary<string, Picture> Static)
{
    private readonly Lazy<ILookup<string, string>> fileNames = new(() => Pages.Keys.ToLookup(FolderOf, path => path[FolderOf(path).Length..], StringComparer.Ordinal));

    /// <summary>The site paths of posts and pages.</summary>
    public IReadOnlyList<string> Urls { get; } = [.. ByUrl.Keys];

    /// <summary>The names of the published Markdown files in a folder, which ends in a slash.</summary>
    public IEnumerable<string> FileNamesIn(string folder) => fileNames.Value[folder];

    /// <summary>The folder of a path with a slash at the end.</summary>
    public static string FolderOf(string path) => path[..(path.LastIndexOf('/') + 1)];

    public bool HasUrl(string url) => ByUrl.ContainsKey(url) || OtherUrls.Contains(url) || Static.ContainsKey(url);
}

/// <summary>A post or page that a link may lead to.</summary>
internal sealed record LinkTarget(ParsedFile File, string Url)
{
    /// <summary>Anchors that every page of a theme has.</summary>
    private static readonly FrozenSet<string> Common = FrozenSet.Create(StringComparer.Ordinal, "", "top", "main", "comments", "leave-a-comment");

    private FrozenSet<string>? ownAnchors;

    public CommentThread Comments { get; init; } = CommentThread.Empty;

    /// <summary>Every anchor of the texts, in their order.</summary>
    public IReadOnlyList<string> Anchors { get; } = [.. File.Bodies.SelectMany(body => body.Anchors)];

    public bool HasAnchor(string anchor) => Common.Contains(anchor) || OwnAnchors().Contains(anchor);

    /// <summary>Collected when the first link asks. Two threads may both collect them; either set is right.</summary>
    private FrozenSet<string> OwnAnchors() =>
        ownAnchors ??= Anchors.Concat(Comments.All.Select(comment => comment.Anchor)).ToFrozenSet(StringComparer.Ordinal);
}
