namespace AiBlog.Text.Highlighting;

/// <summary>Where the lines of a text end, for the lexers that read line by line.</summary>
internal static class Lines
{
    /// <summary>The offset of the line's <c>\n</c>, or the end of the text.</summary>
    public static int EndOf(ReadOnlySpan<char> code, int from)
    {
        var length = code[from..].IndexOf('\n');
        return length < 0 ? code.Length : from + length;
    }

    /// <summary>The first offset of the line that holds no space or tab.</summary>
    public static int SkipSpace(ReadOnlySpan<char> code, int from, int to)
    {
        while (from < to && code[from] is ' ' or '\t' or '\r')
        {
            from++;
        }

        return from;
    }
}
