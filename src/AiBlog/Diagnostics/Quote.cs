namespace AiBlog.Diagnostics;

/// <summary>A value of the author as it stands in a message: between backticks, on one line, not longer than a line of text.</summary>
internal static class Quote
{
    private const int Longest = 60;

    public static string Of(string value)
    {
        var line = value.AsSpan().Trim();
        var lineEnd = line.IndexOf('\n');
        var end = lineEnd < 0 ? line.Length : lineEnd;
        if (end > Longest)
        {
            end = char.IsHighSurrogate(line[Longest - 2]) ? Longest - 2 : Longest - 1;
        }

        return end < line.Length ? $"`{line[..end]}…`" : $"`{line}`";
    }
}
