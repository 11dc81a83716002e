namespace AiBlog.Render.Outputs;

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
