using Markdig.Syntax.Inlines;

namespace AiBlog.Parse.Markdown;

/// <summary>Where an address stands in the Markdown it was written in, so that it can be written anew there.</summary>
/// <param name="Start">In UTF-16 units of the text that was parsed.</param>
/// <param name="Length">0 when the address has no place of its own in the text.</param>
/// <param name="IsEmbedded">The text is that of the front matter's opinion, not the file's body.</param>
internal readonly record struct AddressSpan(int Start, int Length, bool IsEmbedded)
{
    /// <summary>The address of a link or picture, angle brackets included; that of its definition when it only names one.</summary>
    public static AddressSpan Of(LinkInline link)
    {
        var span = link.Reference is { } definition ? definition.UrlSpan : link.UrlSpan;
        return span.IsEmpty || span.Start < 0 ? default : new AddressSpan(span.Start, span.Length, false);
    }
}
