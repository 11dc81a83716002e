using System.Collections.Immutable;
using AiBlog.Link;

namespace AiBlog.Render.Views;

/// <summary>Makes the views of tags, categories, authors and series.</summary>
internal static class TermViews
{
    public static ImmutableArray<TermView> Of(RenderContext context, ImmutableArray<TermRef> terms) =>
        [.. terms.Select(term => Of(context, term, context.CountOf(term)))];

    public static TermView Of(RenderContext context, TermRef term, int count) =>
        new(term.Name, term.Slug, context.Url.Href(term.Url), count, context.Artwork.HueOf(term.Slug));
}
