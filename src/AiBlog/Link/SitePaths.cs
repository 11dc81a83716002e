using System.Globalization;

namespace AiBlog.Link;

/// <summary>From an address to the file that answers it.</summary>
internal static class SitePaths
{
    public const string SearchUrl = "/search/";

    /// <summary>The output path of a path of the site: <c>/tags/</c> is <c>tags/index.html</c>.</summary>
    public static string OutputPath(string url)
    {
        var path = url.TrimStart('/');
        return path.Length == 0 || path.EndsWith('/') ? path + "index.html" : path;
    }

    /// <summary>The address of a page of a paged list; the first page is the list itself.</summary>
    public static string PageUrl(string list, int number) => number == 1 ? list : string.Create(CultureInfo.InvariantCulture, $"{list}page/{number}/");

    /// <summary>The address of a post's Markdown twin, beside its page.</summary>
    public static string TwinUrl(string postUrl) => postUrl.EndsWith('/') ? postUrl + "index.md" : postUrl[..^".html".Length] + ".md";

    public static string YearUrl(int year) => string.Create(CultureInfo.InvariantCulture, $"/{year:0000}/");

    public static string MonthUrl(int year, int month) => string.Create(CultureInfo.InvariantCulture, $"/{year:0000}/{month:00}/");
}
