using System.Collections.Immutable;

namespace AiBlog.Privacy;

/// <summary>HTML with its gates.</summary>
/// <param name="Copies">Which parts of the HTML before stand where in it.</param>
internal sealed record GatedHtml(string Html, ImmutableArray<(int From, int To, int Out)> Copies)
{
    /// <summary>No two parts overlap, so the last that begins before an offset is the only one that can contain it.</summary>
    private readonly ImmutableArray<(int From, int To, int Out)> ordered = [.. Copies.OrderBy(copy => copy.From)];

    /// <summary>Where an offset inside a tag has gone; null when the tag's part was left out.</summary>
    public int? OffsetOf(int offset)
    {
        var (low, high) = (0, ordered.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = ordered[middle].From < offset ? (middle + 1, high) : (low, middle);
        }

        return low > 0 && offset <= ordered[low - 1].To ? ordered[low - 1].Out + offset - ordered[low - 1].From : null;
    }
}
