using System.Collections.Frozen;

namespace AiBlog.Text.Slugs;

/// <summary>Guesses what a mistyped name was meant to be.</summary>
internal static class Suggest
{
    // No key or name is longer; a longer one is no slip of the finger, and the cost is quadratic.
    private const int LongestName = 64;

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Endings =
        ".png .jpg .jpeg .gif .webp .avif .svg .bmp .ico .mp4 .m4v .webm .mov .mp3 .m4a .ogg .wav .pdf .md .html .css .js"
            .Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The one candidate that is nearest, within a third of the name's length (at least one slip); null when none is near, or two
    /// are equally near.</summary>
    /// <remarks>Case, the kind of joint (<c>-</c>, <c>_</c>, none), and an ending such as <c>.png</c> that both have do not
    /// count.</remarks>
    public static string? Closest(ReadOnlySpan<char> name, IEnumerable<string> candidates)
    {
        if (name.IsEmpty || name.Length > LongestName)
        {
            return null;
        }

        var ending = EndingOf(name);
        var wanted = Plain(name);
        var best = Math.Max(1, (name.Length - ending.Length) / 3) + 1;
        string? closest = null;
        foreach (var candidate in candidates)
        {
            // A candidate that is longer even without its joints cannot be near. One that is equally near as the best is compared too.
            if (PlainLength(candidate) - wanted.Length > best)
            {
                continue;
            }

            var plain = Plain(candidate);
            var distance = IsOtherNumber(wanted, plain) ? best + 1 : DistanceOf(wanted, plain, ending, best + 1);
            if (distance < best)
            {
                best = distance;
                closest = candidate;
            }
            else if (distance == best && closest is not null && distance > 0 && closest != candidate)
            {
                closest = null;
            }
        }

        return closest;
    }

    private static int DistanceOf(string wanted, string candidate, ReadOnlySpan<char> ending, int limit)
    {
        if (!ending.IsEmpty && EndingOf(candidate) is { IsEmpty: false } other
            && wanted.AsSpan(..^ending.Length).SequenceEqual(candidate.AsSpan(..^other.Length)))
        {
            return wanted == candidate ? 0 : 1;
        }

        if (ending.IsEmpty || !candidate.AsSpan().EndsWith(ending, StringComparison.OrdinalIgnoreCase))
        {
            return Distance(wanted, candidate, limit);
        }

        // Of a short name without its ending, one slip would leave hardly anything.
        var distance = Distance(wanted[..^ending.Length], candidate[..^ending.Length], limit);
        return distance * 2 > wanted.Length - ending.Length ? limit : distance;
    }

    /// <summary>The ending of a media or text file's name with its dot; empty for other names.</summary>
    private static ReadOnlySpan<char> EndingOf(ReadOnlySpan<char> name)
    {
        var dot = name.LastIndexOf('.');
        return dot > 0 && Endings.Contains(name[dot..]) ? name[dot..] : [];
    }

    private static int PlainLength(ReadOnlySpan<char> name) => name.Length - name.Count('-') - name.Count('_');

    private static string Plain(ReadOnlySpan<char> name) =>
        name.ToString().ToLowerInvariant().Replace("-", "", StringComparison.Ordinal).Replace("_", "", StringComparison.Ordinal);

    /// <summary>Insertions, deletions, changes and swaps of neighbours: optimal string alignment (Damerau 1964, restricted).</summary>
    private static int Distance(string a, string b, int limit)
    {
        if (Math.Abs(a.Length - b.Length) >= limit)
        {
            return limit;
        }

        Span<int> beforeLast = stackalloc int[b.Length + 1];
        Span<int> last = stackalloc int[b.Length + 1];
        Span<int> current = stackalloc int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++)
        {
            last[j] = j;
        }

        var lastLeast = 0;
        for (var i = 1; i <= a.Length; i++)
        {
            current[0] = i;
            var least = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var change = last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
                current[j] = Math.Min(change, Math.Min(last[j], current[j - 1]) + 1);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    current[j] = Math.Min(current[j], beforeLast[j - 2] + 1);
                }

                least = Math.Min(least, current[j]);
            }

            // Every later row is built from these two, and a swap adds at least one.
            if (least >= limit && lastLeast + 1 >= limit)
            {
                return limit;
            }

            lastLeast = least;

            var spare = beforeLast;
            beforeLast = last;
            last = current;
            current = spare;
        }

        return last[b.Length];
    }

    /// <summary>Whether two names differ only in their digits: "4.gif" is no slip for "5.gif".</summary>
    private static bool IsOtherNumber(string a, string b)
    {
        if (a.Length != b.Length || a == b)
        {
            return false;
        }

        for (var i = 0; i < a.Length; i++)
        {
            if (a[i] != b[i] && !(char.IsAsciiDigit(a[i]) && char.IsAsciiDigit(b[i])))
            {
                return false;
            }
        }

        return true;
    }
}

/// <summary>Suggests names for the faults of one file, and stops comparing when the file has too many.</summary>
/// <remarks>Without a bound, many wrong names among many known ones cost their product. The bound is counted, so the same file gets the
/// same suggestions everywhere.</remarks>
internal sealed class Suggestions
{
    /// <summary>Candidates compared for one file: enough for twenty broken links in a site of five thousand posts.</summary>
    public const int MostComparisons = 100_000;

    private readonly Dictionary<(string Name, object Candidates), string?> known = [];

    /// <summary>How many candidates were compared so far.</summary>
    public int Comparisons { get; private set; }

    /// <summary>Returns what <see cref="Suggest.Closest"/> does while the bound lasts, then null.</summary>
    /// <param name="candidates">The same object for the same candidates, so that an answer is remembered.</param>
    public string? Closest(string name, IEnumerable<string> candidates)
    {
        if (!known.TryGetValue((name, candidates), out var closest) && Comparisons < MostComparisons)
        {
            closest = Suggest.Closest(name, Counted(candidates));
            known[(name, candidates)] = closest;
        }

        return closest;
    }

    private IEnumerable<string> Counted(IEnumerable<string> candidates)
    {
        foreach (var candidate in candidates)
        {
            if (Comparisons == MostComparisons)
            {
                yield break;
            }

            Comparisons++;
            yield return candidate;
        }
    }
}
