using System.Globalization;
using System.Text;

namespace AiBlog.Text.Yaml;

/// <summary>Writes text as a YAML value that reads back as the very same text (YAML 1.2, 7.3.1).</summary>
internal static class YamlQuote
{
    public static string Of(string text)
    {
        var quoted = new StringBuilder(text.Length + 2).Append('"');
        foreach (var c in text)
        {
            switch (c)
            {
                case '"' or '\\':
                    quoted.Append('\\').Append(c);
                    break;
                case '\uFEFF' or '\uFFFE' or '\uFFFF':
                case var _ when char.GetUnicodeCategory(c) is UnicodeCategory.Control or UnicodeCategory.LineSeparator
                    or UnicodeCategory.ParagraphSeparator:
                    quoted.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}");
                    break;
                default:
                    quoted.Append(c);
                    break;
            }
        }

        return quoted.Append('"').ToString();
    }
}
