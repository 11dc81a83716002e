namespace AiBlog.Render.Outputs;

/// <summary>Styles, scripts and pictures of the theme, under names that change with their content.</summary>
internal static class AssetFiles
{
    /// <summary>Files for the reader's choice, which a site without optional services leaves out.</summary>
    private const string Consent = "consent.";

    public static IEnumerable<PlannedOutput> Plan(RenderContext context) => context.Theme.Assets
        .Where(asset => context.SiteView.Consent is not null || !asset.Name.StartsWith(Consent, StringComparison.Ordinal))
        .Select(asset => new MadeFile(asset.Url.TrimStart('/'), $"the asset {asset.Name}", () => asset.Bytes.ToArray()));
}
