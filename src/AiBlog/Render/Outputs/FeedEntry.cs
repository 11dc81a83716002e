using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Xml;
using AiBlog.Images;
using AiBlog.Link;
using AiBlog.Link.Terms;
using AiBlog.Link.Urls;
using AiBlog.Store;
using AiBlog.Text;
using AiBlog.Text.Html;
using AiBlog.Text.Slugs;
using AiBlog.Themes;

namespace AiBlog.Render.Outputs;

/// <summary>A post as every form of feed tells it.</summary>
/// <param name="Id">The same for as long as the post exists, whatever its URL.</param>
/// <param name="Html">Key points, report, opinion and source, whole, with absolute addresses, without scripts.</param>
internal sealed record FeedEntry(
    FeedId Id,
    string Url,
    string Title,
    string Summary,
    HtmlText Html,
    string Language,
    DateTimeOffset Published,
    DateTimeOffset Updated,
    ImmutableArray<TermRef> Authors,
    ImmutableArray<TermRef> Tags,
    LinkedImage? Image)
{
    /// <summary>The newest posts of a list, at most as many as the site's feeds hold.</summary>
    private static ImmutableArray<FeedEntry> Newest(RenderContext context, IEnumerable<Post> posts) =>
        [.. posts.Take(context.Config.Feeds.Limit).Select(context.FeedEntryOf)];

    /// <summary>When a feed of these entries last changed: a date of the content, never of the clock.</summary>
    public static DateTimeOffset UpdatedOf(ImmutableArray<FeedEntry> entries) =>
        entries.IsEmpty ? DateTimeOffset.UnixEpoch : entries.Max(entry => entry.Updated);

    public static FeedEntry Of(RenderContext context, Post post)
    {
        var text = context.Site.Contexts[post.Index].Text;
        var url = context.Url.Absolute(post.Url);
        return new FeedEntry(
            Id: context.Site.FeedIds[post.Index],
            Url: url,
            Title: post.Title,
            Summary: post.Front.Description ?? post.File.Excerpt,
            Html: HtmlOf(context, post, text, url),
            Language: post.Language,
            Published: post.Date.Value,
            Updated: post.Changed,
            Authors: post.Authors,
            Tags: post.Tags,
            Image: text.Image);
    }

    /// <summary>Plans a feed of the newest posts of a list.</summary>
    /// <param name="make">Writes the feed; called with the entries, or with entries that have hashes instead of content.</param>
    public static MadeFile Plan(
        RenderContext context, string url, string origin, IEnumerable<Post> posts, Func<ImmutableArray<FeedEntry>, byte[]> make) =>
        new(SitePaths.OutputPath(url), origin, () => make(Newest(context, posts)))
        {
            // A feed without its content is short, and changes whenever the feed does.
            Key = hash => hash.Add(make([.. Newest(context, posts).Select(entry => entry.WithHash())])),
        };

    private FeedEntry WithHash() => Html.Key is { } key ? this with { Html = new HtmlText($"{key:x32}") } : this;

    private static HtmlText HtmlOf(RenderContext context, Post post, LinkedText text, string url)
    {
        // The key of each body includes that of its file, and so the front matter.
        var keys = text.KeyPoints.Append(text.Report).Append(text.Opinion).Append(text.Footnotes).OfType<LinkedBody>()
            .Select(body => body.Key).ToList();
        if (keys.Contains(null))
        {
            return new HtmlText(Make());
        }

        var key = HashBuilder.Of("feed-body").AddAll(keys, static (hash, body) => hash.AddHash(body ?? 0)).Add(post.Language).Add(url);
        return new HtmlText(new HtmlSource(key.ToHash(), Make));

        string Make() => FeedHtml.Clean(WholeText(context, post, text), url);
    }

    private static string WholeText(RenderContext context, Post post, LinkedText text)
    {
        var strings = context.StringsOf(post.Language);
        var words = EmbedText.Of(strings);
        var html = new StringBuilder();
        if (!text.KeyPoints.IsEmpty)
        {
            Heading(html, strings.Text("key_points")).Append("<ul>");
            foreach (var point in text.KeyPoints)
            {
                html.Append("<li>");
                FeedBody.Append(html, point, words);
                html.Append("</li>");
            }

            html.Append("</ul>\n");
        }

        FeedBody.Append(html, text.Report, words);
        if (post.Front.Correction is { } correction)
        {
            html.Append("<p><strong>");
            HtmlEncoding.AppendText(html, strings.Text("correction"));
            html.Append("</strong> ");
            HtmlEncoding.AppendText(html, correction);
            html.Append("</p>\n");
        }

        if (text.Opinion is { } opinion)
        {
            Heading(html, strings.Text("personal_opinion"));
            FeedBody.Append(html, opinion, words);
        }

        FeedBody.Append(html, text.Footnotes, words);
        foreach (var source in post.Front.Sources)
        {
            html.Append("<p>");
            HtmlEncoding.AppendText(html, strings.Text("source"));
            html.Append(" <a href=\"");
            HtmlEncoding.AppendAttribute(html, source.Url);
            html.Append("\">");
            HtmlEncoding.AppendText(html, source.Name);
            html.Append("</a></p>\n");
        }

        return html.ToString();
    }

    private static StringBuilder Heading(StringBuilder html, string text)
    {
        html.Append("<h2>");
        HtmlEncoding.AppendText(html, text);
        return html.Append("</h2>\n");
    }
}

/// <summary>The lead image of a post in a feed, as Media RSS 1.5.1 writes it in RSS and Atom.</summary>
internal static class FeedImages
{
    public const string Namespace = "http://search.yahoo.com/mrss/";

    public static void MediaContent(this XmlWriter xml, LinkedImage? image)
    {
        if (image is null)
        {
            return;
        }

        xml.WriteStartElement("content", Namespace);
        xml.WriteAttributeString("url", XmlCharacters.Clean(image.Absolute));
        xml.WriteAttributeString("medium", "image");
        xml.AttributeIfAny("type", ImageTypes.Of(image.Absolute));
        xml.AttributeIfAny("fileSize", image.Length?.ToString(CultureInfo.InvariantCulture));
        xml.AttributeIfAny("width", (image.Set?.Plain?.Width ?? image.Width)?.ToString(CultureInfo.InvariantCulture));
        xml.AttributeIfAny("height", (image.Set?.Plain?.Height ?? image.Height)?.ToString(CultureInfo.InvariantCulture));
        Text(xml, "description", image.Alt);
        Text(xml, "credit", image.Credit);
        xml.WriteEndElement();
    }

    private static void Text(XmlWriter xml, string name, string? text)
    {
        if (!string.IsNullOrEmpty(text))
        {
            xml.WriteElementString(name, Namespace, XmlCharacters.Clean(text));
        }
    }
}
