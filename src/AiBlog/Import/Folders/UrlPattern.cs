using System.Globalization;
using AiBlog.Text.Slugs;

namespace AiBlog.Import.Folders;

/// <summary>Makes old URLs from the patterns of Jekyll, Hugo, Hexo, and others.</summary>
internal static class UrlPattern
{
    /// <param name="pattern">Such as <c>/:categories/:year/:month/:day/:title.html</c>.</param>
    /// <param name="day">What the date tokens are made of.</param>
    public static string? Expand(string pattern, FolderEntry entry, DateOnly? day)
    {
        var result = pattern;
        foreach (var (token, value) in Tokens(entry, day))
        {
            if (result.Contains(token, StringComparison.OrdinalIgnoreCase))
            {
                if (value is null)
                {
                    return null;
                }

                result = result.Replace(token, value, StringComparison.OrdinalIgnoreCase);
            }
        }

        result = "/" + string.Join('/', result.Split('/', StringSplitOptions.RemoveEmptyEntries)) + (result.EndsWith('/') ? "/" : "");
        return result.Contains(':', StringComparison.Ordinal) ? null : result;
    }

    /// <summary>Longer names first: <c>:slugorcontentbasename</c> begins with <c>:slug</c>.</summary>
    private static IEnumerable<(string Token, string? Value)> Tokens(FolderEntry entry, DateOnly? day)
    {
        static string? Number(int? value, string format) => value?.ToString(format, CultureInfo.InvariantCulture);
        var slug = entry.Front.Slug ?? entry.Name;
        var title = entry.Front.Title is { } text ? Slug.From(text) : entry.Name;
        yield return (":slugorcontentbasename", slug);
        yield return (":slugorfilename", slug);
        yield return (":contentbasename", entry.Name);
        yield return (":filename", entry.Name);
        yield return (":slugorfile", slug);
        yield return (":categories", string.Join('/', Categories(entry)));
        yield return (":category", Categories(entry).FirstOrDefault() ?? "");
        yield return (":collection", "posts");
        yield return (":sections[1:]", string.Join('/', entry.Folder.Split('/', StringSplitOptions.RemoveEmptyEntries).Skip(1)));
        yield return (":sections", entry.Folder.Trim('/'));
        yield return (":section", entry.Folder.Split('/', StringSplitOptions.RemoveEmptyEntries).FirstOrDefault() ?? "");
        yield return (":short_year", Number(day?.Year % 100, "00"));
        yield return (":short_month", day?.ToString("MMM", CultureInfo.InvariantCulture));
        yield return (":i_month", Number(day?.Month, "0"));
        yield return (":i_day", Number(day?.Day, "0"));
        yield return (":y_day", Number(day?.DayOfYear, "000"));
        yield return (":yearday", Number(day?.DayOfYear, "0"));
        yield return (":year", Number(day?.Year, "0000"));
        yield return (":monthname", day?.ToString("MMMM", CultureInfo.InvariantCulture).ToLowerInvariant());
        yield return (":month", Number(day?.Month, "00"));
        yield return (":day", Number(day?.Day, "00"));
        yield return (":hour", "00");
        yield return (":minute", "00");
        yield return (":second", "00");
        yield return (":output_ext", ".html");
        yield return (":basename", entry.Name);
        yield return (":path", entry.Folder + entry.Name);
        yield return (":post_title", slug);
        yield return (":title", InTitle(entry, title));
        yield return (":name", entry.Name);
        yield return (":slug", slug);
    }

    /// <summary>For Jekyll and Hexo the title in a URL is the name of the file; for Hugo it is the title, unless there is a slug.</summary>
    private static string InTitle(FolderEntry entry, string title) => entry.Front.Slug ?? (entry.TitleIsName ? entry.Name : title);

    private static IEnumerable<string> Categories(FolderEntry entry) =>
        entry.PathCategories.Concat(entry.Front.Categories.Select(category => category.Trim().ToLowerInvariant().Replace(' ', '-')))
            .Distinct(StringComparer.Ordinal);
}
