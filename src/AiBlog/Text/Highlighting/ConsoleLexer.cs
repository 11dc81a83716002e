using AiBlog.Text.Highlighting.Languages;

namespace AiBlog.Text.Highlighting;

/// <summary>A recorded shell session: prompts and commands have classes, what the commands printed has none.</summary>
internal static class ConsoleLexer
{
    private const int LongestPrompt = 80;

    public static void Run(ref Painter painter)
    {
        var code = painter.Code;
        for (var at = 0; at < code.Length;)
        {
            var end = Lines.EndOf(code, at);
            var prompt = PromptLength(code[at..end]);
            if (prompt > 0 || (at < end && code[at] == '#'))
            {
                end = CommandEnd(code, end);
                painter.Paint(TokenClass.Meta, at, at + prompt);
                Lexer.Run(ref painter, ShellLanguages.Bash, at + prompt, end);
            }

            at = end + 1;
        }
    }

    /// <summary>A backslash at the end of a line carries the command on.</summary>
    private static int CommandEnd(ReadOnlySpan<char> code, int end)
    {
        while (end < code.Length && code[end - 1] == '\\')
        {
            end = Lines.EndOf(code, end + 1);
        }

        return end;
    }

    private static int PromptLength(ReadOnlySpan<char> line)
    {
        if (line.Length > 0 && line[0] is '$' or '%' or '>' or '❯' or '➜' && (line.Length == 1 || line[1] == ' '))
        {
            return 1;
        }

        var start = line[..Math.Min(line.Length, LongestPrompt)];
        if (start.StartsWith("PS ") && start.IndexOf('>') is var angle and > 0)
        {
            return angle + 1;
        }

        // The usual form is user@host:folder, then the mark.
        var mark = start.IndexOfAny("$#%");
        var isPrompt = mark > 0 && start[..mark].Contains('@') && !start[..mark].Contains(' ');
        return isPrompt && (mark + 1 == line.Length || line[mark + 1] == ' ') ? mark + 1 : 0;
    }
}
