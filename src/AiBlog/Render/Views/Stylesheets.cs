using System.Collections.Immutable;
using AiBlog.Images.Variants;
using AiBlog.Link.Urls;
using AiBlog.Themes;
using AiBlog.Themes.Templating;

namespace AiBlog.Render.Views;

/// <summary>Makes the views of a text's own stylesheets.</summary>
internal static class Stylesheets
{
    public static ImmutableArray<StylesheetView> Of(RenderContext context, LinkedText text) =>
    [
        .. text.Sheets.Select(sheet => (Sheet: sheet, File: TextSheet.Of(sheet)))
            .Select(made => new StylesheetView(context.Url.Href(made.File.Url), made.File.Integrity, made.Sheet.Services)),
        .. Tint.Of(text.Sets) is { } tint
            ? [new StylesheetView(context.Url.Href(tint.Url), null, [])]
            : ImmutableArray<StylesheetView>.Empty,
    ];
}

/// <summary>A stylesheet of one text, from the styles that its author wrote or from its images.</summary>
internal sealed record StylesheetView(string Url, string? Integrity, ImmutableArray<string> Services)
{
    public static ViewShape<StylesheetView> Shape { get; } =
        new("stylesheet", "A stylesheet generated from the styles in one post or page.",
    [
        new("url", FieldType.Text, "The URL.", view => view.Url),
        new("integrity", FieldType.Text, "The value of the integrity attribute; absent for a stylesheet that is generated from images.",
            view => view.Integrity),
        new("services", FieldType.ListOf(FieldType.Text),
            "The ids of services: wrap the link in a template with data-consent for each. Empty if it can load at once.", view =>
            view.Services),
    ]);
}
