using System.Text;
using AiBlog.Config;
using AiBlog.Diagnostics;
using AiBlog.Parse;
using AiBlog.Parse.Markdown;
using AiBlog.Privacy;
using AiBlog.Text;
using AiBlog.Text.Css;
using AiBlog.Text.Html;

namespace AiBlog.Link;

/// <summary>Fills the holes that Parse left in one file's HTML with the addresses of the site.</summary>
internal sealed class CrossLinks(SiteConfig config, LinkTargets targets, LinkTarget owner, Severity anchorSeverity)
{
    private readonly Severity severity = config.Links == LinkPolicy.Warn ? Severity.Warning : Severity.Error;
    private readonly List<Diagnostic> diagnostics = [];
    private readonly List<MediaCopy> media = [];
    private readonly List<LinkedAddress> addresses = [];
    private readonly Suggestions suggestions = new();
    private string[]? nearPictures;
    private readonly bool keepsAddresses = owner.File.Kind == ContentKind.Post && (config.MarkdownTwins || config.Llms);

    public IReadOnlyList<Diagnostic> Diagnostics => diagnostics;

    /// <summary>Files outside the owner's own folder that its page shows, and so must lie beside it.</summary>
    public IReadOnlyList<MediaCopy> Media => media;

    /// <summary>What the addresses of the filled texts have become.</summary>
    public IReadOnlyList<LinkedAddress> Addresses => addresses;

    public string? Fill(MarkdownBody? body)
    {
        if (body is null || body.Holes.IsEmpty)
        {
            return body?.Html;
        }

        var html = new StringBuilder(body.Html.Length + (body.Holes.Length * 48));
        var from = 0;
        foreach (var hole in body.Holes)
        {
            html.Append(body.Html.AsSpan(from, hole.Offset - from));
            Action<StringBuilder, Hole> append = hole.Kind switch { HoleKind.Link => AppendLink, HoleKind.Set => AppendSet, _ => AppendImage };
            append(html, hole);
            from = hole.Offset;
        }

        return html.Append(body.Html.AsSpan(from)).ToString();
    }

    public LinkedSheet Sheet(StyleText sheet)
    {
        var css = new StringBuilder(sheet.Css.Length + (sheet.Holes.Length * 48));
        var from = 0;
        foreach (var hole in sheet.Holes)
        {
            css.Append(sheet.Css.AsSpan(from, hole.Offset - from));
            var found = FindPicture(hole.Target);
            if (found is null)
            {
                diagnostics.Add(MissingImage(hole.Target, hole.Place));
            }

            CssEscapes.AppendQuoted(css, found is var (url, _) ? config.BaseUrl.Href(url) : hole.Target);
            from = hole.Offset;
        }

        return new LinkedSheet(sheet.Services, css.Append(sheet.Css.AsSpan(from)).ToString());
    }

    /// <summary>The lead picture of the front matter; null when there is none or it cannot be found.</summary>
    public LinkedImage? Image(PostImage? image)
    {
        if (image is null)
        {
            return null;
        }

        if (UrlRules.Classify(image.Src.Value) == UrlKind.Http)
        {
            return new LinkedImage(image.Src.Value, image.Src.Value, null, null, image.Alt, image.Caption, image.Credit);
        }

        if (FindPicture(image.Src.Value) is not var (url, picture))
        {
            diagnostics.Add(MissingImage(image.Src.Value, image.Src.Place));
            return null;
        }

        return new LinkedImage(
            config.BaseUrl.Href(url), config.BaseUrl.Absolute(url), picture.Width, picture.Height, image.Alt, image.Caption, image.Credit);
    }

    private void AppendImage(StringBuilder html, Hole hole)
    {
        if (FindFile(hole.Target) is not { } found)
        {
            diagnostics.Add(MissingImage(hole.Target, hole.Place));
            AppendAttribute(html, hole.Name, hole.Target);
            return;
        }

        AppendAddress(html, hole.Name, config.BaseUrl.Href(found.Url) + Tail(LinkAddress.Parse(hole.Target)), hole);
        if (hole.Kind == HoleKind.Image && found.Picture is { Width: { } width, Height: { } height })
        {
            html.Append(System.Globalization.CultureInfo.InvariantCulture, $" width=\"{width}\" height=\"{height}\"");
        }
    }

