using System.Collections.Immutable;
using AiBlog.Link.Terms;
using AiBlog.Link.Urls;
using AiBlog.Render.Motifs;
using AiBlog.Themes;
using AiBlog.Themes.Templating;

namespace AiBlog.Render.Views.Lists;

/// <summary>Makes the views of tags, categories, authors and series.</summary>
internal static class TermViews
{
    public static ImmutableArray<TermView> Of(RenderContext context, ImmutableArray<TermRef> terms) =>
        [.. terms.Select(term => Of(context, term, context.CountOf(term)))];

    public static TermView Of(RenderContext context, TermRef term, int count) =>
        new(term.Name, term.Slug, context.Url.Href(term.Url), count, context.Artwork.HueOf(term.Slug));
}

/// <summary>A tag, category, author or series.</summary>
[View("term", "A tag, category, author, or series.")]
internal sealed partial record TermView(
    [Field("The name, in the spelling of most posts.")] string Name,
    [Field("The slug.")] string Slug,
    [Field("The URL of its page.")] string Url,
    [Field("The number of posts.")] int Count,
    [Field("The colour: 1 to 8.")] int Hue);
