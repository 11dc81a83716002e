using System.Collections.Immutable;
using System.Globalization;
using AiBlog.Diagnostics;
using AiBlog.Text.Yaml;
using NodaTime;

namespace AiBlog.Parse.Comments;

/// <summary>The fields of a comment. Programs that write such files add fields of their own, so an unknown one is no fault.</summary>
internal sealed class CommentFields(YamlRead read)
{
    private readonly YamlMapping root = read.Root;

    public List<Diagnostic> Faults { get; } = [.. read.Diagnostics];

    /// <summary>A broken line may have held any of them, so nobody should call one missing.</summary>
    public bool MayLackSome { get; } = read.MayLackKeys || (read.Root.Entries.IsEmpty && !read.Diagnostics.IsEmpty);

    /// <summary>The first of the fields that has a value.</summary>
    public YamlScalar? Scalar(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (Scalar(name) is { } scalar)
            {
                return scalar;
            }
        }

        return null;
    }

    public Placed<string>? Text(string name) => Scalar(name) is { } scalar ? new Placed<string>(scalar.Value.Trim(), scalar.Place) : null;

    /// <summary>All of the fields that have a value, in the order they are asked for.</summary>
    public ImmutableArray<Placed<string>> Texts(params ReadOnlySpan<string> names)
    {
        var texts = ImmutableArray.CreateBuilder<Placed<string>>();
        foreach (var name in names)
        {
            if (Text(name) is { } text)
            {
                texts.Add(text);
            }
        }

        return texts.DrainToImmutable();
    }

    /// <param name="effect">What follows from a value that is neither true nor false.</param>
    /// <param name="otherwise">What such a value counts as.</param>
    public bool? Flag(string name, string effect, bool otherwise)
    {
        if (Text(name) is not { } text)
        {
            return null;
        }

        switch (text.Value.ToUpperInvariant())
        {
            case "TRUE" or "YES" or "ON" or "1":
                return true;
            case "FALSE" or "NO" or "OFF" or "0":
                return false;
            default:
                Faults.Add(CommentFaults.BadValue(text.Place, name, text.Value, effect, $"write `{name}: true` or `{name}: false`"));
                return otherwise;
        }
    }

    public string Cut(string name, string text, Place place, int longest)
    {
        if (text.Length <= longest)
        {
            return text;
        }

        Faults.Add(CommentFaults.TooLong(place, name, text.Length, longest));
        return PrintableText.Cut(text, longest);
    }

    private YamlScalar? Scalar(string name)
    {
        switch (root.Find(name)?.Value)
        {
            case YamlScalar { IsNull: false } scalar when !string.IsNullOrWhiteSpace(scalar.Value):
                return scalar;
            case YamlMapping or YamlSequence:
                // Told once: a field may be asked for under several names.
                var fault = CommentFaults.WrongType(root.Find(name)?.Value.Place ?? root.Place, name);
                if (!Faults.Contains(fault))
                {
                    Faults.Add(fault);
                }

                return null;
            default:
                return null;
        }
    }
}

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
        whole = whole.IndexOf('.') is var point and > 0 && !whole[(point + 1)..].ContainsAnyExceptInRange('0', '9')
            ? whole[..point]
            : whole;
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
