using System.Text;

namespace AiBlog.Render;

/// <summary>Draws a flat picture from a slug, for posts without one of their own. The same slug gives the same bytes on every machine.</summary>
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
        var canvas = new MotifCanvas();
        MotifFamilies.All[family](new MotifRandom(Fnv1A(slug)), canvas);
        return $"<svg class=\"motif\" viewBox=\"0 0 120 72\" preserveAspectRatio=\"xMidYMid slice\" aria-hidden=\"true\" focusable=\"false\">{canvas}</svg>";
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
