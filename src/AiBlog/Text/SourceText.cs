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
        return new Place(File, line + 1, CodePoints(starts[line], at) + 1);
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

    /// <summary>Counts without reading: a line may be long and have many places.</summary>
    private int CodePoints(int from, int to)
    {
        var low = lowSurrogates ??= FindLowSurrogates(Text);
        return low.Length == 0 ? to - from : to - from - (CountBefore(low, to) - CountBefore(low, from));
    }

    private static int CountBefore(int[] offsets, int offset)
    {
        var found = Array.BinarySearch(offsets, offset);
        return found < 0 ? ~found : found;
    }

    private static int[] FindLowSurrogates(string text)
    {
        var found = new List<int>();
        for (var i = NextLowSurrogate(text, 0); i >= 0; i = NextLowSurrogate(text, i + 1))
        {
            found.Add(i);
        }

        return [.. found];
    }

    private static int NextLowSurrogate(string text, int from)
    {
        var offset = text.AsSpan(from).IndexOfAnyInRange('\uDC00', '\uDFFF');
        return offset < 0 ? -1 : from + offset;
    }
}
