using System.Collections.Frozen;

namespace AiBlog.Render;

/// <summary>Gives tags their hues, so that no two wear the same one before all eight are in use.</summary>
internal static class TagHues
{
    /// <summary>A hue of 1 to 8 for each tag: the pinned one, else of those worn least the first from the tag's own hue on.</summary>
    /// <param name="slugs">Distinct, by the date of a tag's first post, so that a new post changes no older hue.</param>
    /// <param name="pins">The hues that the site chose.</param>
    public static FrozenDictionary<string, int> Spread(IReadOnlyCollection<string> slugs, IReadOnlyDictionary<string, int> pins)
    {
        var worn = new int[Motif.HueCount];
        var hues = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var slug in slugs.Where(pins.ContainsKey))
        {
            hues[slug] = pins[slug];
            worn[pins[slug] - 1]++;
        }

        foreach (var slug in slugs.Where(slug => !pins.ContainsKey(slug)))
        {
            hues[slug] = LeastWorn(worn, Motif.HueOf(slug));
            worn[hues[slug] - 1]++;
        }

        return hues.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static int LeastWorn(int[] worn, int own)
    {
        var least = worn.Min();
        var hue = own;
        while (worn[hue - 1] > least)
        {
            hue = (hue % Motif.HueCount) + 1;
        }

        return hue;
    }
}
