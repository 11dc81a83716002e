using System.Text;
using AiBlog.Text;
using AiBlog.Text.Slugs;
using AiBlog.Text.Urls;

namespace AiBlog.Import.Writing;

/// <summary>Makes names of files and URLs that every system accepts out of the names of another site.</summary>
internal static class SafeName
{
    /// <summary>The slug as it was when it can stay, else one made of it; empty when it has no letter or digit.</summary>
    public static string SlugOf(string name)
    {
        var decoded = Decode(name).Trim();
        return decoded.Length > 0 && decoded[0] != '.' && Slug.Check(decoded) is null && !decoded.Contains(' ', StringComparison.Ordinal)
            ? decoded
            : Slug.From(decoded);
    }

    /// <summary>A site path such as <c>/2020/01/old-post/</c> out of a path or an absolute URL; null when a part of it is not
    /// safe.</summary>
    public static string? SitePath(string url)
    {
        var path = PathOf(url);
        var isFolder = path.EndsWith('/');
        var parts = Decode(path).Trim('/').Split('/', StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length == 0 || parts.Any(part => Slug.Check(part) is not null))
        {
            return null;
        }

        var joined = "/" + string.Join('/', parts);
        return ReservedPath.Of(joined, isPage: true) is not null ? null : isFolder ? joined + "/" : joined;
    }

    /// <summary>The path of an absolute, protocol-relative, or root-relative URL, without query and fragment.</summary>
    public static string PathOf(string url)
    {
        var text = url.Trim();
        var scheme = text.IndexOf("://", StringComparison.Ordinal);
        var isHost = scheme is > 0 and < 8 || text.StartsWith("//", StringComparison.Ordinal);
        if (isHost)
        {
            var start = text.StartsWith("//", StringComparison.Ordinal) ? 2 : scheme + 3;
            var slash = text.IndexOf('/', start);
            text = slash < 0 ? "/" : text[slash..];
        }

        var end = text.AsSpan().IndexOfAny('?', '#');
        return end < 0 ? text : text[..end];
    }

    /// <summary>Percent-decoded, and composed as Unicode's normalization form C demands.</summary>
    public static string Decode(string text)
    {
        var decoded = text.Contains('%', StringComparison.Ordinal) ? Uri.UnescapeDataString(text) : text;
        if (Ascii.IsValid(decoded))
        {
            return decoded;
        }

        var composed = new StringBuilder(decoded.Length);
        foreach (var c in decoded)
        {
            if (composed.Length > 0 && Compositions.Compose(composed[^1], c) is { } both)
            {
                composed[^1] = both;
            }
            else
            {
                composed.Append(c);
            }
        }

        return composed.ToString();
    }

    /// <summary>The name itself, or with the first number that makes it free.</summary>
    public static string Unique(string name, Func<string, bool> isFree)
    {
        var candidate = name;
        for (var number = 2; !isFree(candidate); number++)
        {
            candidate = $"{name}-{number}";
        }

        return candidate;
    }
}
