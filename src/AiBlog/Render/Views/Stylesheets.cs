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
[View("stylesheet", "A stylesheet generated from the styles in one post or page.")]
internal sealed partial record StylesheetView(
    [Field("The URL.")] string Url,
    [Field("The value of the integrity attribute; absent for a stylesheet that is generated from images.")] string? Integrity,
    [Field("The ids of services: wrap the link in a template with data-consent for each. Empty if it can load at once.")]
    ImmutableArray<string> Services);
