using System.Collections.Immutable;
using AiBlog.Link;
using AiBlog.Parse;
using AiBlog.Text.Html;

namespace AiBlog.Render.Views;

/// <summary>Makes the view of a post for its own page.</summary>
internal static class PostViews
{
    public static PostView Make(RenderContext context, Post post)
    {
        var (front, file) = (post.Front, post.File);
        var around = context.Site.Contexts[post.Index];
        var absolute = context.Url.Absolute(post.Url);
        return new PostView(
            post.Title,
            post.Slug,
            context.Url.Href(post.Url),
            absolute,
            post.Date.Value,
            post.Date.HasTime,
            front.Updated?.Value,
            front.Correction,
            front.Description ?? file.Excerpt,
            front.Description,
            TermViews.Of(context, post.Authors),
            TermViews.Of(context, post.Tags),
            TermViews.Of(context, post.Categories),
            SeriesOf(context, post),
            file.Minutes,
            file.Words,
            front.Ai?.ToString().ToLowerInvariant(),
            post.Authors.IsEmpty ? null : Monogram.Of(post.Authors[0].Name),
            [.. around.Text.KeyPoints.Select(point => PageHtml.Of(context, point, post.Language))],
            Contents.Of(context, file),
            PageHtml.Of(context, around.Text.Report, post.Language),
            around.Text.Opinion is { } opinion ? PageHtml.Of(context, opinion, post.Language) : null,
            around.Text.Footnotes is { } footnotes ? PageHtml.Of(context, footnotes, post.Language) : null,
            [.. front.Sources.Select(SourceOf)],
            around.Text.Image is { } image ? Images.Of(image) : null,
            ShareLinks.Of(post.Title, absolute, context.StringsOf(post.Language).Text("share_by_email")),
            around.Newer is { } newer ? context.Card(newer, post.Language) : null,
            around.Older is { } older ? context.Card(older, post.Language) : null,
            [.. around.Related.Select(related => context.Card(related.Post, post.Language))],
            Comments.Of(context, post),
            context.Artwork.HueOf(post),
            new HtmlText(context.Artwork.MotifOf(post)),
            OpenMaps.Of(front.Extra));
    }

    private static SeriesView? SeriesOf(RenderContext context, Post post)
    {
        if (post.Series is not { } series)
        {
            return null;
        }

        var posts = context.Site[TaxonomyKind.Series].Terms.First(term => term.Ref == series).Posts;
        return new SeriesView(series.Name, context.Url.Href(series.Url), posts.IndexOf(post) + 1, posts.Length);
    }

    private static SourceView SourceOf(SourceReference source) =>
        new(source.Name, source.Url, HostName.Of(source.Url), source.Author, source.Published?.Value, source.Archive);
}
