using System.Collections.Immutable;
using System.Text;
using AiBlog.Privacy.Services;

namespace AiBlog.Privacy.Gate;

/// <summary>A part of a body that loads from other origins. Each output writes it in its own form.</summary>
/// <param name="Start">In UTF-16 units of the HTML it belongs to; the ranges of one HTML are ordered by their start, the outer before the
/// inner.</param>
/// <param name="Services">Those that it needs consent for; the first is the outermost gate.</param>
/// <param name="Embed">What a placeholder says; null for <see cref="GateForm.Bare"/>.</param>
/// <param name="IsFrame">It shows a document of another site, which only a page can do.</param>
internal sealed record GatedRange(int Start, int End, ImmutableArray<Service> Services, GateForm Form, Embed? Embed, bool IsFrame)
{
    /// <summary>Writes HTML with what an output puts around its ranges.</summary>
    /// <param name="open">Writes what is before the content of a range; false when the output omits the content.</param>
    /// <param name="close">Writes what is behind the content of a range.</param>
    public static void Write(StringBuilder output, string html, ImmutableArray<GatedRange> ranges, Func<GatedRange, bool> open,
        Action<GatedRange> close)
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

/// <summary>What a placeholder tells of the thing behind it.</summary>
/// <param name="Title">Its author's words for it; may be empty.</param>
/// <param name="SourceUrl">A whole address.</param>
internal sealed record Embed(string Title, string SourceUrl, bool IsPicture);

/// <summary>The words on a placeholder, in the language of the text; <c>{0}</c> stands for a name.</summary>
/// <param name="Picture">What a picture without a text is called, after its host: "Picture from {0}".</param>
/// <param name="Content">The same for all else: "Content from {0}".</param>
/// <param name="Notice">Who receives data: "Loading it sends data to {0}."</param>
/// <param name="Open">The link to the source, with its host: "Open at {0}".</param>
/// <param name="Once">The button that loads this one: "Load once".</param>
/// <param name="Always">The button that loads all of a service: "Always allow {0}".</param>
/// <param name="Other">The name of <see cref="ServiceRegistry.Other"/>.</param>
internal sealed record EmbedWords(string Picture, string Content, string Notice, string Open, string Once, string Always, string Other)
{
    public static EmbedWords None { get; } = new("", "", "", "", "", "", "");

    public string NameOf(Service service) => service.Id == ServiceRegistry.Other.Id ? Other : service.Name;

    public static string Fill(string text, string name) => text.Replace("{0}", name, StringComparison.Ordinal);
}

/// <summary>How something is kept from loading.</summary>
internal enum GateForm
{
    /// <summary>In a template that the reader's consent opens; nothing shows in its place.</summary>
    Bare,

    /// <summary>With a placeholder, among blocks.</summary>
    Block,

    /// <summary>With a placeholder, among words.</summary>
    Inline,

    /// <summary>In a template that nothing opens.</summary>
    Held,
}
