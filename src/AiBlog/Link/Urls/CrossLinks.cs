using System.Text;
using AiBlog.Config;
using AiBlog.Diagnostics;
using AiBlog.Images.Variants;
using AiBlog.Load;
using AiBlog.Parse;
using AiBlog.Parse.Markdown;
using AiBlog.Parse.Markdown.Writers;
using AiBlog.Privacy.Gate;
using AiBlog.Text;
using AiBlog.Text.Css;
using AiBlog.Text.Html;
using AiBlog.Text.Slugs;
using AiBlog.Text.Urls;

namespace AiBlog.Link.Urls;

/// <summary>Fills the holes that Parse left in one file's HTML with the addresses of the site.</summary>
internal sealed class CrossLinks(SiteConfig config, SiteUrls urls, LinkTargets targets, LinkTarget owner, PictureMarkup markup,
    Severity anchorSeverity)
{
    private readonly PictureFinder pictures = new(urls, targets, owner);
    private readonly PageFinder pages = new(urls, targets, owner);
    private readonly List<Diagnostic> diagnostics = [];
    private readonly List<UnprovenLink> unproven = [];
    private readonly List<LinkedAddress> addresses = [];
    private readonly List<ShownImage> shown = [];
    private readonly StringBuilder filling = new();
    private readonly LinkSuggestions suggestions = new(config, targets, owner, new PageFinder(urls, targets, owner));
    private readonly bool keepsAddresses = owner.File.Kind == ContentKind.Post && (config.MarkdownTwins || config.Llms);

    public IReadOnlyList<Diagnostic> Diagnostics => diagnostics;

    /// <summary>Links that only the list of all files can judge.</summary>
    public IReadOnlyList<UnprovenLink> Unproven => unproven;

    /// <summary>Files outside the owner's own folder that its page shows, and so must lie beside it.</summary>
    public IReadOnlyList<MediaCopy> Media => pictures.Copies;

    /// <summary>The images of the site that the page shows so far.</summary>
    public IReadOnlyList<ShownImage> Shown => shown;

    /// <summary>What the addresses of the filled texts have become.</summary>
    public IReadOnlyList<LinkedAddress> Addresses => addresses;

    /// <param name="part">Which body of the file it is; see <see cref="BodyPart"/>.</param>
    public LinkedBody Fill(MarkdownBody body, int part) => LinkedBody.Fill(body, owner.File.Key, part, hole =>
    {
        filling.Clear();
        Append(filling, hole);
        return filling.ToString();
    });

    private void Append(StringBuilder html, Hole hole)
    {
        switch (hole.Kind)
        {
            case HoleKind.Link:
                AppendLink(html, hole);
                break;
            case HoleKind.Set:
                AppendSet(html, hole);
                break;
            case HoleKind.PictureStart or HoleKind.PictureEnd:
                AppendPicture(html, hole);
                break;
            default:
                AppendImage(html, hole);
                break;
        }
    }

    public LinkedSheet Sheet(StyleText sheet)
    {
        var css = new StringBuilder(sheet.Css.Length + (sheet.Holes.Length * 48));
        var from = 0;
        foreach (var hole in sheet.Holes)
        {
            css.Append(sheet.Css.AsSpan(from, hole.Offset - from));
            CssEscapes.AppendQuoted(css, pictures.Find(hole.Target) is var (url, _)
                ? config.BaseUrl.Href(url)
                : HrefOfMissing(hole.Target, hole.Place));
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

        if (UrlRules.Classify(image.Src.Value) == UrlKind.Http && urls.SitePathOf(image.Src.Value) is null)
        {
            return new LinkedImage(
                Src: image.Src.Value, Absolute: image.Src.Value, Width: null, Height: null, Alt: image.Alt, Caption: image.Caption,
                Credit: image.Credit, Length: null);
        }

        if (pictures.Find(image.Src.Value) is not var (url, picture))
        {
            diagnostics.Add(suggestions.MissingImage(image.Src.Value, image.Src.Place));
            return null;
        }

        shown.Add(markup.Shown(image.Src.Value, image.Src.Place, picture, default));
        return markup.Lead(image, url, picture, shown[^1].Set);
    }

    private void AppendImage(StringBuilder html, Hole hole)
    {
        if (FindFile(hole.Target) is not { } found)
        {
            AppendAddress(html, hole.Name, HrefOfMissing(hole.Target, hole.Place), hole);
            return;
        }

        var href = config.BaseUrl.Href(found.Url) + LinkAddress.Parse(hole.Target).Tail;
        var image = hole.IsResponsive && found.Picture is { } picture
            ? markup.Shown(hole.Target, hole.Place, picture, hole.Declared)
            : null;
        AppendFile(html, hole, href, image);
        if (hole.Kind == HoleKind.Image && found.Picture is { Width: { } width, Height: { } height })
        {
            html.Append(System.Globalization.CultureInfo.InvariantCulture, $" width=\"{width}\" height=\"{height}\"");
        }
    }

    private void AppendFile(StringBuilder html, Hole hole, string href, ShownImage? image)
    {
        if (image is not null)
        {
            shown.Add(image);
        }

        if (image?.Set is { } set)
        {
            markup.AppendAttributes(html, set, href);
            Keep(hole, href);
        }
        else
        {
            AppendAddress(html, hole.Name, href, hole);
        }
    }

    private void AppendPicture(StringBuilder html, Hole hole)
    {
        if (markup.SetOf(hole.Target, pictures.Find(hole.Target)?.Picture) is { } set)
        {
            markup.AppendPicture(html, set, isStart: hole.Kind == HoleKind.PictureStart);
        }
    }

    /// <summary>What an element loads: a file, or for a frame a page of the site.</summary>
    private (string Url, Picture? Picture)? FindFile(string target)
    {
        if (pictures.Find(target) is var (url, picture))
        {
            return (url, picture);
        }

        var address = LinkAddress.Parse(urls.SitePathOf(target) ?? target);
        return (pages.FindPage(address)?.Url ?? pages.FindOther(address.Path)) is { } other ? (other, null) : null;
    }

    private void AppendSet(StringBuilder html, Hole hole) =>
        HtmlEncoding.AppendAttribute(html, hole.Name,
            Srcset.Rewrite(hole.Target, url => UrlRules.Classify(url) is UrlKind.Relative or UrlKind.RootRelative
            ? Resolve(url, hole.Place)
            : url));

    private string Resolve(string url, Place place) =>
        FindFile(url) is { } found ? config.BaseUrl.Href(found.Url) + LinkAddress.Parse(url).Tail : HrefOfMissing(url, place);

    private void AppendLink(StringBuilder html, Hole hole)
    {
        var address = LinkAddress.Parse(urls.SitePathOf(hole.Target) ?? hole.Target);
        if (address.Path.Length == 0 && address.Query.Length == 0)
        {
            var fragment = CanonicalForm.Compose(hole.Target);
            CheckAnchor(owner, address, hole);
            HtmlEncoding.AppendAttribute(html, hole.Name, fragment);
            Keep(hole, config.BaseUrl.Href(owner.Url) + fragment);
        }
        else if (config.Links.IsElsewhere(address.Path))
        {
            AppendAddress(html, hole.Name, hole.Target, hole);
        }
        else if (pages.FindPage(address) is { } page)
        {
            var anchor = CheckAnchor(page, address, hole);
            AppendAddress(html, hole.Name, config.BaseUrl.Href(page.Url) + (address with { Fragment = anchor }).Tail, hole);
        }
        else if ((pages.FindOther(address.Path) ?? pictures.Find(address.Path)?.Url) is { } url)
        {
            AppendAddress(html, hole.Name, config.BaseUrl.Href(url) + address.Tail, hole);
        }
        else if (MarkdownFiles.Is(address.Path) && pages.SourcePath(address.Path) is { } source && IsKnownSource(source))
        {
            ReportUnpublished(source, hole);
        }
        else
        {
            AppendUnproven(html, address, hole);
        }
    }

    /// <summary>A post or page exists there, but it has no URL: it is not published, or has a fault of its own, which is reported
    /// there.</summary>
    private bool IsKnownSource(string source) => targets.Unpublished.ContainsKey(source) || targets.Faulty.Contains(source);

    private void ReportUnpublished(string source, Hole hole)
    {
        if (targets.Unpublished.TryGetValue(source, out var unpublished))
        {
            diagnostics.Add(LinkFaults.LinkToUnpublished(config.Links.Severity, hole.Place, hole.Target, unpublished.Why));
        }
    }

    /// <summary>A link that may be broken stays in the page: another part of the host may answer it.</summary>
    private void AppendUnproven(StringBuilder html, LinkAddress address, Hole hole)
    {
        if (urls.Candidates(owner.Url, address.Path).LastOrDefault() is not { } path)
        {
            diagnostics.Add(suggestions.BrokenLink(address.Path, hole));
            HtmlEncoding.AppendAttribute(html, hole.Name, hole.Target);
            return;
        }

        unproven.Add(new UnprovenLink(path, () => suggestions.BrokenLink(address.Path, hole)));
        AppendAddress(html, hole.Name, targets.HasFirstSegment(path) ? config.BaseUrl.Href(path) + address.Tail : hole.Target, hole);
    }

    /// <summary>The address of a picture that is neither beside the page nor in content/static; the build may write it all the
    /// same.</summary>
    private string HrefOfMissing(string target, Place place)
    {
        var address = LinkAddress.Parse(urls.SitePathOf(target) ?? target);
        if (config.Links.IsElsewhere(address.Path))
        {
            return target;
        }

        if (urls.Candidates(owner.Url, address.Path).LastOrDefault() is not { } path)
        {
            diagnostics.Add(suggestions.MissingImage(target, place));
            return target;
        }

        unproven.Add(new UnprovenLink(path, () => suggestions.MissingImage(target, place)));
        return targets.HasFirstSegment(path) ? config.BaseUrl.Href(path) + address.Query : target;
    }

    private void AppendAddress(StringBuilder html, string name, string href, Hole hole)
    {
        HtmlEncoding.AppendAttribute(html, name, href);
        Keep(hole, href);
    }

    private void Keep(Hole hole, string href)
    {
        if (keepsAddresses && hole.Source.Length > 0)
        {
            addresses.Add(new LinkedAddress(hole.Source, href));
        }
    }

    /// <returns>The anchor as the page writes it.</returns>
    private string? CheckAnchor(LinkTarget target, LinkAddress address, Hole hole)
    {
        if (address.Fragment is not { } name)
        {
            return null;
        }

        if (target.AnchorOf(name) is { } anchor)
        {
            return anchor;
        }

        if (targets.ThemeAnchors.Contains(name))
        {
            return name;
        }

        diagnostics.Add(suggestions.MissingAnchor(anchorSeverity, name, target, hole));
        return name;
    }
}
