namespace AiBlog.Serve;

/// <summary>Reads the path a browser asks for, as it came over the wire.</summary>
internal static class RequestPath
{
    /// <summary>The decoded path with its slash in front, or null when it is none that a page of ours could hold: it climbs, hides a slash,
    /// or carries backslashes or control characters. Decoded once, so a path encoded twice is just a name that does not exist.</summary>
    public static string? Read(string target)
    {
        var end = target.AsSpan().IndexOfAny('?', '#');
        var raw = end < 0 ? target : target[..end];
        if (!raw.StartsWith('/') || raw.Contains("%2f", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        var path = Uri.UnescapeDataString(raw);
        return path.Any(c => char.IsControl(c) || c == '\\') || path.Split('/').Any(part => part is "." or "..") ? null : path;
    }

    /// <summary>What follows the path, its question mark included.</summary>
    public static string QueryOf(string target)
    {
        var start = target.IndexOf('?', StringComparison.Ordinal);
        return start < 0 ? "" : target[start..];
    }
}
