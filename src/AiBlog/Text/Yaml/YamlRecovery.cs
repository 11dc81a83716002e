using System.Buffers;
using System.Collections.Immutable;
using AiBlog.Diagnostics;

namespace AiBlog.Text.Yaml;

/// <summary>Reads a broken document one top-level key at a time, so that one slip does not hide the next and good keys still
/// count.</summary>
internal static class YamlRecovery
{
    /// <summary>Beyond this many keys a broken document is not worth the time of reading it in pieces.</summary>
    private const int MaxPieces = 500;

    private const int MaxFaults = 20;

    private static readonly SearchValues<char> KeyCharacters =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-.\"'");

    /// <param name="faultOffset">Where the whole document failed; told when each piece is sound by itself.</param>
    public static YamlMapping Read(SourceText source, int start, int length, int faultOffset, List<Diagnostic> faults)
    {
        var known = faults.Count;
        var syntaxFaults = 0;
        var entries = ImmutableArray.CreateBuilder<YamlEntry>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (from, to) in Pieces(source.Text, start, start + length).Take(MaxPieces))
        {
            var attempt = YamlBuilder.Build(source, from, to - from, faults);
            if (attempt.FaultOffset is { } offset)
            {
                syntaxFaults++;
                faults.Add(YamlComplaint.About(source, from, to, offset));
                attempt = new YamlAttempt(BrokenEntry(source, from, to), null);
            }

            Collect(attempt.Root, entries, seen, faults);
            if (faults.Count - known >= MaxFaults)
            {
                break;
            }
        }

        if (syntaxFaults == 0 && faults.Count == known)
        {
            faults.Add(YamlComplaint.About(source, start, start + length, faultOffset));
        }

        return new YamlMapping(entries.DrainToImmutable(), source.PlaceOf(start));
    }

    /// <summary>A piece begins at each line that begins with a key at the margin; all else belongs to the key above.</summary>
    private static IEnumerable<(int From, int To)> Pieces(string text, int start, int end)
    {
        var from = start;
        for (var line = start; line < end;)
        {
            var newLine = text.IndexOf('\n', line, end - line);
            var next = newLine < 0 ? end : newLine + 1;
            if (line > from && BeginsWithKey(text.AsSpan(line, next - line)))
            {
                yield return (from, line);
                from = line;
            }

            line = next;
        }

        yield return (from, end);
    }

    private static bool BeginsWithKey(ReadOnlySpan<char> line)
    {
        var end = line.IndexOfAnyExcept(KeyCharacters);
        return end > 0 && line[0] != '-' && line[end] == ':' && (end + 1 == line.Length || line[end + 1] is ' ' or '\t' or '\n');
    }

    private static YamlMapping? BrokenEntry(SourceText source, int from, int to)
    {
        var piece = source.Text.AsSpan(from, to - from);
        var colon = piece.IndexOf(':');
        if (colon <= 0 || piece[..colon].Contains('\n'))
        {
            return null;
        }

        var place = source.PlaceOf(from);
        var key = new YamlScalar(piece[..colon].Trim().Trim("\"'").ToString(), ScalarForm.Plain, from, place);
        return new YamlMapping([new YamlEntry(key, new YamlBroken(place))], place);
    }

    private static void Collect(YamlNode? root, ImmutableArray<YamlEntry>.Builder entries, HashSet<string> seen, List<Diagnostic> faults)
    {
        switch (root)
        {
            case YamlMapping mapping:
                foreach (var entry in mapping.Entries)
                {
                    if (seen.Add(entry.Key.Value))
                    {
                        entries.Add(entry);
                    }
                    else
                    {
                        faults.Add(YamlFaults.DuplicateKey(entry.Key.Place, entry.Key.Value));
                    }
                }

                break;
            case YamlScalar { IsNull: false } scalar:
                faults.Add(YamlFaults.MissingColon(scalar.Place, scalar.Value));
                break;
            case YamlSequence list:
                faults.Add(YamlFaults.ListAtRoot(list.Place));
                break;
        }
    }
}

/// <summary>One run of the parser: a tree, or nothing and the offset at which the parser gave up.</summary>
internal readonly record struct YamlAttempt(YamlNode? Root, int? FaultOffset);
