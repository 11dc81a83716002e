namespace AiBlog.Text;

/// <summary>Suggests names for the faults of one file, and stops comparing when the file has too many.</summary>
/// <remarks>Without a bound, many wrong names among many known ones cost their product. The bound is counted, so the same file gets the same suggestions everywhere.</remarks>
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
