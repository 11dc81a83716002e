using System.Collections.Frozen;

namespace AiBlog.Privacy;

/// <summary>Counts the elements of a stretch of HTML that are content of their own. It is made once, so that a question does not cost a walk over all tags.</summary>
internal sealed class ContentCounts
{
    /// <summary>What may be around an image without being content of its own.</summary>
    private static readonly FrozenSet<string> Wrappers = FrozenSet.Create(
        StringComparer.Ordinal, "span", "b", "i", "em", "strong", "font", "br", "div", "center", "p", "u", "small", "figure", "source", "track", "param", "wbr");

    private readonly int[] starts;

    /// <summary>How many content elements begin before the tag of an index; one entry more than there are tags.</summary>
    private readonly int[] before;

    /// <summary>How many ancestors of the tag of an index are content elements.</summary>
    private readonly int[] above;

    /// <param name="tags">In the order of the HTML.</param>
    public ContentCounts(IReadOnlyList<MarkupTag> tags)
    {
        starts = new int[tags.Count];
        before = new int[tags.Count + 1];
        above = new int[tags.Count];
        for (var i = 0; i < tags.Count; i++)
        {
            var tag = tags[i];
            starts[i] = tag.Start;
            before[i + 1] = before[i] + CountOf(tag);
            above[i] = tag.Parent is { } parent ? above[IndexOf(parent.Start, i)] + CountOf(parent) : 0;
        }
    }

    /// <summary>Whether a holder has no content but one of its descendants, with what is in that one or around it.</summary>
    public bool HasOnly(MarkupTag holder, MarkupTag content)
    {
        var around = above[IndexOf(content.Start, starts.Length)] - above[IndexOf(holder.Start, starts.Length)] - CountOf(holder);
        return CountIn(holder.End, holder.ContentEnd) == CountIn(content.Start, content.Close) + around;
    }

    /// <summary>Counts the content elements whose tag begins from one offset to before another.</summary>
    private int CountIn(int from, int to) => before[IndexOf(to, starts.Length)] - before[IndexOf(from, starts.Length)];

    /// <summary>The index, among the first tags, of the first that begins at or behind an offset.</summary>
    private int IndexOf(int offset, int count)
    {
        var found = Array.BinarySearch(starts, 0, count, offset);
        return found < 0 ? ~found : found;
    }

    private static int CountOf(MarkupTag tag) => Wrappers.Contains(tag.Name) ? 0 : 1;
}
