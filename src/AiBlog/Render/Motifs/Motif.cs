using System.Collections.Immutable;
using System.Text;

namespace AiBlog.Render.Motifs;

/// <summary>Draws a flat picture from a slug, for posts without one of their own. The same slug gives the same bytes on every
/// machine.</summary>
/// <remarks>
/// The ground is 120 by 72: five by three cells of 24, so that a square crop shows the middle three by three. Shapes have classes only;
/// the theme's stylesheet colours them by the hue of the topic: m1 pale, m2 main, m3 the accent, of which there is little.
/// </remarks>
internal static class Motif
{
    public const int HueCount = 8;

    public static int FamilyCount => MotifFamilies.All.Length;

    /// <summary>An inline SVG of the family that the slug falls into.</summary>
    public static string Svg(string slug) => Svg(slug, FamilyOf(slug));

    /// <summary>An inline SVG of a chosen family, so that neighbours in a list need not look alike.</summary>
    public static string Svg(string slug, int family)
    {
        var canvas = Draw(slug, family);
        return $"<svg class=\"motif\" viewBox=\"0 0 120 72\" preserveAspectRatio=\"xMidYMid slice\" aria-hidden=\"true\" "
            + $"focusable=\"false\">{canvas}</svg>";
    }

    /// <summary>The same shapes on a canvas.</summary>
    public static MotifCanvas Draw(string slug, int family)
    {
        var canvas = new MotifCanvas();
        MotifFamilies.All[family](new MotifRandom(Fnv1A(slug)), canvas);
        return canvas;
    }

    public static int FamilyOf(string slug) => (int)((Fnv1A(slug) >> 16) % (uint)FamilyCount);

    /// <summary>1 to 8: which of the theme's hues a tag wears.</summary>
    public static int HueOf(string tagSlug) => 1 + (int)(Fnv1A(tagSlug) % HueCount);

    /// <summary>FNV-1a, 32 bits, over UTF-8.</summary>
    private static uint Fnv1A(string text)
    {
        var hash = 0x811c9dc5u;
        foreach (var unit in Encoding.UTF8.GetBytes(text))
        {
            hash = unchecked((hash ^ unit) * 0x01000193u);
        }

        return hash;
    }
}

/// <summary>Collects the shapes of a motif as paths, one path for each run of shapes of the same class.</summary>
internal sealed class MotifCanvas
{
    private readonly List<(string Class, StringBuilder Path)> layers = [];

    /// <summary>The classes and path data, the lowest layer first.</summary>
    public ImmutableArray<(string Layer, string Path)> Layers => [.. layers.Select(layer => (layer.Class, layer.Path.ToString()))];

    /// <summary>Adds a shape to the layer of its class, wherever that lies; for shapes that do not overlap.</summary>
    public void Add(string layer, FormattableString path)
    {
        var at = layers.FindIndex(known => known.Class == layer);
        if (at < 0)
        {
            layers.Add((layer, new StringBuilder()));
            at = layers.Count - 1;
        }

        layers[at].Path.Append(FormattableString.Invariant(path));
    }

    /// <summary>Lays a shape over all before it.</summary>
    public void Cover(string layer, FormattableString path) =>
        layers.Add((layer, new StringBuilder(FormattableString.Invariant(path))));

    public override string ToString() =>
        string.Concat(layers.Select(layer => $"<path class=\"{layer.Class}\" d=\"{layer.Path}\"/>"));
}

/// <summary>A stream of small numbers from a seed: xorshift32 (13, 17, 5), the same everywhere.</summary>
internal sealed class MotifRandom
{
    private uint state;

    public MotifRandom(uint seed)
    {
        state = seed == 0 ? 1 : seed;
        // Seeds that differ little begin alike.
        Next(1);
        Next(1);
    }

    /// <summary>From 0 up to, but not including, the bound.</summary>
    public int Next(int bound)
    {
        state ^= state << 13;
        state ^= state >> 17;
        state ^= state << 5;
        return (int)(state % (uint)bound);
    }
}

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
