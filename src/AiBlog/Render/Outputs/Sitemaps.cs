using System.Globalization;
using System.Xml;
using AiBlog.Link;
using AiBlog.Link.Terms;
using AiBlog.Link.Urls;
using AiBlog.Themes;

namespace AiBlog.Render.Outputs;

/// <summary>sitemap.xml (sitemaps.org 0.9) with dates from front matter, never of files; beyond 50,000 addresses an index of
/// parts.</summary>
internal static class Sitemaps
{
    private const string Namespace = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private const int Most = 50_000;

    public static IEnumerable<PlannedOutput> Plan(RenderContext context)
    {
        var entries = Entries(context).ToList();
        if (entries.Count <= Most)
        {
            yield return new MadeFile("sitemap.xml", "the sitemap", () => XmlFile.Make(xml => WriteUrls(xml, context, entries)));
            yield break;
        }

        var parts = entries.Chunk(Most).ToList();
        yield return new MadeFile("sitemap.xml", "the sitemap", () => XmlFile.Make(xml => WriteIndex(xml, context, parts.Count)));
        for (var i = 0; i < parts.Count; i++)
        {
            var part = parts[i];
            yield return new MadeFile(PartName(i), "the sitemap", () => XmlFile.Make(xml => WriteUrls(xml, context, part)));
        }
    }

    private static IEnumerable<(string Url, string? Changed)> Entries(RenderContext context)
    {
        var site = context.Site;
        yield return ("/", Newest(site.Posts));
        foreach (var post in site.Posts)
        {
            yield return (post.Url, IsoDate.Of(post.Changed, (post.Front.Updated ?? post.Date).HasTime));
        }

        foreach (var page in site.Pages)
        {
            yield return (page.Url, page.File.Front.Updated is { } updated ? IsoDate.Of(updated.Value, updated.HasTime) : null);
        }

        foreach (var taxonomy in site.Taxonomies.Where(taxonomy => !taxonomy.Terms.IsEmpty))
        {
            yield return (taxonomy.Url, null);
            foreach (var term in taxonomy.Terms)
            {
                yield return (term.Ref.Url, Newest(term.Posts));
            }
        }

        if (context.Config.Archives && !site.Posts.IsEmpty)
        {
            yield return ("/archive/", Newest(site.Posts));
        }

        if (context.HasSearch)
        {
            yield return (SitePaths.SearchUrl, null);
        }
    }

    private static string? Newest(IEnumerable<Post> posts) => posts
        .OrderByDescending(post => post.Changed)
        .Select(post => IsoDate.Of(post.Changed, (post.Front.Updated ?? post.Date).HasTime))
        .FirstOrDefault();

    private static void WriteUrls(XmlWriter xml, RenderContext context, IEnumerable<(string Url, string? Changed)> entries)
    {
        xml.WriteStartElement("urlset", Namespace);
        foreach (var (url, changed) in entries)
        {
            xml.WriteStartElement("url");
            xml.Element("loc", context.Url.Absolute(url));
            xml.Element("lastmod", changed);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void WriteIndex(XmlWriter xml, RenderContext context, int parts)
    {
        xml.WriteStartElement("sitemapindex", Namespace);
        for (var i = 0; i < parts; i++)
        {
            xml.WriteStartElement("sitemap");
            xml.Element("loc", context.Url.Absolute("/" + PartName(i)));
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static string PartName(int index) => string.Create(CultureInfo.InvariantCulture, $"sitemap-{index + 1}.xml");
}
