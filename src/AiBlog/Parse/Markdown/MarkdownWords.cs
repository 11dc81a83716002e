namespace AiBlog.Parse.Markdown;

/// <summary>The few words that stand in the HTML itself, in the language of the text.</summary>
/// <param name="Permalink">Before a heading's text: "Permalink".</param>
/// <param name="Footnote">Before a footnote's number: "Footnote".</param>
/// <param name="BackToText">Before a footnote's number: "Back to text".</param>
/// <param name="Table">Before a table's number: "Table".</param>
/// <param name="Code">What a block of code without a title is called: "Code".</param>
internal sealed record MarkdownWords(
    string Permalink,
    string Footnote,
    string BackToText,
    string Table,
    string Code,
    string Note,
    string Tip,
    string Important,
    string Warning,
    string Caution)
{
    /// <summary>For inline Markdown, which has none of the parts that need words.</summary>
    public static MarkdownWords None { get; } = new("", "", "", "", "", "", "", "", "", "");
}
