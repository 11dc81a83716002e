namespace AiBlog.Render;

/// <summary>The hue of each tag. It depends on the tag and on the site's pins alone, so no post that is added or removed recolours another.</summary>
/// <param name="pins">The hues that the site chose, by the tag's slug.</param>
internal sealed class TagHues(IReadOnlyDictionary<string, int> pins)
{
    /// <summary>1 to 8.</summary>
    public int Of(string slug) => pins.TryGetValue(slug, out var hue) ? hue : Motif.HueOf(slug);
}
