namespace AiBlog.Text.Highlighting;

/// <summary>Markdown by lines: headings, fences, quotes, list marks, and code and link targets inside a line.</summary>
internal static class MarkdownLexer
{
    public static void Run(ref Painter painter)
    {
        var code = painter.Code;
        var at = FrontMatterEnd(ref painter);
        var fence = ReadOnlySpan<char>.Empty;
        while (at < code.Length)
        {
            var end = Lines.EndOf(code, at);
            var start = Lines.SkipSpace(code, at, end);
            var mark = FenceMark(code[start..end]);
            if (!fence.IsEmpty)
            {
                painter.Paint(TokenClass.Text, at, end);
                fence = mark.StartsWith(fence) && code[(start + mark.Length)..end].IsWhiteSpace() ? [] : fence;
            }
            else if (!mark.IsEmpty)
            {
                painter.Paint(TokenClass.Text, at, end);
                fence = mark;
            }
            else
            {
                ReadLine(ref painter, start, end);
            }

            at = end + 1;
        }
    }

    private static int FrontMatterEnd(ref Painter painter)
    {
        var code = painter.Code;
        var length = code.StartsWith("---\n") ? code[3..].IndexOf("\n---") : -1;
        if (length < 0)
        {
            return 0;
        }

        painter.Paint(TokenClass.Meta, 0, 3 + length + 4);
        return 3 + length + 4;
    }

    private static ReadOnlySpan<char> FenceMark(ReadOnlySpan<char> line)
    {
        var length = line.IsEmpty || line[0] is not ('`' or '~') ? 0 : line.IndexOfAnyExcept(line[0]);
        length = length < 0 ? line.Length : length;
        return length < 3 ? [] : line[..length];
    }

    private static void ReadLine(ref Painter painter, int at, int end)
    {
        var line = painter.Code[at..end];
        var hashes = line.IndexOfAnyExcept('#');
        if (hashes is > 0 and < 7 && line[hashes] == ' ')
        {
            painter.Paint(TokenClass.Heading, at, end);
            return;
        }

        if (line.StartsWith(">"))
        {
            painter.Paint(TokenClass.Comment, at, end);
            return;
        }

        var mark = ListMarkLength(line);
        painter.Paint(TokenClass.Keyword, at, at + mark);
        ReadInline(ref painter, at + mark, end);
    }

    private static int ListMarkLength(ReadOnlySpan<char> line)
    {
        var digits = line.IndexOfAnyExceptInRange('0', '9');
        var isBullet = digits == 0 && line[0] is '-' or '*' or '+';
        var isNumber = digits is > 0 and < 10 && line[digits] is '.' or ')';
        var length = isBullet ? 1 : isNumber ? digits + 1 : 0;
        return length > 0 && length < line.Length && line[length] == ' ' ? length : 0;
    }

    private static void ReadInline(ref Painter painter, int at, int end)
    {
        var code = painter.Code;
        while (at < end)
        {
            var step = code[at..end].IndexOfAny('`', ']');
            if (step < 0)
            {
                return;
            }

            at += step;
            var isCode = code[at] == '`';
            var isTarget = !isCode && at + 1 < end && code[at + 1] == '(';
            var from = isTarget ? at + 2 : at + 1;
            var length = isCode || isTarget ? code[from..end].IndexOf(isCode ? '`' : ')') : 0;
            if (length < 0)
            {
                // What this line does not close here it may not close later either; the rest stays plain.
                return;
            }

            if (isCode || isTarget)
            {
                painter.Paint(isCode ? TokenClass.Text : TokenClass.Variable, isCode ? at : from, from + length + (isCode ? 1 : 0));
            }

            at = from + length + (isCode ? 1 : 0);
        }
    }
}