    /// <summary>What an element loads: a file, or for a frame a page of the site.</summary>
    private (string Url, Picture? Picture)? FindFile(string target)
    {
        if (FindPicture(target) is var (url, picture))
        {
            return (url, picture);
        }

        var address = LinkAddress.Parse(target);
        return (FindPage(address)?.Url ?? UrlCandidates(address.Path).FirstOrDefault(targets.OtherUrls.Contains)) is { } other ? (other, null) : null;
    }

    private void AppendSet(StringBuilder html, Hole hole) =>
        AppendAttribute(html, hole.Name, Srcset.Rewrite(hole.Target, url => UrlRules.Classify(url) is UrlKind.Relative or UrlKind.RootRelative ? Resolve(url, hole.Place) : url));

    private string Resolve(string url, Place place)
    {
        if (FindFile(url) is { } found)
        {
            return config.BaseUrl.Href(found.Url) + Tail(LinkAddress.Parse(url));
        }

        diagnostics.Add(MissingImage(url, place));
        return url;
    }

    private void AppendLink(StringBuilder html, Hole hole)
    {
        var address = LinkAddress.Parse(hole.Target);
        if (address.Path.Length == 0 && address.Query.Length == 0)
        {
            CheckAnchor(owner, address, hole);
            AppendAttribute(html, hole.Name, hole.Target);
            Keep(hole, config.BaseUrl.Href(owner.Url) + hole.Target);
        }
        else if (FindPage(address) is { } page)
        {
            CheckAnchor(page, address, hole);
            AppendAddress(html, hole.Name, config.BaseUrl.Href(page.Url) + Tail(address), hole);
        }
        else if (FindOther(address.Path) is { } url)
        {
            AppendAddress(html, hole.Name, config.BaseUrl.Href(url) + Tail(address), hole);
        }
        else if (!LeadsToFaulty(address.Path))
        {
            diagnostics.Add(BrokenLink(address.Path, hole));
        }
    }

    private bool LeadsToFaulty(string path) =>
        path.EndsWith(".md", StringComparison.OrdinalIgnoreCase) && SourcePath(path) is { } source && targets.Faulty.Contains(source);

    private static string Tail(LinkAddress address) =>
        address.Query + (address.Fragment is { } fragment ? "#" + Uri.EscapeDataString(fragment) : "");

    private void AppendAddress(StringBuilder html, string name, string href, Hole hole)
    {
        AppendAttribute(html, name, href);
        Keep(hole, href);
    }

    private void Keep(Hole hole, string href)
    {
        if (keepsAddresses && hole.Source.Length > 0)
        {
            addresses.Add(new LinkedAddress(hole.Source, href));
        }
    }

    private static void AppendAttribute(StringBuilder html, string name, string value)
    {
        html.Append(' ').Append(name).Append("=\"");
        Html.AppendAttribute(html, value);
        html.Append('"');
    }

    private void CheckAnchor(LinkTarget target, LinkAddress address, Hole hole)
    {
        if (address.Fragment is { } anchor && !target.HasAnchor(anchor))
        {
            diagnostics.Add(LinkFaults.MissingAnchor(anchorSeverity, hole.Place, hole.Target, suggestions.Closest(anchor, target.Anchors)));
        }
    }

    private LinkTarget? FindPage(LinkAddress address)
    {
        if (address.Path.EndsWith(".md", StringComparison.OrdinalIgnoreCase))
        {
            return SourcePath(address.Path) is { } source ? targets.Pages.GetValueOrDefault(source) : null;
        }

        return UrlCandidates(address.Path)
            .Select(url => targets.ByUrl.GetValueOrDefault(url) ?? targets.ByUrl.GetValueOrDefault(url + "/"))
            .FirstOrDefault(page => page is not null);
    }

    private string? FindOther(string path) =>
        UrlCandidates(path).FirstOrDefault(url => targets.OtherUrls.Contains(url) || targets.Static.ContainsKey(url) || IsTwin(url)) ?? FindPicture(path)?.Url;

