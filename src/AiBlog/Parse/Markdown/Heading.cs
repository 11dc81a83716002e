namespace AiBlog.Parse.Markdown;

/// <summary>A heading of the text's own level (not in a quote or list), for a table of contents.</summary>
/// <param name="Level">As it is in the HTML, 2 to 6.</param>
/// <param name="Text">Without markup and as written, quotes straight.</param>
/// <param name="Html">Without links, pictures and raw HTML, so that it may stand inside a link.</param>
internal sealed record Heading(int Level, string Id, string Text, string Html);
