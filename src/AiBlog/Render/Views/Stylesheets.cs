using System.Collections.Immutable;
using AiBlog.Link;

namespace AiBlog.Render.Views;

/// <summary>Makes the views of a text's own stylesheets.</summary>
internal static class Stylesheets
{
    public static ImmutableArray<StylesheetView> Of(RenderContext context, LinkedText text) =>
    [
        .. text.Sheets.Select(sheet => (Sheet: sheet, File: TextSheet.Of(sheet)))
            .Select(made => new StylesheetView(context.Url.Href(made.File.Url), made.File.Integrity, made.Sheet.Services)),
    ];
}
