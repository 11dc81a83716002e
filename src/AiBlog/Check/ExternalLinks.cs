using System.Collections.Immutable;
using AiBlog.Config;
using AiBlog.Diagnostics;
using AiBlog.Link;
using AiBlog.Link.Urls;
using AiBlog.Parse;
using AiBlog.Text;
using AiBlog.Text.Html;
using AiBlog.Text.Urls;

namespace AiBlog.Check;

/// <summary>Lists the links of posts and pages that lead to other sites.</summary>
internal static class ExternalLinks
{
    /// <summary>Names that never belong to a server: RFC 2606 and RFC 6761.</summary>
    private static readonly ImmutableArray<string> Reserved =
        ["example", "example.com", "example.net", "example.org", "invalid", "localhost", "test"];

    /// <summary>In the order of files; in each file no URL twice. Without those that <c>check: ignore:</c> names.</summary>
    public static ImmutableArray<ExternalLink> Find(Site site)
    {
        var urls = new SiteUrls(site.Config);
        var posts = site.Posts.Select(post => Of(post.File, site.Contexts[post.Index].Text));
        var pages = site.Pages.Select(page => Of(page.File, page.Text));
        return
        [
            .. posts.Concat(pages).SelectMany(links => links)
                .Where(link => IsElsewhere(site.Config, urls, link.Url))
                .OrderBy(link => link.Place.File, StringComparer.Ordinal).ThenBy(link => link.Place.Line).ThenBy(link => link.Place.Column),
        ];
    }

    private static IEnumerable<ExternalLink> Of(ParsedFile file, LinkedText text)
    {
        var urls = new[] { text.Report, text.Opinion, text.Footnotes }.OfType<LinkedBody>().Concat(text.KeyPoints).SelectMany(Hrefs)
            .Concat(file.Front.Sources.SelectMany(source => new[] { source.Url, source.Archive }.OfType<string>()))
            .Where(UrlRules.IsWebAddress)
            .Distinct(StringComparer.Ordinal)
            .ToList();
        if (urls.Count == 0 || !TextDecoder.TryDecode(file.Path, file.Source.Bytes.Span, out var source, out _))
        {
            return [];
        }

        return urls.Select(url => new ExternalLink(url, PlaceOf(source, url) ?? file.Front.Place));
    }

    /// <summary>The sources that placeholders link to are among them.</summary>
    private static IEnumerable<string> Hrefs(LinkedBody body) =>
        Hrefs(body.Html).Concat(body.Gates.Select(gate => gate.Embed?.SourceUrl).OfType<string>());

    private static List<string> Hrefs(string html)
    {
        var urls = new List<string>();
        var scanner = new TagScanner(html);
        while (scanner.Next())
        {
            if (scanner.Kind == TagKind.Start && (scanner.Is("a") || scanner.Is("area")) && scanner.TryAttribute("href", out var href))
            {
                urls.Add(href.Value().Trim());
            }
        }

        return urls;
    }

    /// <summary>Null when the source has the URL in another form, such as with escapes.</summary>
    private static Place? PlaceOf(SourceText source, string url)
    {
        var at = source.Text.IndexOf(url, StringComparison.Ordinal);
        return at < 0 ? null : source.PlaceOf(at);
    }

    private static bool IsElsewhere(SiteConfig config, SiteUrls urls, string url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var uri)
        && !config.Check.Ignores(url)
        && urls.SitePathOf(url) is null
        && !Reserved.Any(name =>
            uri.Host.Equals(name, StringComparison.OrdinalIgnoreCase) || uri.Host.EndsWith("." + name, StringComparison.OrdinalIgnoreCase));
}

/// <summary>A link to another site.</summary>
/// <param name="Url">Absolute, http or https.</param>
/// <param name="Place">Where a file has it first.</param>
internal sealed record ExternalLink(string Url, Place Place);
