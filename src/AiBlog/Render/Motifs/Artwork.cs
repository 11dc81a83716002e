using System.Collections.Immutable;
using System.Globalization;
using AiBlog.Link;
using AiBlog.Store;
using AiBlog.Text;
using AiBlog.Text.Html;
using AiBlog.Text.Slugs;

namespace AiBlog.Render.Motifs;

/// <summary>The colours and drawings of a site, decided once: hues of tags, families of motifs.</summary>
internal sealed class Artwork
{
    private readonly TagHues hues;
    private readonly ImmutableArray<int> families;

    /// <param name="options">The theme's options; <c>hues</c> pins tags to hues.</param>
    public Artwork(Site site, OpenMap options)
    {
        var oldestFirst = site.Posts.Reverse();
        hues = new TagHues(Pins(options));
        families = [.. MotifSpread.Families([.. oldestFirst.Select(post => post.Slug)]).Reverse()];
    }

    /// <summary>1 to 8, for any term.</summary>
    public int HueOf(string slug) => hues.Of(slug);

    /// <summary>The hue of the first tag; 0 without tags.</summary>
    public int HueOf(Post post) => post.Tags.IsEmpty ? 0 : HueOf(post.Tags[0].Slug);

    public HtmlText MotifOf(Post post)
    {
        var (slug, family) = (post.Slug, families[post.Index]);
        return new HtmlText(new HtmlSource(HashBuilder.Of("motif").Add(slug).Add(family).ToHash(), () => Motif.Svg(slug, family)));
    }

    /// <summary>The shapes of the same motif.</summary>
    public ImmutableArray<(string Layer, string Path)> ShapesOf(Post post) => Motif.Draw(post.Slug, families[post.Index]).Layers;

    private static Dictionary<string, int> Pins(OpenMap options) => options["hues"] is OpenMap pins
        ? pins.Entries
            .Where(pin => pin.Value is long and >= 1 and <= Motif.HueCount)
            .ToDictionary(pin => pin.Key, pin => (int)(long)(pin.Value ?? 1L), StringComparer.Ordinal)
        : [];
}

/// <summary>The hue of each tag. It depends on the tag and on the site's pins alone, so no post that is added or removed recolours
/// another.</summary>
/// <param name="pins">The hues that the site chose, by the tag's slug.</param>
internal sealed class TagHues(IReadOnlyDictionary<string, int> pins)
{
    /// <summary>1 to 8.</summary>
    public int Of(string slug) => pins.TryGetValue(slug, out var hue) ? hue : Motif.HueOf(slug);
}

/// <summary>The letters that stand for a name where there is no picture.</summary>
internal static class Monogram
{
    /// <summary>The initials of the first and the last word; one letter in scripts without capitals. Null for a name without
    /// letters.</summary>
    public static string? Of(string name)
    {
        var words = name.Split([' ', '-', '.', '\u00a0'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Where(word => char.IsLetter(word, 0))
            .Select(word => StringInfo.GetNextTextElement(word))
            .ToArray();
        if (words.Length == 0)
        {
            return null;
        }

        var first = words[0].ToUpperInvariant();
        var hasCapitals = !string.Equals(first, words[0].ToLowerInvariant(), StringComparison.Ordinal);
        return words.Length > 1 && hasCapitals ? first + words[^1].ToUpperInvariant() : first;
    }
}
