using System.Collections.Immutable;
using System.Globalization;
using System.Xml;
using AiBlog.Config;
using AiBlog.Images;
using AiBlog.Link;
using AiBlog.Link.Terms;
using AiBlog.Link.Urls;
using AiBlog.Text;
using AiBlog.Text.Slugs;
using AiBlog.Themes;

namespace AiBlog.Render.Outputs;

/// <summary>Atom (RFC 4287) for the site, and for each tag, category and author.</summary>
internal static class AtomFeeds
{
    private const string Namespace = "http://www.w3.org/2005/Atom";

    public static IEnumerable<PlannedOutput> Plan(RenderContext context)
    {
        var config = context.Config;
        if (config.Feeds.Formats.Contains(FeedFormat.Atom))
        {
            yield return Feed(context, FeedUrls.OfSite(FeedFormat.Atom), "/", config.Title, config.Description, context.Site.Posts);
        }

        foreach (var taxonomy in context.Site.Taxonomies.Where(taxonomy => FeedUrls.HasFeed(config, taxonomy)))
        {
            foreach (var term in taxonomy.Terms)
            {
                yield return Feed(context, FeedUrls.OfTerm(term), term.Ref.Url, $"{term.Ref.Name} · {config.Title}", null, term.Posts);
            }
        }
    }

    private static MadeFile Feed(RenderContext context, string url, string page, string title, string? subtitle,
        ImmutableArray<Post> posts) => FeedEntry.Plan(
        context, url, $"the feed {url}", posts, entries => XmlFile.Make(xml => Write(xml, context, url, page, title, subtitle, entries)));

    private static void Write(
        XmlWriter xml, RenderContext context, string url, string page, string title, string? subtitle, ImmutableArray<FeedEntry> entries)
    {
        xml.FeedStylesheet(context);
        xml.WriteStartElement("feed", Namespace);
        xml.WriteAttributeString("xmlns", "media", null, FeedImages.Namespace);
        xml.WriteAttributeString("xml", "lang", null, context.Config.Language);
        xml.Element("id", context.Url.Absolute(url));
        xml.Element("title", title);
        xml.Element("subtitle", subtitle);
        Link(xml, "self", context.Url.Absolute(url), "application/atom+xml");
        Link(xml, "alternate", context.Url.Absolute(page), "text/html");
        xml.Element("updated", IsoDate.Of(FeedEntry.UpdatedOf(entries), hasTime: true));
        xml.WriteStartElement("generator");
        xml.WriteAttributeString("version", ProductInfo.Version);
        xml.WriteString("aiblog");
        xml.WriteEndElement();
        foreach (var entry in entries)
        {
            WriteEntry(xml, context, entry);
        }

        xml.WriteEndElement();
    }

    private static void WriteEntry(XmlWriter xml, RenderContext context, FeedEntry entry)
    {
        xml.WriteStartElement("entry");
        xml.WriteAttributeString("xml", "lang", null, entry.Language);
        xml.Element("id", entry.Id.Uri);
        xml.Element("title", entry.Title);
        Link(xml, "alternate", entry.Url, "text/html");
        WriteEnclosure(xml, entry.Image);
        xml.Element("published", IsoDate.Of(entry.Published, hasTime: true));
        xml.Element("updated", IsoDate.Of(entry.Updated, hasTime: true));
        WriteAuthors(xml, context, entry);
        foreach (var tag in entry.Tags)
        {
            xml.WriteStartElement("category");
            xml.WriteAttributeString("term", XmlCharacters.Clean(tag.Slug));
            xml.WriteAttributeString("label", XmlCharacters.Clean(tag.Name));
            xml.WriteEndElement();
        }

        xml.Element("summary", entry.Summary);
        xml.WriteStartElement("content");
        xml.WriteAttributeString("type", "html");
        xml.WriteString(XmlCharacters.Clean(entry.Html.Value));
        xml.WriteEndElement();
        xml.MediaContent(entry.Image);
        xml.WriteEndElement();
    }

    private static void WriteEnclosure(XmlWriter xml, LinkedImage? image)
    {
        if (image is null)
        {
            return;
        }

        xml.WriteStartElement("link");
        xml.WriteAttributeString("rel", "enclosure");
        xml.AttributeIfAny("type", ImageTypes.Of(image.Absolute));
        xml.AttributeIfAny("length", image.Length?.ToString(CultureInfo.InvariantCulture));
        xml.WriteAttributeString("href", XmlCharacters.Clean(image.Absolute));
        xml.WriteEndElement();
    }

    /// <summary>An entry must have an author (section 4.1.2): without one it is the site.</summary>
    private static void WriteAuthors(XmlWriter xml, RenderContext context, FeedEntry entry)
    {
        foreach (var name in entry.Authors.Select(author => author.Name).DefaultIfEmpty(context.Config.Title))
        {
            xml.WriteStartElement("author");
            xml.Element("name", name);
            xml.WriteEndElement();
        }
    }

    private static void Link(XmlWriter xml, string relation, string address, string type)
    {
        xml.WriteStartElement("link");
        xml.WriteAttributeString("rel", relation);
        xml.WriteAttributeString("type", type);
        xml.WriteAttributeString("href", address);
        xml.WriteEndElement();
    }
}
