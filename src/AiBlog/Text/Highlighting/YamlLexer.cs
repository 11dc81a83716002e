using System.Buffers;

namespace AiBlog.Text.Highlighting;

/// <summary>YAML: keys, scalars of each style, anchors, tags and markers.</summary>
internal ref struct YamlLexer
{
    private static readonly SearchValues<char> PlainStops = SearchValues.Create(":#,[]{}\n");
    private static readonly SearchValues<char> NumberCharacters = SearchValues.Create("0123456789abcdefxABCDEF_.+-:TZ");

    private readonly ReadOnlySpan<char> code;
    private Painter painter;
    private int at;
    private int lineStart;
    private int flowDepth;

    // The column of the node that a block scalar on this line belongs to; its text stands further right.
    private int parentColumn;

    private YamlLexer(Painter painter)
    {
        this.painter = painter;
        code = painter.Code;
    }

    public static void Run(ref Painter painter)
    {
        var lexer = new YamlLexer(painter);
        while (lexer.at < lexer.code.Length)
        {
            lexer.ReadLine();
        }

        painter = lexer.painter;
    }

    private void ReadLine()
    {
        lineStart = at;
        parentColumn = -1;
        var rest = code[at..];
        var isMarker = flowDepth == 0 && (rest.StartsWith("---") || rest.StartsWith("...") || rest.StartsWith("%"));
        if (isMarker)
        {
            var end = rest[0] == '%' ? Lines.EndOf(code, at) : at + 3;
            painter.Paint(TokenClass.Meta, at, end);
            at = end;
        }

        while (at < code.Length && code[at] != '\n')
        {
            ReadToken(code[at]);
        }

        at++;
    }

    private void ReadToken(char c)
    {
        switch (c)
        {
            case ' ' or '\t' or '\r':
                at++;
                break;
            case '#' when IsAfterSpace():
                PaintTo(TokenClass.Comment, Lines.EndOf(code, at));
                break;
            case '-' or '?' or ':' when IsBeforeSpace(at + 1):
                parentColumn = c == '-' ? at - lineStart : parentColumn;
                at++;
                break;
            case '[' or '{' or ']' or '}' or ',':
                flowDepth = Math.Max(0, flowDepth + (c is '[' or '{' ? 1 : c == ',' ? 0 : -1));
                at++;
                break;
            case '&' or '*' or '!':
                PaintTo(c == '!' ? TokenClass.Type : TokenClass.Variable, NameEnd(at + 1));
                break;
            case '"' or '\'':
                ReadQuoted(c);
                break;
            case '|' or '>' when flowDepth == 0:
                ReadBlockScalar();
                break;
            default:
                ReadPlain();
                break;
        }
    }

    private void ReadQuoted(char quote)
    {
        var end = at + 1;
        while (end < code.Length && code[end] != quote)
        {
            end += code[end] == '\\' && quote == '"' ? 2 : 1;
        }

        end = Math.Min(end + 1, code.Length);
        PaintScalar(TokenClass.Text, end);
    }

    private void ReadPlain()
    {
        var end = at + 1;
        for (; end < code.Length; end++)
        {
            var step = code[end..].IndexOfAny(PlainStops);
            end = step < 0 ? code.Length : end + step;
            if (end == code.Length || IsPlainEnd(end))
            {
                break;
            }
        }

        while (end > at + 1 && code[end - 1] is ' ' or '\t' or '\r')
        {
            end--;
        }

        PaintScalar(ClassOf(code[at..end]), end);
    }

    private readonly bool IsPlainEnd(int i) => code[i] switch
    {
        '\n' => true,
        ':' => IsBeforeSpace(i + 1),
        '#' => code[i - 1] is ' ' or '\t',
        _ => flowDepth > 0,
    };

    private void PaintScalar(TokenClass kind, int end)
    {
        var colon = Lines.SkipSpace(code, end, code.Length);
        var isKey = colon < code.Length && code[colon] == ':' && IsBeforeSpace(colon + 1);
        parentColumn = isKey ? at - lineStart : parentColumn;
        PaintTo(isKey ? TokenClass.Attribute : kind, end);
    }

    private void ReadBlockScalar()
    {
        var header = Lines.EndOf(code, at);
        var comment = code[at..header].IndexOf(" #");
        PaintTo(TokenClass.Meta, comment < 0 ? header : at + comment + 1);
        painter.Paint(TokenClass.Comment, at, header);
        at = header;
        while (at + 1 < code.Length)
        {
            var end = Lines.EndOf(code, at + 1);
            var text = Lines.SkipSpace(code, at + 1, end);
            if (text < end && text - at - 1 <= parentColumn)
            {
                break;
            }

            painter.Paint(TokenClass.Text, text, end);
            at = end;
        }
    }

    private static TokenClass ClassOf(ReadOnlySpan<char> scalar)
    {
        if (scalar is "true" or "false" or "null" or "~" or "True" or "False" or "yes" or "no" or "on" or "off")
        {
            return TokenClass.Constant;
        }

        var isNumber = (char.IsAsciiDigit(scalar[0]) || (scalar[0] is '-' or '+' or '.' && scalar.Length > 1))
            && !scalar.ContainsAnyExcept(NumberCharacters);
        return isNumber ? TokenClass.Number : TokenClass.Text;
    }

    private void PaintTo(TokenClass kind, int end)
    {
        painter.Paint(kind, at, end);
        at = end;
    }

    private readonly int NameEnd(int i)
    {
        while (i < code.Length && !char.IsWhiteSpace(code[i]) && code[i] is not (',' or '[' or ']' or '{' or '}'))
        {
            i++;
        }

        return i;
    }

    private readonly bool IsAfterSpace() => at == lineStart || code[at - 1] is ' ' or '\t';

    private readonly bool IsBeforeSpace(int i) =>
        i >= code.Length || code[i] is ' ' or '\n' or '\t' or '\r' || (flowDepth > 0 && code[i] is ',' or '}' or ']');
}
