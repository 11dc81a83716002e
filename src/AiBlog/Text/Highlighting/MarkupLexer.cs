using AiBlog.Text.Highlighting.Languages;

namespace AiBlog.Text.Highlighting;

/// <summary>HTML and XML; scripts and style sheets inside are read as what they are.</summary>
internal static class MarkupLexer
{
    public static void Run(ref Painter painter)
    {
        var code = painter.Code;
        for (var at = 0; at < code.Length;)
        {
            var step = code[at..].IndexOfAny('<', '&');
            if (step < 0)
            {
                return;
            }

            at += step;
            var rest = code[at..];
            at = rest switch
            {
                ['&', ..] => ReadEntity(ref painter, at),
                ['<', '!', '-', '-', ..] => ReadUpTo(ref painter, at, "-->", TokenClass.Comment),
                ['<', '!', '[', ..] => ReadUpTo(ref painter, at, "]]>", TokenClass.Text),
                ['<', '?', ..] => ReadUpTo(ref painter, at, "?>", TokenClass.Meta),
                ['<', '!', ..] => ReadUpTo(ref painter, at, ">", TokenClass.Meta),
                ['<', '/', var c, ..] when IsNameCharacter(c) => ReadTag(ref painter, at, at + 2),
                ['<', var c, ..] when IsNameCharacter(c) => ReadTag(ref painter, at, at + 1),
                _ => at + 1,
            };
        }
    }

    private static int ReadEntity(ref Painter painter, int at)
    {
        var rest = painter.Code[at..Math.Min(at + 34, painter.Code.Length)];
        var length = rest[1..].IndexOf(';') + 2;
        foreach (var c in length > 2 ? rest[1..(length - 1)] : " ")
        {
            if (!char.IsAsciiLetterOrDigit(c) && c != '#')
            {
                return at + 1;
            }
        }

        painter.Paint(TokenClass.Constant, at, at + length);
        return at + length;
    }

    private static int ReadUpTo(ref Painter painter, int at, string close, TokenClass kind)
    {
        var length = painter.Code[at..].IndexOf(close);
        var end = length < 0 ? painter.Code.Length : at + length + close.Length;
        painter.Paint(kind, at, end);
        return end;
    }

    private static int ReadTag(ref Painter painter, int from, int nameStart)
    {
        var code = painter.Code;
        var at = NameEnd(code, nameStart);
        var name = code[nameStart..at];
        var isJson = false;
        painter.Paint(TokenClass.Tag, from, at);
        while (at < code.Length && code[at] != '>')
        {
            var c = code[at];
            var isBareValue = code[at - 1] == '=' && c > ' ';
            var end = c is '"' or '\'' ? ValueEnd(code, at, c) : isBareValue ? BareValueEnd(code, at) : NameEnd(code, at);
            if (end == at)
            {
                var isSelfClosing = c == '/' && at + 1 < code.Length && code[at + 1] == '>';
                painter.Paint(isSelfClosing ? TokenClass.Tag : TokenClass.None, at, at + 1);
                at++;
                continue;
            }

            isJson |= code[at..end].Contains("json", StringComparison.Ordinal);
            painter.Paint(c is '"' or '\'' || isBareValue ? TokenClass.Text : TokenClass.Attribute, at, end);
            at = end;
        }

        painter.Paint(TokenClass.Tag, at, at + 1);
        at = Math.Min(at + 1, code.Length);
        return code[from + 1] == '/' ? at : ReadEmbedded(ref painter, at, name, isJson);
    }

    private static int ReadEmbedded(ref Painter painter, int at, ReadOnlySpan<char> name, bool isJson)
    {
        var isScript = name.Equals("script", StringComparison.OrdinalIgnoreCase);
        if (!isScript && !name.Equals("style", StringComparison.OrdinalIgnoreCase))
        {
            return at;
        }

        var length = painter.Code[at..].IndexOf(isScript ? "</script" : "</style", StringComparison.OrdinalIgnoreCase);
        var end = length < 0 ? painter.Code.Length : at + length;
        var grammar = isJson ? DataLanguages.Json : isScript ? WebLanguages.JavaScript : WebLanguages.Css;
        Lexer.Run(ref painter, grammar, at, end);
        return end;
    }

    private static int ValueEnd(ReadOnlySpan<char> code, int at, char quote)
    {
        var length = code[(at + 1)..].IndexOf(quote);
        return length < 0 ? code.Length : at + length + 2;
    }

    private static int BareValueEnd(ReadOnlySpan<char> code, int at)
    {
        while (at < code.Length && code[at] > ' ' && code[at] != '>')
        {
            at++;
        }

        return at;
    }

    private static int NameEnd(ReadOnlySpan<char> code, int at)
    {
        while (at < code.Length && IsNameCharacter(code[at]))
        {
            at++;
        }

        return at;
    }

    private static bool IsNameCharacter(char c) =>
        char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or ':' or '.' or '@' or '#' or '*' || c >= 128;
}
