using System.Globalization;
using System.Text.RegularExpressions;
using AiBlog.Diagnostics;
using AiBlog.Parse;
using NodaTime;

namespace AiBlog.Import;

/// <summary>Reads dates of other generators, in many forms, and writes them as <see cref="DateReader"/> accepts them.</summary>
internal static partial class ImportedDate
{
    /// <summary>Null when the text is no date.</summary>
    public static string? Normalize(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        var date = ShortOffset().Replace(text.Trim(), match => $"{match.Groups[1].Value}{match.Groups[2].Value.PadLeft(2, '0')}:00");
        if (IsReadable(date))
        {
            return date;
        }

        if (CompactDay().Match(date) is { Success: true } compact)
        {
            var day = $"{compact.Groups[1].Value}-{compact.Groups[2].Value}-{compact.Groups[3].Value}";
            return IsReadable(day) ? day : null;
        }

        date = NamedZone().Replace(OrdinalDay().Replace(date, "$1"), match => Offsets(match.Value.Trim()));
        if (!DateTimeOffset.TryParse(date, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var parsed)
            || !date.Any(char.IsAsciiDigit) || date.Length < 6)
        {
            return null;
        }

        var hasZone = WithZone().IsMatch(date);
        var format = hasZone ? "yyyy-MM-dd HH:mm:ss zzz" : parsed.TimeOfDay == TimeSpan.Zero ? "yyyy-MM-dd" : "yyyy-MM-dd HH:mm:ss";
        var written = parsed.ToString(format, CultureInfo.InvariantCulture);
        return IsReadable(written) ? written : null;
    }

    /// <summary>The moment in a zone, of a date that <see cref="Normalize"/> returned.</summary>
    public static DateTimeOffset? InZone(string? date, DateTimeZone zone) =>
        date is null ? null : DateReader.Read(date, zone, default)?.Value;

    /// <summary>The day as it was written, whatever the zone: other generators file a post under it.</summary>
    public static DateOnly? WrittenDay(string? date)
    {
        if (date is null || DayParts().Match(date) is not { Success: true } match)
        {
            return null;
        }

        var (year, month, day) = (Number(match, 1), Number(match, 2), Number(match, 3));
        return year is > 0 and < 10000 && month is > 0 and < 13 && day > 0 && day <= DateTime.DaysInMonth(year, month)
            ? new DateOnly(year, month, day) : null;
    }

    private static int Number(Match match, int group) => int.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture);

    private static bool IsReadable(string date) => DateReader.Read(date, DateTimeZone.Utc, default(Place)) is not null;

    private static string Offsets(string zone) => zone switch
    {
        "EST" or "CDT" => " -05:00",
        "EDT" => " -04:00",
        "CST" or "MDT" => " -06:00",
        "MST" or "PDT" => " -07:00",
        "PST" => " -08:00",
        "CET" or "BST" => " +01:00",
        "CEST" or "EET" => " +02:00",
        "JST" => " +09:00",
        _ => " +00:00",
    };

    [GeneratedRegex(@"(?<=\d[ ]?)([+-])(\d{1,2})$(?<=:\d\d.*)")]
    private static partial Regex ShortOffset();

    [GeneratedRegex(@"^(\d{4})(\d{2})(\d{2})$")]
    private static partial Regex CompactDay();

    [GeneratedRegex(@"\b(\d{1,2})(st|nd|rd|th)\b")]
    private static partial Regex OrdinalDay();

    [GeneratedRegex(@"\s(?:EST|EDT|CST|CDT|MST|MDT|PST|PDT|CET|CEST|EET|BST|JST|UTC|GMT)$")]
    private static partial Regex NamedZone();

    [GeneratedRegex(@"(?:[+-]\d{2}:?\d{2}|Z)$")]
    private static partial Regex WithZone();

    [GeneratedRegex(@"^(\d{4})[-/](\d{1,2})[-/](\d{1,2})")]
    private static partial Regex DayParts();
}
