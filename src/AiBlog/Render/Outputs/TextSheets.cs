namespace AiBlog.Render.Outputs;

/// <summary>The stylesheets of texts whose authors wrote styles into them.</summary>
internal static class TextSheets
{
    public static IEnumerable<PlannedOutput> Plan(RenderContext context) => context.Site.Contexts.Select(post => post.Text)
        .Concat(context.Site.Pages.Select(page => page.Text))
        .SelectMany(text => text.Sheets)
        .Select(TextSheet.Of)
        .DistinctBy(sheet => sheet.Url)
        .Select(sheet => new MadeFile(sheet.Url.TrimStart('/'), "the styles of a body", () => sheet.Bytes.ToArray()));
}
