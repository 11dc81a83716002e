using AiBlog.Diagnostics;

namespace AiBlog.Text;

/// <summary>The text of one file with line ends brought to <c>\n</c>, which turns a UTF-16 offset into a place.</summary>
internal sealed class SourceText(string file, string text)
{
    private int[]? lineStarts;
    private int[]? lowSurrogates;

    /// <summary>Relative to the site, forward slashes.</summary>
    public string File { get; } = file;

    public string Text { get; } = text;

    /// <summary>The place of a UTF-16 offset; offsets beyond the end are the end.</summary>
    public Place PlaceOf(int offset)
    {
        var at = Math.Clamp(offset, 0, Text.Length);
        var starts = lineStarts ??= FindLineStarts(Text);
        var found = Array.BinarySearch(starts, at);
        var line = found >= 0 ? found : ~found - 1;
        return new Place(File, line + 1, at - starts[line] - LowSurrogates(starts[line], at) + 1);
    }

    /// <summary>The line without its end, for showing beside a diagnostic. <paramref name="line"/> is 1-based.</summary>
    public ReadOnlySpan<char> Line(int line)
    {
        var starts = lineStarts ??= FindLineStarts(Text);
        if (line < 1 || line > starts.Length)
        {
            return [];
        }

        var end = line < starts.Length ? starts[line] - 1 : Text.Length;
        return Text.AsSpan(starts[line - 1], end - starts[line - 1]);
    }

    private static int[] FindLineStarts(string text)
    {
        var starts = new List<int> { 0 };
        for (var i = text.IndexOf('\n', StringComparison.Ordinal); i >= 0; i = text.IndexOf('\n', i + 1))
        {
            starts.Add(i + 1);
        }

        return [.. starts];
    }

    /// <summary>Returns how many there are from one offset up to another: by their sorted offsets, because a line may be long and have many places.</summary>
    private int LowSurrogates(int from, int to)
    {
        var offsets = lowSurrogates ??= FindLowSurrogates(Text);
        return offsets.Length == 0 ? 0 : CountBelow(offsets, to) - CountBelow(offsets, from);
    }

    private static int CountBelow(int[] offsets, int offset)
    {
        var found = Array.BinarySearch(offsets, offset);
        return found >= 0 ? found : ~found;
    }

    private static int[] FindLowSurrogates(string text)
    {
        var found = new List<int>();
        for (var i = text.AsSpan().IndexOfAnyInRange('\uDC00', '\uDFFF'); i >= 0 && i < text.Length; i++)
        {
            if (char.IsLowSurrogate(text[i]))
            {
                found.Add(i);
            }
        }

        return [.. found];
    }
}
