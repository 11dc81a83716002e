using AiBlog.Diagnostics;
using AiBlog.Text;
using AiBlog.Text.Yaml;

namespace AiBlog.Parse;

/// <summary>Finds where the text of a scalar stands in its file.</summary>
internal static class EmbeddedTextReader
{
    public static EmbeddedText Read(YamlScalar scalar, SourceText source)
    {
        switch (scalar.Form)
        {
            case ScalarForm.Literal or ScalarForm.Folded:
                return ReadBlock(scalar, source);
            default:
                var offset = scalar.Offset + (scalar.Form == ScalarForm.Quoted ? 1 : 0);
                var place = source.PlaceOf(offset);
                var isVerbatim =
                    source.Text.AsSpan(offset).StartsWith(scalar.Value) && !scalar.Value.Contains('\n', StringComparison.Ordinal);
                return new EmbeddedText(scalar.Value, place, place.Column - 1, isVerbatim);
        }
    }

    private static EmbeddedText ReadBlock(YamlScalar scalar, SourceText source)
    {
        var text = source.Text;
        var header = text.IndexOf('\n', scalar.Offset);
        var first = header < 0 ? text.Length : header + 1;
        var indent = IndentOf(text, scalar.Offset, first);
        var start = source.PlaceOf(first) with { Column = indent + 1 };
        return new EmbeddedText(scalar.Value, start, indent, scalar.Form == ScalarForm.Literal);
    }

    /// <summary>The header's digit (the keys of front matter stand at the margin), else the spaces before the first line with
    /// text.</summary>
    private static int IndentOf(string text, int header, int first)
    {
        for (var i = header + 1; i < first && text[i] is not (' ' or '\n'); i++)
        {
            if (char.IsAsciiDigit(text[i]))
            {
                return text[i] - '0';
            }
        }

        for (var i = first; i < text.Length; i++)
        {
            if (text[i] is not (' ' or '\n'))
            {
                return i - (text.LastIndexOf('\n', i) + 1);
            }
        }

        return 0;
    }
}

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
