using System.Globalization;
using AiBlog.Config;
using AiBlog.Diagnostics;
using AiBlog.Text;
using AiBlog.Text.Urls;

namespace AiBlog.Link.Urls;

/// <summary>Reads what authors write for a path of the site: with and without the base path, absolute, relative to a page.</summary>
internal sealed class SiteUrls(SiteConfig config)
{
    private readonly string basePath = CanonicalForm.Compose(Uri.UnescapeDataString(config.BaseUrl.Path));

    /// <summary>The site path of an absolute URL of this site; null for all other addresses.</summary>
    public string? SitePathOf(string url) =>
        UrlRules.Classify(url) == UrlKind.Http
            ? config.OwnSites.Select(site => site.SitePathOf(url)).FirstOrDefault(path => path is not null) : null;

    /// <summary>The site paths that an author may mean, decoded; the last is right when the site knows none of them.</summary>
    /// <param name="pageUrl">Of the page with the link.</param>
    public IEnumerable<string> Candidates(string pageUrl, string path)
    {
        if (!path.StartsWith('/'))
        {
            return LinkAddress.Resolve(LinkTargets.FolderOf(pageUrl), path) is { } url ? ["/" + url.TrimStart('/')] : [];
        }

        if (basePath.Length > 1 && path == basePath[..^1])
        {
            return ["/"];
        }

        return basePath.Length > 1 && path.StartsWith(basePath, StringComparison.Ordinal) ? [path, path[(basePath.Length - 1)..]] : [path];
    }
}

/// <summary>From an address to the file that answers it.</summary>
internal static class SitePaths
{
    public const string SearchUrl = "/search/";

    private const string Html = ".html";

    /// <summary>The output path of a file or list: <c>/tags/</c> is <c>tags/index.html</c>, <c>/feed.xml</c> is <c>feed.xml</c>.</summary>
    public static string OutputPath(string url)
    {
        var path = url.TrimStart('/');
        return path.Length == 0 || path.EndsWith('/') ? path + "index.html" : path;
    }

    /// <summary>The output path of a page: hosts answer <c>/2026/launch</c> with <c>2026/launch.html</c>.</summary>
    public static string PagePath(string url) =>
        url.EndsWith('/') || url.EndsWith(Html, StringComparison.Ordinal) ? OutputPath(url) : OutputPath(url) + Html;

    /// <summary>The output path of a former URL: a file of its own only when it ends as pages do, because hosts send any other file as a
    /// download.</summary>
    public static string AliasPath(string url) =>
        url.EndsWith(Html, StringComparison.OrdinalIgnoreCase) || url.EndsWith(".htm", StringComparison.OrdinalIgnoreCase)
        ? OutputPath(url)
        : OutputPath(url.TrimEnd('/') + "/");

    /// <summary>The folder of what belongs to a page alone, with a slash at the end: <c>/a/</c> for <c>/a/</c>, <c>/a</c>, and
    /// <c>/a.html</c>.</summary>
    public static string FolderOf(string pageUrl) => pageUrl.EndsWith('/') ? pageUrl : Stem(pageUrl) + "/";

    /// <summary>The address of a page of a paged list; the first page is the list itself.</summary>
    public static string PageUrl(string list, int number) =>
        number == 1 ? list : string.Create(CultureInfo.InvariantCulture, $"{list}page/{number}/");

    /// <summary>The address of a post's Markdown twin, beside its page.</summary>
    public static string TwinUrl(string postUrl) => postUrl.EndsWith('/') ? postUrl + "index.md" : Stem(postUrl) + ".md";

    /// <summary>The URL of the feed of a post's comments, beside its page.</summary>
    public static string CommentFeedUrl(string postUrl) =>
        postUrl.EndsWith('/') ? postUrl + "comments.xml" : Stem(postUrl) + ".comments.xml";

    public static string YearUrl(int year) => string.Create(CultureInfo.InvariantCulture, $"/{year:0000}/");

    public static string MonthUrl(int year, int month) => string.Create(CultureInfo.InvariantCulture, $"/{year:0000}/{month:00}/");

    /// <summary>Equal for the paths under which hosts answer one page: <c>/a</c>, <c>/a/</c>, <c>/a.html</c>, and
    /// <c>/a/index.html</c>.</summary>
    public static string PageKey(string url)
    {
        var page = url.EndsWith("/index.html", StringComparison.Ordinal) ? url[..^"index.html".Length] : url;
        return page.EndsWith('/') ? page.TrimEnd('/') : Stem(page);
    }

    private static string Stem(string pageUrl) => pageUrl.EndsWith(Html, StringComparison.Ordinal) ? pageUrl[..^Html.Length] : pageUrl;
}

/// <summary>A link to a site path that is no post, page, or list: it is broken unless the build writes a file there.</summary>
/// <param name="Path">Decoded, without query and fragment.</param>
/// <param name="Fault">Made when the link is broken, because a suggestion takes time.</param>
internal sealed record UnprovenLink(string Path, Func<Diagnostic> Fault);
