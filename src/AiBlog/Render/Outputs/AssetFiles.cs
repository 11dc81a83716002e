namespace AiBlog.Render.Outputs;

/// <summary>Styles, scripts and pictures of the theme, under names that change with their content.</summary>
internal static class AssetFiles
{
    public static IEnumerable<PlannedOutput> Plan(RenderContext context) => context.Theme.Assets
        .Select(asset => new MadeFile(asset.Url.TrimStart('/'), $"the asset {asset.Name}", () => asset.Bytes.ToArray()));
}
