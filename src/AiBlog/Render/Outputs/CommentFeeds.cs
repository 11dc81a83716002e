using System.Collections.Immutable;
using System.Xml;
using AiBlog.Config;
using AiBlog.Link;
using AiBlog.Link.Comments;
using AiBlog.Link.Urls;
using AiBlog.Render.Views;
using AiBlog.Render.Views.Posts;
using AiBlog.Text;
using AiBlog.Themes;

namespace AiBlog.Render.Outputs;

/// <summary>The comments of the site, and of each post that has some, as Atom with the thread of each (RFC 4685).</summary>
internal static class CommentFeeds
{
    private const string Namespace = "http://www.w3.org/2005/Atom";
    private const string Threading = "http://purl.org/syndication/thread/1.0";
    private const int Longest = 50;

    public static IEnumerable<PlannedOutput> Plan(RenderContext context)
    {
        var posts = context.Site.Posts.Where(post => Comments.HasFeed(context, post)).ToImmutableArray();
        if (posts.IsEmpty || !context.Config.Feeds.Formats.Contains(FeedFormat.Atom))
        {
            yield break;
        }

        yield return Feed(context, FeedUrls.AllComments, "/", context.SiteStrings, context.Config.Title, posts);
        foreach (var post in posts)
        {
            yield return Feed(context, FeedUrls.OfComments(post), post.Url
                + Comments.Anchor, context.StringsOf(post.Language), post.Title, [post]);
        }
    }

    private static MadeFile Feed(RenderContext context, string url, string page, Strings strings, string subject,
        ImmutableArray<Post> posts) => new(
        SitePaths.OutputPath(url),
        $"the feed {url}",
        () => XmlFile.Make(xml => Write(xml, context, url, page, strings.Text("comments_of", subject), Newest(context, posts))));

    private static ImmutableArray<(Post Post, LinkedComment Comment)> Newest(RenderContext context, ImmutableArray<Post> posts) =>
    [
        .. posts.SelectMany(post => context.Site.Comments[post.Index].All.Select(comment => (Post: post, Comment: comment)))
            .OrderByDescending(entry => DateOf(entry.Post, entry.Comment))
            .ThenBy(entry => entry.Post.Slug, StringComparer.Ordinal)
            .ThenBy(entry => entry.Comment.Anchor, StringComparer.Ordinal)
            .Take(Longest),
    ];

    /// <summary>A comment without a date of its own counts as old as its post.</summary>
    private static DateTimeOffset DateOf(Post post, LinkedComment comment) => comment.Date?.Value ?? post.Date.Value;

    private static void Write(
        XmlWriter xml, RenderContext context, string url, string page, string title,
        ImmutableArray<(Post Post, LinkedComment Comment)> entries)
    {
        xml.FeedStylesheet(context);
        xml.WriteStartElement("feed", Namespace);
        xml.WriteAttributeString("xmlns", "thr", null, Threading);
        xml.WriteAttributeString("xml", "lang", null, context.Config.Language);
        xml.Element("id", context.Url.Absolute(url));
        xml.Element("title", title);
        Link(xml, "self", context.Url.Absolute(url), "application/atom+xml");
        Link(xml, "alternate", context.Url.Absolute(page), "text/html");
        xml.Element("updated", IsoDate.Of(entries.Max(entry => DateOf(entry.Post, entry.Comment)), hasTime: true));
        foreach (var (post, comment) in entries)
        {
            WriteEntry(xml, context, post, comment);
        }

        xml.WriteEndElement();
    }

    private static void WriteEntry(XmlWriter xml, RenderContext context, Post post, LinkedComment comment)
    {
        var strings = context.StringsOf(post.Language);
        var (name, address, entry) = (Comments.NameOf(comment.Name, strings), context.Url.Absolute(post.Url), context.FeedEntryOf(post));
        xml.WriteStartElement("entry");
        xml.WriteAttributeString("xml", "lang", null, post.Language);
        xml.Element("id", IdOf(entry, comment.Anchor));
        xml.Element("title", strings.Text("comment_on", name, post.Title));
        Link(xml, "alternate", $"{address}#{comment.Anchor}", "text/html");
        xml.Element("published", IsoDate.Of(DateOf(post, comment), hasTime: true));
        xml.Element("updated", IsoDate.Of(DateOf(post, comment), hasTime: true));
        xml.WriteStartElement("author");
        xml.Element("name", name);
        xml.Element("uri", comment.Comment.Website);
        xml.WriteEndElement();
        xml.WriteStartElement("thr", "in-reply-to", Threading);
        xml.WriteAttributeString("ref", comment.Parent is { } parent ? IdOf(entry, parent.Anchor) : entry.Id.Uri);
        xml.WriteAttributeString("href", comment.Parent is { } to ? $"{address}#{to.Anchor}" : address);
        xml.WriteEndElement();
        xml.WriteStartElement("content");
        xml.WriteAttributeString("type", "html");
        xml.WriteString(XmlCharacters.Clean(comment.Comment.Text.Html));
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static string IdOf(FeedEntry post, string anchor) => $"{post.Id.Uri}/{anchor}";

    private static void Link(XmlWriter xml, string relation, string address, string type)
    {
        xml.WriteStartElement("link");
        xml.WriteAttributeString("rel", relation);
        xml.WriteAttributeString("type", type);
        xml.WriteAttributeString("href", address);
        xml.WriteEndElement();
    }
}
