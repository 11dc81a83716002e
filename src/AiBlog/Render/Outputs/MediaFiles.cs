namespace AiBlog.Render.Outputs;

/// <summary>Pictures beside posts and everything below content/static, byte for byte.</summary>
internal static class MediaFiles
{
    public static IEnumerable<PlannedOutput> Plan(RenderContext context)
    {
        var beside = context.Site.Media.Select(copy => new CopiedFile(copy.OutputPath, copy.File.Path, copy.File));
        var fixedFiles = context.Site.Static
            .Where(entry => entry.Key != HostFiles.Headers && !(entry.Key == HostFiles.Redirects && !context.Site.Redirects.IsEmpty))
            .OrderBy(entry => entry.Key, StringComparer.Ordinal)
            .Select(entry => new CopiedFile(entry.Key.TrimStart('/'), entry.Value.File.Path, entry.Value.File));
        return beside.Concat(fixedFiles);
    }
}
