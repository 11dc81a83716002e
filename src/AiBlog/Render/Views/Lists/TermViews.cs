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
internal sealed record TermView(
    string Name,
    string Slug,
    string Url,
    int Count,
    int Hue)
{
    public static ViewShape<TermView> Shape { get; } = new("term", "A tag, category, author, or series.",
    [
        new("name", FieldType.Text, "The name, in the spelling of most posts.", view => view.Name),
        new("slug", FieldType.Text, "The slug.", view => view.Slug),
        new("url", FieldType.Text, "The URL of its page.", view => view.Url),
        new("count", FieldType.Number, "The number of posts.", view => view.Count),
        new("hue", FieldType.Number, "The colour: 1 to 8.", view => view.Hue),
    ]);
}
