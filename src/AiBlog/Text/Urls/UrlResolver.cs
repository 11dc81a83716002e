namespace AiBlog.Text.Urls;

/// <summary>Makes addresses absolute (RFC 3986, 5.2) and leaves their spelling alone, which System.Uri would not.</summary>
internal static class UrlResolver
{
    /// <summary>The address as seen from a page; null when it is dangerous.</summary>
    /// <param name="pageUrl">Absolute, http or https.</param>
    public static string? Resolve(string pageUrl, string url)
    {
        var address = url.Trim();
        return UrlRules.Classify(address) switch
        {
            UrlKind.Dangerous => null,
            UrlKind.ProtocolRelative => pageUrl[..(pageUrl.IndexOf(':', StringComparison.Ordinal) + 1)] + address,
            UrlKind.RootRelative => Origin(pageUrl) + address,
            UrlKind.Fragment => WithoutFragment(pageUrl) + address,
            UrlKind.Relative => ResolveRelative(WithoutFragment(pageUrl), address),
            _ => address,
        };
    }

    private static string ResolveRelative(string pageUrl, string address)
    {
        if (address.Length == 0)
        {
            return pageUrl;
        }

        var query = pageUrl.IndexOf('?', StringComparison.Ordinal);
        var page = query < 0 ? pageUrl : pageUrl[..query];
        if (address[0] == '?')
        {
            return page + address;
        }

        var origin = Origin(page);
        var folders = new List<string>(page[origin.Length..].TrimStart('/').Split('/'));
        folders.RemoveAt(folders.Count - 1);
        var pathEnd = address.AsSpan().IndexOfAny('?', '#');
        var path = pathEnd < 0 ? address : address[..pathEnd];
        var segments = path.Split('/');
        foreach (var segment in segments)
        {
            Follow(folders, segment);
        }

        var end = segments[^1] is "." or ".." && folders.Count > 0 ? "/" : "";
        return origin + "/" + string.Join('/', folders) + end + address[path.Length..];
    }

    private static void Follow(List<string> folders, string segment)
    {
        if (segment == "..")
        {
            folders.RemoveRange(Math.Max(0, folders.Count - 1), Math.Min(1, folders.Count));
        }
        else if (segment != ".")
        {
            folders.Add(segment);
        }
    }

    private static string Origin(string pageUrl)
    {
        var host = pageUrl.IndexOf("//", StringComparison.Ordinal) + 2;
        var end = pageUrl.AsSpan(host).IndexOfAny('/', '?', '#');
        return end < 0 ? pageUrl : pageUrl[..(host + end)];
    }

    private static string WithoutFragment(string pageUrl)
    {
        var at = pageUrl.IndexOf('#', StringComparison.Ordinal);
        return at < 0 ? pageUrl : pageUrl[..at];
    }
}
