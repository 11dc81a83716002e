using System.Buffers;
using AiBlog.Diagnostics;
using NodaTime;

namespace AiBlog.Parse;

/// <summary>Reads a date as authors write it: ISO 8601, with or without time, seconds and zone; a space may stand for the T.</summary>
internal static class DateReader
{
    private const int DateLength = 10;

    private static readonly SearchValues<char> OfTime = SearchValues.Create("0123456789:.");

    /// <summary>
    /// Null when the text is no date. Without a zone it is the wall clock of <paramref name="zone"/>: a time that a change of clocks skips
    /// is moved forward by the gap, one that comes twice is the earlier.
    /// </summary>
    public static PostDate? Read(ReadOnlySpan<char> text, DateTimeZone zone, Place place)
    {
        var trimmed = text.Trim();
        if (trimmed.Length < DateLength || ReadDay(trimmed[..DateLength]) is not { } day)
        {
            return null;
        }

        var rest = trimmed[DateLength..];
        if (rest.IsEmpty)
        {
            return new PostDate(InZone(day.AtMidnight(), zone), false, place);
        }

        if (rest[0] is not ('T' or 't' or ' '))
        {
            return null;
        }

        rest = rest[1..].TrimStart(' ');
        var end = rest.IndexOfAnyExcept(OfTime);
        if (ReadTime(end < 0 ? rest : rest[..end]) is not { } time)
        {
            return null;
        }

        if (end < 0)
        {
            return new PostDate(InZone(day.At(time), zone), true, place);
        }

        return ReadOffset(rest[end..].TrimStart(' ')) is { } offset
            ? new PostDate(new DateTimeOffset(day.At(time).ToDateTimeUnspecified(), offset), true, place)
            : null;
    }

    private static LocalDate? ReadDay(ReadOnlySpan<char> text)
    {
        if (text[4] != '-' || text[7] != '-' || Digits(text[..4]) is not { } year || Digits(text[5..7]) is not { } month || Digits(text[8..]) is not { } day)
        {
            return null;
        }

        // No blog is older than printing; and offsets cannot carry such a year out of what a DateTimeOffset holds.
        return year is < 1000 or > 9998 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month)
            ? null
            : new LocalDate(year, month, day);
    }

    /// <summary><c>18:30</c>, <c>18:30:15</c>, <c>18:30:15.25</c>; fractions of a second are dropped.</summary>
    private static LocalTime? ReadTime(ReadOnlySpan<char> text)
    {
        if (text.Length < 5 || text[2] != ':' || Digits(text[..2]) is not { } hour || Digits(text[3..5]) is not { } minute || hour > 23 || minute > 59)
        {
            return null;
        }

        if (text.Length == 5)
        {
            return new LocalTime(hour, minute);
        }

        if (text.Length < 8 || text[5] != ':' || Digits(text[6..8]) is not { } second || second > 59)
        {
            return null;
        }

        var isWhole = text.Length == 8 || (text.Length > 9 && text[8] == '.' && Digits(text[9..]) is not null);
        return isWhole ? new LocalTime(hour, minute, second) : null;
    }

    /// <summary><c>Z</c>, <c>+02:00</c>, <c>+0200</c>, <c>+02</c>.</summary>
    private static TimeSpan? ReadOffset(ReadOnlySpan<char> text)
    {
        if (text is "Z" or "z")
        {
            return TimeSpan.Zero;
        }

        if (text.Length is not (3 or 5 or 6) || text[0] is not ('+' or '-') || (text.Length == 6 && text[3] != ':'))
        {
            return null;
        }

        if (Digits(text[1..3]) is not { } hours || Digits(text.Length == 3 ? "0" : text[^2..]) is not { } minutes)
        {
            return null;
        }

        var total = (hours * 60) + minutes;
        return minutes > 59 || total > 14 * 60 ? null : TimeSpan.FromMinutes(text[0] == '-' ? -total : total);
    }

    private static DateTimeOffset InZone(LocalDateTime local, DateTimeZone zone) => local.InZoneLeniently(zone).ToDateTimeOffset();

    private static int? Digits(ReadOnlySpan<char> text)
    {
        var value = 0;
        foreach (var c in text)
        {
            if (!char.IsAsciiDigit(c))
            {
                return null;
            }

            value = unchecked((value * 10) + (c - '0'));
        }

        return value;
    }
}
