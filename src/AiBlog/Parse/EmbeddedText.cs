using AiBlog.Diagnostics;

namespace AiBlog.Parse;

/// <summary>Markdown that stands inside front matter, with what it takes to find a place of it in the file.</summary>
/// <param name="Start">Where the first character of the text stands.</param>
/// <param name="Indent">Columns before each line of a block.</param>
/// <param name="IsBlock">Written with <c>|</c>: each line of the text is a line of the file.</param>
internal sealed record EmbeddedText(string Text, Place Start, int Indent, bool IsBlock)
{
    /// <summary>The place in the file of a 1-based line and column of the text; the start when lines were joined.</summary>
    public Place PlaceOf(int line, int column)
    {
        if (IsBlock)
        {
            return new Place(Start.File, Start.Line + line - 1, Indent + column);
        }

        return line == 1 && !Text.Contains('\n', StringComparison.Ordinal) ? Start with { Column = Start.Column + column - 1 } : Start;
    }
}
