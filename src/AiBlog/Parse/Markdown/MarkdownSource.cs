using AiBlog.Diagnostics;

namespace AiBlog.Parse.Markdown;

/// <summary>Markdown with <c>\n</c> line ends, and where each UTF-16 offset of it stands in its file.</summary>
internal sealed record MarkdownSource(string Text, Func<int, Place> PlaceOf)
{
    /// <summary>A text inside the front matter, not the body of its file.</summary>
    public bool IsEmbedded { get; init; }
}
