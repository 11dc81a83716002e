using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Xml;
using AiBlog.Images;
using AiBlog.Link;
using AiBlog.Link.Terms;
using AiBlog.Link.Urls;
using AiBlog.Store;
using AiBlog.Text.Html;
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
    public static ImmutableArray<FeedEntry> Newest(RenderContext context, IEnumerable<Post> posts) =>
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

    /// <summary>What a feed of these entries is made from besides its own title and URL.</summary>
    public static HashBuilder AddAll(HashBuilder hash, ImmutableArray<FeedEntry> entries) =>
        hash.AddAll(entries, static (hash, entry) => entry.AddTo(hash));

    private void AddTo(HashBuilder hash)
    {
        hash.Add(Id.Guid).Add(Id.Uri).Add(Url).Add(Title).Add(Summary).Add(Language)
            .Add(Published.Ticks).Add(Published.Offset.Ticks).Add(Updated.Ticks).Add(Updated.Offset.Ticks)
            .AddAll(Authors, AddTerm).AddAll(Tags, AddTerm).AddHash(Html.Key ?? HashBuilder.Of("html").Add(Html.Value).ToHash())
            .Add(Image?.Absolute).Add(Image?.Length ?? -1).Add(Image?.Width ?? -1).Add(Image?.Height ?? -1).Add(Image?.Alt)
            .Add(Image?.Credit).Add(Image?.Set?.Plain?.Width ?? -1).Add(Image?.Set?.Plain?.Height ?? -1).Add(Image?.Set is null ? 0 : 1);

        static void AddTerm(HashBuilder hash, TermRef term) => hash.Add(term.Name).Add(term.Slug).Add(term.Url);
    }

    private static HtmlText HtmlOf(RenderContext context, Post post, LinkedText text, string url)
    {
        var bodies = text.KeyPoints.Append(text.Report).Append(text.Opinion).Append(text.Footnotes).OfType<LinkedBody>().ToList();
        if (bodies.Any(body => body.Key is null))
        {
            return new HtmlText(Make());
        }

        var key = HashBuilder.Of("feed-body").AddAll(bodies, static (hash, body) => hash.AddHash(body.Key ?? 0))
            .Add(post.Language).Add(url).Add(post.Front.Correction)
            .AddAll(post.Front.Sources, static (hash, source) => hash.Add(source.Name).Add(source.Url));
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
        xml.WriteAttributeString("url", XmlFile.Clean(image.Absolute));
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
            xml.WriteElementString(name, Namespace, XmlFile.Clean(text));
        }
    }
}
