namespace AiBlog.Images;

/// <summary>The media types of image files (IANA), by their endings.</summary>
internal static class ImageTypes
{
    /// <summary>Null for an unknown ending. The path may be a URL with a query.</summary>
    public static string? Of(string path)
    {
        var end = path.AsSpan().IndexOfAny('?', '#');
        return Path.GetExtension(end < 0 ? path : path[..end]).ToLowerInvariant() switch
        {
            ".png" => "image/png",
            ".apng" => "image/apng",
            ".jpg" or ".jpeg" or ".jfif" => "image/jpeg",
            ".gif" => "image/gif",
            ".webp" => "image/webp",
            ".avif" => "image/avif",
            ".svg" => "image/svg+xml",
            ".bmp" => "image/bmp",
            ".ico" => "image/x-icon",
            _ => null,
        };
    }
}
