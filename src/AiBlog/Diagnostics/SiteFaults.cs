using System.Globalization;

namespace AiBlog.Diagnostics;

/// <summary>Faults of a site as a folder and of its output as a folder.</summary>
internal static class SiteFaults
{
    public static Diagnostic FileNotRead(string path, string ending) => Diagnostic.Warning(
        "file-not-read", Place.OfFile(path), $"this file is not published: a `{ending}` file is not Markdown",
        ending is ".html" or ".htm"
            ? "rename it to .md when it has front matter, because Markdown may contain HTML; to publish it unchanged, move it to "
                + "content/static"
            : "rewrite it as Markdown and save it with the ending .md; to publish it unchanged, move it to content/static");

    public static Diagnostic FolderNotRead(string first, string folder, int count, string meant) => Diagnostic.Warning(
        "file-not-read", Place.OfFile(first), count == 1
            ? $"this Markdown file is not read: it is in `{folder}`"
            : string.Create(CultureInfo.InvariantCulture, $"{count} Markdown files in `{folder}` are not read"),
        $"did you mean `{meant}`? Posts belong in content/posts and pages in content/pages");

    public static Diagnostic FolderMisnamed(string folder, string meant) => Diagnostic.Warning(
        "folder-not-read", Place.OfFile(folder), $"the folder `{folder}` is not read",
        $"did you mean `{meant}`?");

    /// <param name="withFolder">How a command names the folder of a site, such as <c>aiblog build PATH</c>.</param>
    public static Diagnostic NoSite(string folder, string withFolder) => Diagnostic.Error(
        "no-site", Place.OfFile("aiblog.yml"), $"there is no aiblog.yml in \"{folder}\", so this is not a site",
        $"run `aiblog init` to start a site here, or name the folder of the site: `{withFolder}`");

    public static Diagnostic Empty() => Diagnostic.Error(
        "no-posts", Place.OfFile("content/posts"), "the site has no posts and no pages",
        "run `aiblog new \"My first post\"`");

    public static Diagnostic NoPosts() => Diagnostic.Warning(
        "no-posts", Place.OfFile("content/posts"), "the site has no published posts",
        "run `aiblog new \"My first post\"`, or build with --drafts to include drafts");

    public static Diagnostic LinkOutside(string path) => Diagnostic.Error(
        "link-outside-site", Place.OfFile(path), "this symbolic link is broken or points outside of the site",
        "copy the file here instead of linking to it");

    public static Diagnostic LinkToFolder(string path) => Diagnostic.Error(
        "link-to-folder", Place.OfFile(path), "this is a symbolic link to a folder, which is not followed",
        "move the folder here instead of linking to it");

    public static Diagnostic DotfileNotPublished(string path) => Diagnostic.Warning(
        "dotfile-not-published", Place.OfFile(path), "this file is not published, because its path has a part that starts with a dot",
        "rename it to publish it, move it out of content/static, or put it in content/static/.well-known");

    public static Diagnostic SpecialFile(string path) => Diagnostic.Warning(
        "special-file", Place.OfFile(path), "this is a pipe, a socket, or a device instead of a file, so it is skipped",
        "remove it, or move it out of the site");

    public static Diagnostic NeededFileIsSpecial(string path) => Diagnostic.Error(
        "special-file", Place.OfFile(path), "this is a pipe, a socket, or a device instead of a file",
        "replace it with a file");

    public static Diagnostic OutputIsSource(string folder) => Diagnostic.Error(
        "output-is-source", Place.OfFile(folder), $"the output folder \"{folder}\" overlaps with the source files of the site",
        "choose a separate folder, for example `-o _site`");

    public static Diagnostic OutputIsForeign(string folder, string example) => Diagnostic.Error(
        "output-not-ours", Place.OfFile(folder), $"the output folder contains files that aiblog did not write, such as \"{example}\"",
        "choose an empty folder with -o, or empty this one yourself");

    public static Diagnostic OutputIsLink(string folder) => Diagnostic.Error(
        "output-is-link", Place.OfFile(folder), "the output folder is a symbolic link",
        "use the folder that it points to");

    public static Diagnostic OutputHoldsLink(string path) => Diagnostic.Error(
        "output-is-link", Place.OfFile(path), $"the folder \"{path}\" in the output is a symbolic link, which is not followed",
        "remove the link from the output");

    public static Diagnostic OutputFileIsForeign(string path) => Diagnostic.Error(
        "output-file-not-ours", Place.OfFile(path), $"the output folder contains \"{path}\", which aiblog did not write and would replace",
        "move that file to content/static, or remove it from the output");

    public static Diagnostic OutputBusy(string folder, string? process) => Diagnostic.Error(
        "output-busy", Place.OfFile(folder),
            $"another aiblog{(process is null ? "" : $" (process {process})")} is writing to this output folder",
        "wait until it has finished, or choose another folder with -o");

    public static Diagnostic OutputCollision(string path, string first, string second) => Diagnostic.Error(
        "output-collision", Place.OfFile(second), $"{first} and {second} would both become /{path}",
        "give one of them another name or slug");

    public static Diagnostic OutputLookalike(string path, string first, string second) => Diagnostic.Error(
        "output-collision", Place.OfFile(second),
        $"{first} and {second} differ only in how their accents are encoded, so on some systems both are the file /{path}",
        "rename one of them");

    public static Diagnostic ReservedFolder(Place place, string path, string folder) => Diagnostic.Error(
        "reserved-path", place, $"/{path} is in the folder \"{folder}\", which is reserved for other programs",
        "choose another alias, slug, or name");

    public static Diagnostic WorkFolderIsLink(string path) => Diagnostic.Error(
        "work-folder-not-ours", Place.OfFile(path), "this is a symbolic link, and aiblog keeps its own files only in the site",
        "remove the link; the next build creates what it needs");

    public static Diagnostic WorkFolderIsFile(string path) => Diagnostic.Error(
        "work-folder-not-ours", Place.OfFile(path), "this is a file, but aiblog needs a folder of this name for its own files",
        "move or remove the file");

    public static Diagnostic ReservedName(string path) => Diagnostic.Error(
        "output-collision", Place.OfFile("content/static/" + path), $"\"{path}\" is the file in which aiblog lists the files that it wrote",
        "give this file another name");

    public static Diagnostic AliasCollision(Place place, string path, string first) => Diagnostic.Error(
        "output-collision", place, $"this alias is already the URL of something else: /{path} comes from {first}",
        "delete the alias");

    public static Diagnostic OutputBelowFile(string path, string origin, string file, string fileOrigin) => Diagnostic.Error(
        "output-collision", Place.OfFile(fileOrigin),
            $"{fileOrigin} would become the file /{file}, but {origin} needs a folder of that name for /{path}",
        "give one of them another name or slug");
}
