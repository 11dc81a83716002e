using System.Text;

namespace AiBlog.Import.FrontMatter;

/// <summary>Indents the later lines of a quoted value that goes on at the margin: most readers of YAML accept it, though YAML 1.2 does
/// not.</summary>
internal static class OpenQuotes
{
    public static string Indent(string yaml)
    {
        var result = new StringBuilder(yaml.Length + 64);
        var quote = '\0';
        foreach (var line in yaml.Split('\n'))
        {
            var indents = quote != '\0' && line.Length > 0 && line[0] is not (' ' or '\t');
            result.Append(indents ? "  " : "").Append(line).Append('\n');
            quote = After(line, quote);
        }

        return result.ToString(0, result.Length - 1);
    }

    /// <summary>The quote that is open at the end of a line; NUL when none is.</summary>
    private static char After(string line, char quote)
    {
        var at = 0;
        if (quote == '\0')
        {
            at = ValueStart(line);
            if (at < 0)
            {
                return '\0';
            }

            quote = line[at++];
        }

        for (; at < line.Length; at++)
        {
            if (line[at] == '\\' && quote == '"')
            {
                at++;
            }
            else if (line[at] == quote)
            {
                // Two single quotes are one in the text.
                if (quote == '\'' && at + 1 < line.Length && line[at + 1] == '\'')
                {
                    at++;
                    continue;
                }

                return '\0';
            }
        }

        return quote;
    }

    /// <summary>Where a value in quotes begins, after a key or the dash of a list; -1 when the line has none.</summary>
    private static int ValueStart(string line)
    {
        var colon = line.IndexOf(": ", StringComparison.Ordinal);
        var at = colon >= 0 && !line.TrimStart().StartsWith('-')
            ? colon + 1
            : line.TrimStart().StartsWith("- ", StringComparison.Ordinal)
            ? line.IndexOf('-', StringComparison.Ordinal) + 1 : -1;
        while (at >= 0 && at < line.Length && line[at] == ' ')
        {
            at++;
        }

        return at >= 0 && at < line.Length && line[at] is '"' or '\'' ? at : -1;
    }
}
