using AiBlog.Images.Metadata;
using AiBlog.Link;
using AiBlog.Themes;

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

/// <summary>The script that starts scripts of services, on sites with a service that needs it.</summary>
internal static class ServiceStartScript
{
    public static IEnumerable<PlannedOutput> Plan(RenderContext context)
    {
        var asset = ServiceStartFile.Asset;
        return context.Site.Privacy.Services.Any(service => service.Start is not null)
            ? [new MadeFile(asset.Url.TrimStart('/'), "the script that starts services", () => asset.Bytes.ToArray())]
            : [];
    }
}

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

/// <summary>Files beside posts and everything below content/static, byte for byte unless they have metadata, or would load or run
/// something.</summary>
internal static class MediaFiles
{
    public static IEnumerable<PlannedOutput> Plan(RenderContext context) => Copies(context.Site).SelectMany(copy => Plan(context, copy));

    /// <summary>Each file with its path in the output.</summary>
    public static IEnumerable<MediaCopy> Copies(Site site) => site.Media.Concat(site.Static
        .Where(entry => entry.Key != HostFiles.Headers && !(entry.Key == HostFiles.Redirects && !site.Redirects.IsEmpty))
        .OrderBy(entry => entry.Key, StringComparer.Ordinal)
        .Select(entry => new MediaCopy(entry.Value.File, entry.Key.TrimStart('/'))));

    private static IEnumerable<PlannedOutput> Plan(RenderContext context, MediaCopy copy)
    {
        if (!context.Cleaned.TryGetValue(copy.File.Path, out var cleaned))
        {
            yield return new CopiedFile(copy.OutputPath, copy.File.Path, copy.File)
            {
                IsCleaned = !context.Config.Images.KeepsMetadata && ImageCleaner.IsImage(copy.File.Path),
            };
            yield break;
        }

        yield return new MadeFile(copy.OutputPath, copy.File.Path, () => cleaned.Bytes);
        foreach (var part in cleaned.Parts)
        {
            yield return new MadeFile(part.PathOf(copy.OutputPath), copy.File.Path, () => part.Bytes);
        }
    }
}
