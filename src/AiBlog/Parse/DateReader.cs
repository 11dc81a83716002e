using System.Buffers;
using AiBlog.Diagnostics;
using NodaTime;

namespace AiBlog.Parse;

/// <summary>Reads a date as authors write it: ISO 8601 or the looser forms of other generators. A month, day, or hour may have one digit,
/// slashes may separate the day's parts, a space may replace the T, and time, seconds, and zone are optional.</summary>
internal static class DateReader
{
    private static readonly SearchValues<char> OfDay = SearchValues.Create("0123456789-/");

    private static readonly SearchValues<char> OfTime = SearchValues.Create("0123456789:.");

    /// <summary>
    /// Returns null when the text is not a date. A text without a zone is the wall clock of <paramref name="zone"/>: a time that a change
    /// of
    /// clocks skips is moved forward by the gap, and a time that occurs twice is the earlier one. A text with a zone of its own is
    /// converted to <paramref name="zone"/>, so that every post is filed under the day that the site's clock showed.
    /// </summary>
    public static PostDate? Read(ReadOnlySpan<char> text, DateTimeZone zone, Place place)
    {
        var trimmed = text.Trim();
        var dayEnd = trimmed.IndexOfAnyExcept(OfDay);
        if (ReadDay(dayEnd < 0 ? trimmed : trimmed[..dayEnd]) is not { } day)
        {
            return null;
        }

        if (dayEnd < 0)
        {
            return new PostDate(InZone(day.AtMidnight(), zone), false, place);
        }

        var rest = trimmed[dayEnd..];
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
            ? new PostDate(day.At(time).WithOffset(offset).ToInstant().InZone(zone).ToDateTimeOffset(), true, place)
            : null;
    }

    private static LocalDate? ReadDay(ReadOnlySpan<char> text)
    {
        Span<Range> parts = stackalloc Range[4];
        if (text.Length < 8 || text[4] is not ('-' or '/') || text.Split(parts, text[4]) != 3)
        {
            return null;
        }

        // No blog is older than printing, and a conversion between zones must stay within the years that a DateTimeOffset can hold.
        return Digits(text[parts[0]]) is { } year and >= 1000 and <= 9998
            && OneOrTwoDigits(text[parts[1]]) is { } month and >= 1 and <= 12
            && OneOrTwoDigits(text[parts[2]]) is { } day and >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? new LocalDate(year, month, day)
            : null;
    }

    /// <summary><c>9:00</c>, <c>18:30</c>, <c>18:30:15</c>, <c>18:30:15.25</c>; fractions of a second are dropped.</summary>
    private static LocalTime? ReadTime(ReadOnlySpan<char> text)
    {
        Span<Range> parts = stackalloc Range[4];
        var count = text.Split(parts, ':');
        if (count is not (2 or 3) || OneOrTwoDigits(text[parts[0]]) is not { } hour || TwoDigits(text[parts[1]]) is not { } minute
            || hour > 23 || minute > 59)
        {
            return null;
        }

        if (count == 2)
        {
            return new LocalTime(hour, minute);
        }

        var seconds = text[parts[2]];
        var point = seconds.IndexOf('.');
        var isWhole = point < 0 || (point < seconds.Length - 1 && Digits(seconds[(point + 1)..]) is not null);
        return isWhole && TwoDigits(point < 0 ? seconds : seconds[..point]) is { } second and <= 59
            ? new LocalTime(hour, minute, second)
            : null;
    }

    /// <summary><c>Z</c>, <c>UTC</c>, <c>GMT</c>, <c>+02:00</c>, <c>+0200</c>, <c>+02</c>.</summary>
    private static Offset? ReadOffset(ReadOnlySpan<char> text)
    {
        if (text is "Z" or "z" or "UTC" or "GMT")
        {
            return Offset.Zero;
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
        return minutes > 59 || total > 14 * 60 ? null : Offset.FromSeconds((text[0] == '-' ? -total : total) * 60);
    }

    private static DateTimeOffset InZone(LocalDateTime local, DateTimeZone zone) => local.InZoneLeniently(zone).ToDateTimeOffset();

    private static int? OneOrTwoDigits(ReadOnlySpan<char> text) => text.Length is 1 or 2 ? Digits(text) : null;

    private static int? TwoDigits(ReadOnlySpan<char> text) => text.Length == 2 ? Digits(text) : null;

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
