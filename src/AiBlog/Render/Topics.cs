using System.Collections.Frozen;
using System.Collections.Immutable;
using AiBlog.Link;
using AiBlog.Text;

namespace AiBlog.Render;

/// <summary>The colours and drawings of a site, settled once: hues of tags, families of motifs. Both go by age, so that a new post changes none of the old.</summary>
internal sealed class Topics
{
    private readonly FrozenDictionary<string, int> hues;
    private readonly ImmutableArray<int> families;

    /// <param name="options">The theme's options; <c>hues</c> pins tags to hues.</param>
    public Topics(Site site, OpenMap options)
    {
        var oldestFirst = site.Posts.Reverse();
        var slugs = oldestFirst.SelectMany(post => post.Tags).Select(tag => tag.Slug).Distinct(StringComparer.Ordinal).ToList();
        hues = TagHues.Spread(slugs, Pins(options));
        families = [.. MotifSpread.Families([.. oldestFirst.Select(post => post.Slug)]).Reverse()];
    }

    /// <summary>1 to 8; a term that is no tag has one of its own.</summary>
    public int HueOf(string slug) => hues.TryGetValue(slug, out var hue) ? hue : Motif.HueOf(slug);

    /// <summary>The hue of the first tag; 0 without tags.</summary>
    public int HueOf(Post post) => post.Tags.IsEmpty ? 0 : HueOf(post.Tags[0].Slug);

    public string MotifOf(Post post) => Motif.Svg(post.Slug, families[post.Index]);

    private static Dictionary<string, int> Pins(OpenMap options) => options["hues"] is OpenMap pins
        ? pins.Entries
            .Where(pin => pin.Value is long and >= 1 and <= Motif.HueCount)
            .ToDictionary(pin => pin.Key, pin => (int)(long)(pin.Value ?? 1L), StringComparer.Ordinal)
        : [];
}
