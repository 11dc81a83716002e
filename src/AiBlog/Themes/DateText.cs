using System.Globalization;
using System.Text;

namespace AiBlog.Themes;

/// <summary>Writes dates with the names and patterns of a strings file, because the program carries no cultures.</summary>
internal static class DateText
{
    /// <summary>Months as they stand without a day, for languages where that is another form; English has no such list.</summary>
    public const string StandaloneMonths = "months_standalone";

    /// <summary>
    /// A date by the name of a format: <c>iso</c> (2026-11-23T08:00:00+01:00), <c>iso_date</c> (2026-11-23), or <c>date_formats.NAME</c>
    /// of the language. Null when the language has no such format.
    /// </summary>
    /// <remarks>
    /// Patterns use these letters of CLDR (Unicode TS 35, part 4): y yyyy, M MM MMM MMMM, LLL LLLL (a month that stands alone), d dd,
    /// EEE EEEE, H HH, h hh, mm, a. Text stands in single quotes; two of them are one.
    /// </remarks>
    public static string? Format(DateTimeOffset date, string format, Strings strings) => format switch
    {
        "iso" => date.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture),
        "iso_date" => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        _ => strings.Get("date_formats." + format) is { } pattern ? Write(date, pattern, strings) : null,
    };

    private static string Write(DateTimeOffset date, string pattern, Strings strings)
    {
        var text = new StringBuilder();
        for (var at = 0; at < pattern.Length;)
        {
            if (pattern[at] == '\'')
            {
                at = WriteQuoted(text, pattern, at);
                continue;
            }

            var run = RunLength(pattern, at);
            text.Append(Field(date, pattern[at], run, strings) ?? pattern.Substring(at, run));
            at += run;
        }

        return text.ToString();
    }

    private static int RunLength(string pattern, int at)
    {
        var end = at;
        while (end < pattern.Length && pattern[end] == pattern[at])
        {
            end++;
        }

        return end - at;
    }

    private static int WriteQuoted(StringBuilder text, string pattern, int at)
    {
        var rest = pattern.AsSpan(at + 1);
        var length = rest.IndexOf('\'');
        if (length < 0)
        {
            text.Append(rest);
            return pattern.Length;
        }

        text.Append(rest[..length]);
        var isApostrophe = length == 0 || rest[(length + 1)..].StartsWith("'");
        if (isApostrophe)
        {
            text.Append('\'');
        }

        // After an apostrophe within quotes its second mark opens the rest of the quoted text.
        return at + length + 2;
    }

    private static string? Field(DateTimeOffset date, char letter, int length, Strings strings) => letter switch
    {
        'y' => Padded(date.Year, length == 2 ? 4 : length),
        'M' or 'L' => Month(date.Month, letter, length, strings),
        'd' => Padded(date.Day, length),
        'E' => strings.Get($"{(length < 4 ? "weekdays_short" : "weekdays")}.{IsoWeekday(date)}"),
        'H' => Padded(date.Hour, length),
        'h' => Padded(date.Hour % 12 == 0 ? 12 : date.Hour % 12, length),
        'm' => Padded(date.Minute, length),
        'a' => strings.Get(date.Hour < 12 ? "day_periods.am" : "day_periods.pm"),
        _ => null,
    };

    private static string? Month(int month, char letter, int length, Strings strings)
    {
        if (length < 3)
        {
            return Padded(month, length);
        }

        if (length == 3)
        {
            return strings.Get($"months_short.{month}");
        }

        return (letter == 'L' ? strings.Get($"{StandaloneMonths}.{month}") : null) ?? strings.Get($"months.{month}");
    }

    private static int IsoWeekday(DateTimeOffset date) => date.DayOfWeek == DayOfWeek.Sunday ? 7 : (int)date.DayOfWeek;

    private static string Padded(int number, int length) => number.ToString(CultureInfo.InvariantCulture).PadLeft(length, '0');
}

/// <summary>Tells in the language of a page how long something is kept.</summary>
internal static class DurationText
{
    /// <summary><c>session</c>, or a number of days, months or years as in <c>13 months</c>; whatever else was written stays as it
    /// is.</summary>
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

/// <summary>Dates for machines (RFC 3339).</summary>
internal static class IsoDate
{
    /// <param name="hasTime">False writes the day alone.</param>
    public static string Of(DateTimeOffset date, bool hasTime) =>
        date.ToString(hasTime ? "yyyy-MM-dd'T'HH:mm:sszzz" : "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
