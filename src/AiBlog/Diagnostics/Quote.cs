using System.Collections.Frozen;
using System.Text;

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

/// <summary>Text that quotes a file, made safe to print: a value in it must neither break the line nor control the terminal.</summary>
internal static class OneLine
{
    public static string Of(string text)
    {
        if (!text.Any(NeedsChange))
        {
            return text;
        }

        var line = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (!NeedsChange(c))
            {
                line.Append(c);
            }
            else if (!IsSpace(c))
            {
                line.Append('\uFFFD');
            }
            else if (line.Length > 0 && line[^1] != ' ')
            {
                line.Append(' ');
            }
        }

        return line.ToString();
    }

    private static bool NeedsChange(char c) => char.IsControl(c) || c is '\u2028' or '\u2029';

    private static bool IsSpace(char c) => c is (>= '\t' and <= '\r') or '\u0085' or '\u2028' or '\u2029';
}

/// <summary>The word for a media file, by the ending of its name.</summary>
internal static class MediaNoun
{
    private static readonly FrozenSet<string> Videos =
        FrozenSet.Create(StringComparer.OrdinalIgnoreCase, ".mp4", ".m4v", ".webm", ".mov", ".ogv", ".mkv", ".avi");

    private static readonly FrozenSet<string> Sounds =
        FrozenSet.Create(StringComparer.OrdinalIgnoreCase, ".mp3", ".m4a", ".ogg", ".oga", ".opus", ".wav", ".flac", ".aac");

    private static readonly FrozenSet<string> Others =
        FrozenSet.Create(StringComparer.OrdinalIgnoreCase, ".html", ".htm", ".pdf", ".vtt", ".srt", ".js", ".css", ".json", ".txt");

    public static string Of(string path)
    {
        var ending = Path.GetExtension(path.Split('?', '#')[0]);
        return Videos.Contains(ending) ? "video" : Sounds.Contains(ending) ? "audio file" : Others.Contains(ending) ? "file" : "image";
    }
}
