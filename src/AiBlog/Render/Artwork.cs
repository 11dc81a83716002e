using System.Collections.Immutable;
using AiBlog.Link;
using AiBlog.Text;

namespace AiBlog.Render;

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

    public string MotifOf(Post post) => Motif.Svg(post.Slug, families[post.Index]);

    private static Dictionary<string, int> Pins(OpenMap options) => options["hues"] is OpenMap pins
        ? pins.Entries
            .Where(pin => pin.Value is long and >= 1 and <= Motif.HueCount)
            .ToDictionary(pin => pin.Key, pin => (int)(long)(pin.Value ?? 1L), StringComparer.Ordinal)
        : [];
}
