using System.Collections.Immutable;
using System.Text;
using AiBlog.Privacy.Services;

namespace AiBlog.Privacy.Gate;

/// <summary>A part of a body that loads from other origins. Each output writes it in its own form.</summary>
/// <param name="Start">In UTF-16 units of the HTML it belongs to; the ranges of one HTML are ordered by their start, the outer before the inner.</param>
/// <param name="Services">Those that it needs consent for; the first is the outermost gate.</param>
/// <param name="Embed">What a placeholder says; null for <see cref="GateForm.Bare"/>.</param>
/// <param name="IsFrame">It shows a document of another site, which only a page can do.</param>
internal sealed record GatedRange(int Start, int End, ImmutableArray<Service> Services, GateForm Form, Embed? Embed, bool IsFrame)
{
    /// <summary>Writes HTML with what an output puts around its ranges.</summary>
    /// <param name="open">Writes what is before the content of a range; false when the output omits the content.</param>
    /// <param name="close">Writes what is behind the content of a range.</param>
    public static void Write(StringBuilder output, string html, ImmutableArray<GatedRange> ranges, Func<GatedRange, bool> open, Action<GatedRange> close)
    {
        var inside = new Stack<GatedRange>();
        var at = 0;
        foreach (var range in ranges)
        {
            at = CloseUpTo(range.Start, at);
            if (range.Start < at)
            {
                continue;
            }

            output.Append(html, at, range.Start - at);
            at = range.Start;
            if (open(range))
            {
                inside.Push(range);
            }
            else
            {
                at = range.End;
            }
        }

        at = CloseUpTo(html.Length, at);
        output.Append(html, at, html.Length - at);

        int CloseUpTo(int offset, int from)
        {
            while (inside.TryPeek(out var inner) && inner.End <= offset)
            {
                inside.Pop();
                output.Append(html, from, inner.End - from);
                close(inner);
                from = inner.End;
            }

            return from;
        }
    }
}
