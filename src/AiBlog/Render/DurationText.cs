using System.Globalization;

namespace AiBlog.Render;

/// <summary>Tells in the language of a page how long something is kept.</summary>
internal static class DurationText
{
    /// <summary><c>session</c>, or a number of days, months or years as in <c>13 months</c>; whatever else was written stays as it is.</summary>
    public static string Of(string written, Strings strings)
    {
        if (written.Equals("session", StringComparison.OrdinalIgnoreCase))
        {
            return strings.Text("duration_session");
        }

        return written.Split(' ', StringSplitOptions.RemoveEmptyEntries) is [var number, var unit]
            && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var count)
            && KeyOf(unit.ToLowerInvariant()) is { } key
            && strings.Plural(key, count) is { } text
            ? text.Replace("{0}", number, StringComparison.Ordinal)
            : written;
    }

    private static string? KeyOf(string unit) => unit switch
    {
        "day" or "days" => "duration_days",
        "month" or "months" => "duration_months",
        "year" or "years" => "duration_years",
        _ => null,
    };
}
