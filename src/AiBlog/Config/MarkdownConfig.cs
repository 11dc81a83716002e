namespace AiBlog.Config;

/// <summary>What the Markdown of this site may do.</summary>
/// <param name="Toc">Null decides by the number of headings.</param>
internal sealed record MarkdownConfig(bool Highlight, bool Math, bool Smart, bool? Toc);
