using System.Collections.Immutable;
using AiBlog.Config;
using AiBlog.Link;
using AiBlog.Link.Terms;
using AiBlog.Link.Urls;
using AiBlog.Themes;
using AiBlog.Themes.Templating;

namespace AiBlog.Render.Views;

/// <summary>The feeds that pages announce.</summary>
internal static class Feeds
{
    public static string NameOf(FeedFormat format) => format switch
    {
        FeedFormat.Atom => "Atom",
        FeedFormat.Rss => "RSS",
        _ => "JSON Feed",
    };

    public static ImmutableArray<FeedLink> OfSite(RenderContext context) =>
    [
        .. context.Config.Feeds.Formats.Select(format => new FeedLink(
            $"{context.Config.Title} ({NameOf(format)})", context.Url.Absolute(FeedUrls.OfSite(format)), MediaTypeOf(format))),
    ];

    public static FeedLink OfTerm(RenderContext context, Term term) =>
        new($"{term.Ref.Name} · {context.Config.Title}", context.Url.Absolute(FeedUrls.OfTerm(term)), MediaTypeOf(FeedFormat.Atom));

    public static FeedLink OfComments(RenderContext context, Post post) => new(
        context.StringsOf(post.Language).Text("comments_of", post.Title), context.Url
        .Absolute(FeedUrls.OfComments(post)), MediaTypeOf(FeedFormat.Atom));

    private static string MediaTypeOf(FeedFormat format) => format switch
    {
        FeedFormat.Atom => "application/atom+xml",
        FeedFormat.Rss => "application/rss+xml",
        _ => "application/feed+json",
    };
}

/// <summary>A feed to announce.</summary>
[View("feed_link", "A feed.")]
internal sealed partial record FeedLink(
    [Field("The title of the feed.")] string Title,
    [Field("The absolute URL.")] string Url,
    [Field("The media type.")] string Type);
