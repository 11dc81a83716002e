using System.Globalization;

namespace AiBlog.Render;

/// <summary>Dates for machines (RFC 3339).</summary>
internal static class IsoDate
{
    /// <param name="hasTime">False writes the day alone.</param>
    public static string Of(DateTimeOffset date, bool hasTime) =>
        date.ToString(hasTime ? "yyyy-MM-dd'T'HH:mm:sszzz" : "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