    private bool IsTwin(string url) => config.MarkdownTwins && url.EndsWith("/index.md", StringComparison.Ordinal)
        && targets.ByUrl.TryGetValue(url[..^"index.md".Length], out var page) && page.File.Kind == ContentKind.Post;

    /// <summary>Of a Markdown file: relative to the owner's source, or with a slash in front below content/.</summary>
    private string? SourcePath(string path) =>
        path.StartsWith('/') ? LinkAddress.Resolve("content/", path) : LinkAddress.Resolve(owner.File.Folder, path);

    /// <summary>Paths of the site that an author may mean, the likeliest first: with and without the base path, relative to the page.</summary>
    private IEnumerable<string> UrlCandidates(string path)
    {
        if (!path.StartsWith('/'))
        {
            return LinkAddress.Resolve(owner.Url[..(owner.Url.LastIndexOf('/') + 1)], path) is { } url ? ["/" + url.TrimStart('/')] : [];
        }

        var basePath = Uri.UnescapeDataString(config.BaseUrl.Path);
        return basePath.Length > 1 && path.StartsWith(basePath, StringComparison.Ordinal) ? [path, path[(basePath.Length - 1)..]] : [path];
    }

    private (string Url, Picture Picture)? FindPicture(string target)
    {
        var path = LinkAddress.Parse(target).Path;
        if (path.StartsWith('/'))
        {
            var url = UrlCandidates(path).FirstOrDefault(targets.Static.ContainsKey);
            return url is null ? null : (url, targets.Static[url]);
        }

        return LinkAddress.Resolve(owner.File.Folder, path) is { } source && targets.Pictures.TryGetValue(source, out var picture)
            ? (Place(picture, source), picture)
            : null;
    }

    /// <summary>Where a picture comes to lie: below its own bundle's page, else beside the page that shows it.</summary>
    private string Place(Picture picture, string source)
    {
        var bundle = BundleOf(source);
        if (bundle is not null)
        {
            return PageFolder(bundle.Url) + source[bundle.File.Folder.Length..];
        }

        var isBelow = source.StartsWith(owner.File.Folder, StringComparison.Ordinal);
        var url = PageFolder(owner.Url) + (isBelow ? source[owner.File.Folder.Length..] : source[(source.LastIndexOf('/') + 1)..]);
        media.Add(new MediaCopy(picture.File, url.TrimStart('/')));
        return url;
    }

    private LinkTarget? BundleOf(string source)
    {
        for (var end = source.LastIndexOf('/'); end > 0; end = source.LastIndexOf('/', end - 1))
        {
            if (targets.Pages.TryGetValue(source[..end] + "/index.md", out var page))
            {
                return page;
            }
        }

        return null;
    }

    /// <summary>The folder of a page's address, with a slash at the end.</summary>
    public static string PageFolder(string url) => url[..(url.LastIndexOf('/') + 1)];

    private Diagnostic BrokenLink(string path, Hole hole)
    {
        var source = path.EndsWith(".md", StringComparison.OrdinalIgnoreCase) ? SourcePath(path) : null;
        if (source is not null && targets.Withheld.TryGetValue(source, out var withheld))
        {
            return LinkFaults.LinkToWithheld(severity, hole.Place, hole.Target, withheld.Reason switch
            {
                WithheldReason.Draft => "it is a draft",
                WithheldReason.Scheduled => "it is scheduled for later",
                _ => "it has expired",
            });
        }

        var suggestion = source is null
            ? suggestions.Closest(path, targets.Urls)
            : suggestions.Closest(source[LinkTargets.FolderOf(source).Length..], targets.FileNamesIn(LinkTargets.FolderOf(source)));
        return LinkFaults.BrokenLink(severity, hole.Place, hole.Target, suggestion);
    }

    private Diagnostic MissingImage(string target, Place place)
    {
        nearPictures ??= [.. targets.Pictures.Keys.Where(path => path.StartsWith(owner.File.Folder, StringComparison.Ordinal)).Select(path => path[owner.File.Folder.Length..])];
        return LinkFaults.MissingImage(severity, place, target, suggestions.Closest(target, nearPictures));
    }
}
