namespace AiBlog.Text;

/// <summary>Guesses what a mistyped name was meant to be.</summary>
internal static class Suggest
{
    // No key or name is longer; a longer one is no slip of the finger, and the cost is quadratic.
    private const int LongestName = 64;

    /// <summary>The nearest candidate within a third of the name's length (at least one slip), the first of equals; null when none is near.</summary>
    /// <remarks>Case and the kind of joint (<c>-</c>, <c>_</c>, none) do not count.</remarks>
    public static string? Closest(ReadOnlySpan<char> name, IEnumerable<string> candidates)
    {
        if (name.IsEmpty || name.Length > LongestName)
        {
            return null;
        }

        var wanted = Plain(name);
        var best = Math.Max(1, name.Length / 3) + 1;
        string? closest = null;
        foreach (var candidate in candidates)
        {
            // A candidate that is longer even without its joints cannot be near.
            if (PlainLength(candidate) - wanted.Length >= best)
            {
                continue;
            }

            var distance = Distance(wanted, Plain(candidate), best);
            if (distance < best)
            {
                best = distance;
                closest = candidate;
            }
        }

        return closest;
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
}
