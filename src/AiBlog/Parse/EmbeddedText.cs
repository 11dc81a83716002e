using AiBlog.Diagnostics;

namespace AiBlog.Parse;

/// <summary>Markdown that stands inside front matter, with what it takes to find a place of it in the file.</summary>
/// <param name="Start">Where the first character of the text stands.</param>
/// <param name="Indent">Columns before each line of a verbatim text.</param>
/// <param name="IsVerbatim">Each line of the text is a line of the file, without escapes or joined lines.</param>
internal sealed record EmbeddedText(string Text, Place Start, int Indent, bool IsVerbatim)
{
    /// <summary>The place in the file of a 1-based line and column of the text; the start of a text that is not verbatim.</summary>
    public Place PlaceOf(int line, int column) =>
        IsVerbatim ? new Place(Start.File, Start.Line + line - 1, Indent + column) : Start;
}
