namespace AiBlog.Import.Writing;

/// <summary>Which URLs of the new site are already used. Case does not tell them apart, because some file systems ignore it.</summary>
internal sealed class UrlClaims
{
    /// <summary>The folders and pages that aiblog itself writes.</summary>
    private static readonly string[] Own =
        ["", "archive", "search", "tags", "categories", "authors", "series", "page", "404.html", "sitemap.xml", "robots.txt", "feed.xml",
            "rss.xml", "feed.json", "comments", "llms.txt", "llms-full.txt"];

    private readonly HashSet<string> used = new(Own, StringComparer.OrdinalIgnoreCase);

    /// <returns>False when another page or alias has it.</returns>
    public bool Claim(string url) => used.Add(Form(url));

    /// <summary>Hosts treat <c>/old</c> and <c>/old/</c> as one URL.</summary>
    private static string Form(string url)
    {
        var path = url.Trim('/');
        return path.EndsWith("/index.html", StringComparison.OrdinalIgnoreCase) ? path[..^"/index.html".Length] : path;
    }
}
