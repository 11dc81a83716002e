using System.Text;

namespace AiBlog.Diagnostics;

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
