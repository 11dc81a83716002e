using System.Collections.Immutable;

namespace AiBlog.Render;

/// <summary>Gives posts their motif families so that a post does not look like those before it.</summary>
internal static class MotifSpread
{
    /// <summary>How many posts before one are looked at: a row of the home page and the post above it.</summary>
    private const int Reach = 3;

    /// <summary>A family for each slug: its own, or the next one that none of the three slugs before it has.</summary>
    /// <param name="slugs">Oldest post first, so that a new post changes no older one.</param>
    public static ImmutableArray<int> Families(IEnumerable<string> slugs)
    {
        var families = ImmutableArray.CreateBuilder<int>();
        foreach (var slug in slugs)
        {
            var family = Motif.FamilyOf(slug);
            while (IsRecent(families, family))
            {
                family = (family + 1) % Motif.FamilyCount;
            }

            families.Add(family);
        }

        return families.ToImmutable();
    }

    private static bool IsRecent(ImmutableArray<int>.Builder families, int family) =>
        families.IndexOf(family, Math.Max(0, families.Count - Reach)) >= 0;
}
