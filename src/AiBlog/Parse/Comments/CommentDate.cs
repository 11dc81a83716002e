using System.Globalization;
using AiBlog.Diagnostics;
using NodaTime;

namespace AiBlog.Parse.Comments;

/// <summary>When a comment was written: ISO 8601, or seconds or milliseconds since 1970.</summary>
internal static class CommentDate
{
    /// <summary>From here on a number counts milliseconds: as seconds it would be the year 5138, as milliseconds it is 1973.</summary>
    private const long FirstMilliseconds = 100_000_000_000;

    private const long LastMilliseconds = 253_000_000_000_000;

    public static PostDate? Read(CommentFields fields, DateTimeZone zone)
    {
        if (fields.Text("date") is not { } text)
        {
            return null;
        }

        if ((OfNumber(text, zone) ?? DateReader.Read(text.Value, zone, text.Place)) is { } date)
        {
            return date;
        }

        fields.Faults.Add(CommentFaults.BadValue(
            text.Place, "date", text.Value, "the comment has none", "write it as in 2026-01-31T18:30:00Z, or as seconds since 1970"));
        return null;
    }

    private static PostDate? OfNumber(Placed<string> text, DateTimeZone zone)
    {
        var whole = text.Value.AsSpan();
        whole = whole.IndexOf('.') is var point and > 0 && !whole[(point + 1)..].ContainsAnyExceptInRange('0', '9') ? whole[..point] : whole;
        if (!long.TryParse(whole, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return null;
        }

        var milliseconds = number < FirstMilliseconds ? number * 1000 : number;
        return milliseconds > LastMilliseconds
            ? null
            : new PostDate(Instant.FromUnixTimeMilliseconds(milliseconds).InZone(zone).ToDateTimeOffset(), true, text.Place);
    }
}
