using System.Globalization;

namespace AiBlog.Link;

/// <summary>Makes a post's address from the site's pattern.</summary>
internal static class Permalink
{
    /// <param name="category">The slug of the post's first category; without one the segment is left out.</param>
    public static string Of(string pattern, string slug, DateTimeOffset date, string? category) =>
        pattern
            .Replace(":year", date.Year.ToString("0000", CultureInfo.InvariantCulture), StringComparison.Ordinal)
            .Replace(":month", date.Month.ToString("00", CultureInfo.InvariantCulture), StringComparison.Ordinal)
            .Replace(":day", date.Day.ToString("00", CultureInfo.InvariantCulture), StringComparison.Ordinal)
            .Replace(category is null ? ":category/" : ":category", category ?? "", StringComparison.Ordinal)
            .Replace(":slug", slug, StringComparison.Ordinal);
}
