using AiBlog.Diagnostics;

namespace AiBlog.Import.HtmlBodies;

/// <summary>How HTML becomes Markdown.</summary>
/// <param name="Place">Of the content as a whole: HTML in an export has no lines that an author knows.</param>
internal sealed record HtmlOptions(LossList Losses, Place Place)
{
    /// <summary>An empty line begins a paragraph and a line end breaks the line, as in WordPress' classic editor.</summary>
    public bool HasAutoParagraphs { get; init; }

    /// <summary>In a post of blocks only text outside of all blocks has such paragraphs.</summary>
    public bool IsAutoOnlyAtTop { get; init; }

    /// <summary>Comments have no HTML: what Markdown cannot express is reduced to its text.</summary>
    public bool IsComment { get; init; }

    /// <summary>The new URL of an old one, and whether it loads a file; null to leave it.</summary>
    public Func<string, bool, string?> Url { get; init; } = (_, _) => null;
}
