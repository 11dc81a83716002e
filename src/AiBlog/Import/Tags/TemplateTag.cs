namespace AiBlog.Import.Tags;

/// <summary>One template tag in a text.</summary>
/// <param name="Name">In lower case; for an expression without a call, empty.</param>
/// <param name="Content">What is between its brackets, after the name.</param>
/// <param name="Verbatim">For a tag whose inner text is never read as tags: that text; null for all others.</param>
internal sealed record TemplateTag(int Start, int End, TagForm Form, string Name, bool IsClosing, string Content, string? Verbatim = null);
