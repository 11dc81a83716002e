using AiBlog.Diagnostics;

namespace AiBlog.Parse.Markdown;

/// <summary>Where in the Markdown the parts of its HTML come from that may load something.</summary>
internal sealed class SourceMap(Func<int, Place> placeOf)
{
    private readonly List<(int Html, int Source)> points = [];

    public bool IsEmpty => points.Count == 0;

    /// <summary>Offsets in the HTML come in ascending order.</summary>
    public void Add(int html, int source) => points.Add((html, source));

    /// <summary>Of the last known point at or before an offset of the HTML.</summary>
    public Place PlaceOf(int html)
    {
        var at = points.BinarySearch((html, int.MaxValue));
        var index = at >= 0 ? at : ~at - 1;
        return placeOf(points[Math.Max(index, 0)].Source);
    }
}
