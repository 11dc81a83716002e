using System.Buffers;
using AiBlog.Diagnostics;

namespace AiBlog.Parse.Markdown.Syntax;

/// <summary>Refuses, before anything is parsed, what no author writes: megabytes, endless lines, vast tables.</summary>
internal static class SizeLimit
{
    private const int LongestText = 1_000_000;
    private const int LongestLine = 200_000;

    /// <summary>Of all tables. A short row is filled up to the width of its table, so a few kilobytes could make millions.</summary>
    private const int MostCells = 250_000;

    /// <summary>Of headings by underlining and footnotes: each costs Markdig as much as there are blocks before it.</summary>
    private const int MostSlowLines = 20_000;

    private static readonly SearchValues<char> Delimiters = SearchValues.Create("|-: \t>");

    public static Diagnostic? Check(MarkdownSource source)
    {
        var text = source.Text;
        if (text.Length > LongestText)
        {
            return MarkdownFaults.TooLong(source.PlaceOf(0), text.Length, LongestText);
        }

        int offset = 0, columns = 0, cells = 0, slowLines = 0;
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            columns = IsBlank(line) ? 0 : Math.Max(columns, ColumnsOf(line));
            cells += columns;
            slowLines += IsSlow(line) ? 1 : 0;
            if (cells > MostCells || slowLines > MostSlowLines)
            {
                return MarkdownFaults.TooComplex(source.PlaceOf(offset));
            }

            if (line.Length > LongestLine)
            {
                return MarkdownFaults.LineTooLong(source.PlaceOf(offset), line.Length, LongestLine);
            }

            offset += line.Length + 1;
        }

        return null;
    }

    private static bool IsSlow(ReadOnlySpan<char> line)
    {
        var text = line.Trim(" \t>");
        return text.StartsWith("[^") || (!text.IsEmpty && text[0] is '=' or '-' && !text.ContainsAnyExcept(text[0]));
    }

    private static bool IsBlank(ReadOnlySpan<char> line) => !line.ContainsAnyExcept(' ', '\t');

    /// <summary>How many columns a table has whose second line this is; 0 for any other line.</summary>
    private static int ColumnsOf(ReadOnlySpan<char> line) =>
        line.Contains('-') && line.Contains('|') && !line.ContainsAnyExcept(Delimiters) ? line.Count('|') + 1 : 0;
}
