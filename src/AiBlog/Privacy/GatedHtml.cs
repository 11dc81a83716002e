using System.Collections.Immutable;

namespace AiBlog.Privacy;

/// <summary>HTML with its gates.</summary>
/// <param name="Copies">Which parts of the HTML before stand where in it.</param>
internal sealed record GatedHtml(string Html, ImmutableArray<(int From, int To, int Out)> Copies)
{
    /// <summary>Where an offset inside a tag has gone; null when the tag's part was left out.</summary>
    public int? OffsetOf(int offset)
    {
        foreach (var (from, to, start) in Copies)
        {
            if (from < offset && offset <= to)
            {
                return start + offset - from;
            }
        }

        return null;
    }
}
