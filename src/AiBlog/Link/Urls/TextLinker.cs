using System.Collections.Immutable;
using AiBlog.Diagnostics;
using AiBlog.Load;
using AiBlog.Parse;

namespace AiBlog.Link.Urls;

/// <summary>Resolves the links and pictures of one post or page.</summary>
internal static class TextLinker
{
    public static LinkedFile Link(ParsedSite parsed, SiteUrls urls, LinkTargets targets, LinkTarget owner, PictureMarkup markup,
        Severity anchorSeverity)
    {
        var links = new CrossLinks(parsed.Config, urls, targets, owner, markup, anchorSeverity);
        var text = new LinkedText(
            [.. owner.File.KeyPoints.Select((point, i) => links.Fill(point, i))],
            links.Fill(owner.File.Report, BodyPart.Report),
            owner.File.Opinion is { } opinion ? links.Fill(opinion, BodyPart.Opinion) : null,
            owner.File.Footnotes is { } footnotes ? links.Fill(footnotes, BodyPart.Footnotes) : null,
            links.Image(owner.File.Front.Image),
            [.. owner.File.Styles.Select(links.Sheet)],
            [.. links.Addresses]);
        text = text with { Shown = [.. links.Shown] };
        return new LinkedFile(text, [.. links.Diagnostics], [.. links.Media], [.. links.Unproven]);
    }
}

/// <summary>The bodies of a file by number; the key points are 0 and more.</summary>
internal static class BodyPart
{
    public const int Report = -1;
    public const int Opinion = -2;
    public const int Footnotes = -3;
}

/// <param name="Media">Files that must lie beside the page because it shows them.</param>
internal sealed record LinkedFile(LinkedText Text, ImmutableArray<Diagnostic> Diagnostics, ImmutableArray<MediaCopy> Media,
    ImmutableArray<UnprovenLink> Unproven);

/// <summary>Finds the pictures that one file names, and where each is published.</summary>
internal sealed class PictureFinder(SiteUrls urls, LinkTargets targets, LinkTarget owner)
{
    private readonly List<MediaCopy> copies = [];

    /// <summary>Files outside the owner's own folder that its page shows, and so must be copied beside it.</summary>
    public IReadOnlyList<MediaCopy> Copies => copies;

    /// <summary>The picture and its site path; null when there is no such file.</summary>
    public (string Url, Picture Picture)? Find(string target)
    {
        var path = LinkAddress.Parse(urls.SitePathOf(target) ?? target).Path;
        if (path.StartsWith('/'))
        {
            var url = urls.Candidates(owner.Url, path).Append(StaticUrl("content" + path))
                .FirstOrDefault(url => url is not null && targets.Static.ContainsKey(url));
            return url is null ? null : (url, targets.Static[url]);
        }

        var source = LinkAddress.Resolve(owner.File.Folder, path);
        if (StaticUrl(source) is { } file && targets.Static.TryGetValue(file, out var published))
        {
            return (file, published);
        }

        return source is not null && targets.Pictures.TryGetValue(source, out var picture) ? (Place(picture, source), picture) : null;
    }

    /// <summary>Authors also name a file of content/static by its place in the site's folder: <c>../static/a.png</c>.</summary>
    private static string? StaticUrl(string? source) =>
        source?.StartsWith(StaticFiles.Folder + "/", StringComparison.Ordinal) is true ? source[StaticFiles.Folder.Length..] : null;

    /// <summary>Below its own bundle's page, else beside the page that shows it.</summary>
    private string Place(Picture picture, string source)
    {
        if (targets.BundleOf(source) is { } bundle)
        {
            return SitePaths.FolderOf(bundle.Url) + source[bundle.File.Folder.Length..];
        }

        var isBelow = source.StartsWith(owner.File.Folder, StringComparison.Ordinal);
        var url = SitePaths.FolderOf(owner.Url) + (isBelow ? source[owner.File.Folder.Length..] : source[(source.LastIndexOf('/') + 1)..]);
        copies.Add(new MediaCopy(picture.File, url.TrimStart('/')));
        return url;
    }
}

/// <summary>Finds the pages and generated files that one file links to.</summary>
internal sealed class PageFinder(SiteUrls urls, LinkTargets targets, LinkTarget owner)
{
    /// <summary>A post or page, by its source or its URL.</summary>
    public LinkTarget? FindPage(LinkAddress address)
    {
        if (MarkdownFiles.Is(address.Path) && SourcePath(address.Path) is { } source && targets.Pages.TryGetValue(source, out var file))
        {
            return file;
        }

        return urls.Candidates(owner.Url, address.Path).Select(targets.PageAt).FirstOrDefault(page => page is not null);
    }

    /// <summary>The site path of a list, a feed, or another file without a source.</summary>
    public string? FindOther(string path) =>
        urls.Candidates(owner.Url, path).Select(url => targets.OtherAt(url)).FirstOrDefault(url => url is not null);

    /// <summary>The path of a Markdown file: relative to the owner's source, or below content/ if it starts with a slash.</summary>
    public string? SourcePath(string path) =>
        path.StartsWith('/') ? LinkAddress.Resolve("content/", path) : LinkAddress.Resolve(owner.File.Folder, path);
}
