using System.Collections.Immutable;
using System.Globalization;
using System.Xml;
using AiBlog.Config;
using AiBlog.Images;
using AiBlog.Link;
using AiBlog.Link.Urls;
using AiBlog.Text;
using AiBlog.Text.Html;

namespace AiBlog.Render.Outputs;

/// <summary>RSS 2.0 for the site, with the whole text in content:encoded (RSS 1.0 content module).</summary>
internal static class RssFeeds
{
    private const string Content = "http://purl.org/rss/1.0/modules/content/";
    private const string DublinCore = "http://purl.org/dc/elements/1.1/";
    private const string Atom = "http://www.w3.org/2005/Atom";

    public static IEnumerable<PlannedOutput> Plan(RenderContext context)
    {
        if (context.Config.Feeds.Formats.Contains(FeedFormat.Rss))
        {
            yield return FeedEntry.Plan(
                context, FeedUrls.OfSite(FeedFormat.Rss), "the RSS feed", context.Site.Posts,
                entries => XmlFile.Make(xml => Write(xml, context, entries)));
        }
    }

    private static void Write(XmlWriter xml, RenderContext context, ImmutableArray<FeedEntry> entries)
    {
        xml.FeedStylesheet(context);
        xml.WriteStartElement("rss");
        xml.WriteAttributeString("version", "2.0");
        xml.WriteAttributeString("xmlns", "content", null, Content);
        xml.WriteAttributeString("xmlns", "dc", null, DublinCore);
        xml.WriteAttributeString("xmlns", "atom", null, Atom);
        xml.WriteAttributeString("xmlns", "media", null, FeedImages.Namespace);
        xml.WriteStartElement("channel");
        xml.Element("title", context.Config.Title);
        xml.Element("link", context.Url.Root);
        xml.Element("description", context.Config.Description ?? context.Config.Title);
        xml.Element("language", context.Config.Language);
        xml.Element("generator", ProductInfo.Name);
        if (!entries.IsEmpty)
        {
            xml.Element("lastBuildDate", Rfc822(FeedEntry.UpdatedOf(entries)));
        }

        xml.WriteStartElement("link", Atom);
        xml.WriteAttributeString("rel", "self");
        xml.WriteAttributeString("type", "application/rss+xml");
        xml.WriteAttributeString("href", context.Url.Absolute(FeedUrls.OfSite(FeedFormat.Rss)));
        xml.WriteEndElement();
        foreach (var entry in entries)
        {
            WriteItem(xml, entry);
        }

        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void WriteItem(XmlWriter xml, FeedEntry entry)
    {
        xml.WriteStartElement("item");
        xml.Element("title", entry.Title);
        xml.Element("link", entry.Url);
        xml.WriteStartElement("guid");
        xml.WriteAttributeString("isPermaLink", "false");
        xml.WriteString(XmlCharacters.Clean(entry.Id.Guid));
        xml.WriteEndElement();
        xml.Element("pubDate", Rfc822(entry.Published));
        foreach (var author in entry.Authors)
        {
            xml.WriteElementString("creator", DublinCore, XmlCharacters.Clean(author.Name));
        }

        foreach (var tag in entry.Tags)
        {
            xml.Element("category", tag.Name);
        }

        // The specification reads the description as HTML, and the summary is plain text.
        xml.Element("description", HtmlEncoding.Escape(entry.Summary));
        xml.WriteElementString("encoded", Content, XmlCharacters.Clean(entry.Html.Value));
        WriteImage(xml, entry.Image);
        xml.WriteEndElement();
    }

    /// <summary>An enclosure requires a length. It is 0 for a variant, which is encoded later (RSS Best Practices Profile); an image on
    /// another host has none.</summary>
    private static void WriteImage(XmlWriter xml, LinkedImage? image)
    {
        if ((image?.Length ?? (image?.Set is null ? null : 0)) is { } length && image is not null
            && ImageTypes.Of(image.Absolute) is { } type)
        {
            xml.WriteStartElement("enclosure");
            xml.WriteAttributeString("url", XmlCharacters.Clean(image.Absolute));
            xml.WriteAttributeString("length", length.ToString(CultureInfo.InvariantCulture));
            xml.WriteAttributeString("type", type);
            xml.WriteEndElement();
        }

        xml.MediaContent(image);
    }

    /// <summary>RFC 822 with a four-digit year, as the RSS 2.0 specification asks.</summary>
    private static string Rfc822(DateTimeOffset date) =>
        date.ToString("ddd, dd MMM yyyy HH:mm:ss ", CultureInfo.InvariantCulture)
        + date.ToString("zzz", CultureInfo.InvariantCulture).Replace(":", "", StringComparison.Ordinal);
}
