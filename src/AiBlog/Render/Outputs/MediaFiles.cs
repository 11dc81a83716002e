using AiBlog.Link;

namespace AiBlog.Render.Outputs;

/// <summary>Files beside posts and everything below content/static, byte for byte unless they would load or run something.</summary>
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
            yield return new CopiedFile(copy.OutputPath, copy.File.Path, copy.File);
            yield break;
        }

        yield return new MadeFile(copy.OutputPath, copy.File.Path, () => cleaned.Bytes);
        foreach (var part in cleaned.Parts)
        {
            yield return new MadeFile(part.PathOf(copy.OutputPath), copy.File.Path, () => part.Bytes);
        }
    }
}
