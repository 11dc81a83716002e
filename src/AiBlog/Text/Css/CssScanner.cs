using System.Text;

namespace AiBlog.Text.Css;

/// <summary>Pulls the tokens out of a stylesheet or a style attribute the way browsers do (CSS Syntax 3, 4.3), without
/// allocating.</summary>
internal ref struct CssScanner(ReadOnlySpan<char> css)
{
    private readonly ReadOnlySpan<char> css = css;

    private int valueStart;
    private int valueEnd;

    public CssTokenKind Kind { get; private set; }

    public int Start { get; private set; }

    public int End { get; private set; }

    /// <summary>False when the text ended inside the token.</summary>
    public bool IsClosed { get; private set; }

    public readonly ReadOnlySpan<char> Text => css[Start..End];

    /// <summary>The name, the text between the quotation marks or the address, escapes decoded.</summary>
    public readonly string Value() => CssEscapes.Decode(css[valueStart..valueEnd]);

    /// <summary>Whether the name is this one in lower case, however it is written.</summary>
    public readonly bool Is(ReadOnlySpan<char> name)
    {
        var written = css[valueStart..valueEnd];
        return written.Contains('\\') ? name.Equals(Value(), StringComparison.OrdinalIgnoreCase) : Ascii.EqualsIgnoreCase(written, name);
    }

    public bool Next()
    {
        Start = End;
        IsClosed = true;
        valueStart = valueEnd = Start;
        if (Start >= css.Length)
        {
            return false;
        }

        var c = css[Start];
        (Kind, End) = c switch
        {
            '/' when Peek(1) == '*' => (CssTokenKind.Space, EndOfComment()),
            // Browsers skip these between rules; within one they make it invalid.
            '<' when css[Start..].StartsWith("<!--") => (CssTokenKind.Space, Start + 4),
            '-' when css[Start..].StartsWith("-->") => (CssTokenKind.Space, Start + 3),
            '"' or '\'' => ReadText(c),
            '#' => (CssTokenKind.Other, EndOfName(Start + 1)),
            '@' when BeginsName(Start + 1) => (CssTokenKind.AtKeyword, Value(Start + 1, EndOfName(Start + 1))),
            '(' or '[' or '{' => (CssTokenKind.Open, Start + 1),
            ')' or ']' or '}' => (CssTokenKind.Close, Start + 1),
            ';' => (CssTokenKind.Semicolon, Start + 1),
            ':' => (CssTokenKind.Colon, Start + 1),
            _ when IsSpace(c) => (CssTokenKind.Space, EndOfSpace(Start + 1)),
            _ when BeginsName(Start) => ReadName(),
            _ => (CssTokenKind.Other, Start + 1),
        };
        return true;
    }

    private (CssTokenKind Kind, int End) ReadName()
    {
        var end = Value(Start, EndOfName(Start));
        if (end == css.Length || css[end] != '(')
        {
            return (CssTokenKind.Word, end);
        }

        var inside = EndOfSpace(end + 1);
        var isBare = Is("url") && (inside == css.Length || css[inside] is not ('"' or '\''));
        return isBare ? ReadUrl(inside) : (CssTokenKind.Function, end + 1);
    }

    private (CssTokenKind Kind, int End) ReadUrl(int at)
    {
        valueStart = at;
        while (at < css.Length && css[at] != ')')
        {
            if (IsSpace(css[at]))
            {
                valueEnd = at;
                var next = EndOfSpace(at);
                return next == css.Length || css[next] == ')' ? CloseUrl(next) : (CssTokenKind.BadUrl, EndOfBadUrl(next));
            }

            if (css[at] is '"' or '\'' or '(' or (< ' ' and not '\0') or '\u007F' || (css[at] == '\\' && !IsEscape(at)))
            {
                return (CssTokenKind.BadUrl, EndOfBadUrl(at));
            }

            at = css[at] == '\\' ? EndOfEscape(at) : at + 1;
        }

        valueEnd = Math.Min(at, css.Length);
        return CloseUrl(valueEnd);
    }

    private (CssTokenKind Kind, int End) CloseUrl(int at)
    {
        IsClosed = at < css.Length;
        return (CssTokenKind.Url, IsClosed ? at + 1 : at);
    }

    private readonly int EndOfBadUrl(int at)
    {
        while (at < css.Length && css[at] != ')')
        {
            at = css[at] == '\\' ? EndOfEscape(at) : at + 1;
        }

        return Math.Min(at + 1, css.Length);
    }

    private (CssTokenKind Kind, int End) ReadText(char mark)
    {
        var at = valueStart = Start + 1;
        while (at < css.Length && css[at] != mark)
        {
            if (css[at] is '\n' or '\r' or '\f')
            {
                valueEnd = at;
                return (CssTokenKind.BadText, at);
            }

            at = css[at] == '\\' ? EndOfEscape(at) : at + 1;
        }

        valueEnd = Math.Min(at, css.Length);
        IsClosed = at < css.Length;
        return (CssTokenKind.Text, IsClosed ? at + 1 : css.Length);
    }

    private int EndOfComment()
    {
        var length = css[(Start + 2)..].IndexOf("*/");
        IsClosed = length >= 0;
        return length < 0 ? css.Length : Start + 2 + length + 2;
    }

    private readonly int EndOfName(int at)
    {
        while (at < css.Length && (IsNamePart(css[at]) || IsEscape(at)))
        {
            at = css[at] == '\\' ? EndOfEscape(at) : at + 1;
        }

        return Math.Min(at, css.Length);
    }

    /// <summary>Up to six digits take one space or line end with them; any other character stands alone.</summary>
    private readonly int EndOfEscape(int at)
    {
        var end = at + 1;
        while (end < css.Length && end - at <= 6 && char.IsAsciiHexDigit(css[end]))
        {
            end++;
        }

        var isNumber = end > at + 1;
        if (end + 1 < css.Length && css[end] == '\r' && css[end + 1] == '\n')
        {
            return end + 2;
        }

        return !isNumber || (end < css.Length && IsSpace(css[end])) ? end + 1 : end;
    }

    private readonly int EndOfSpace(int at)
    {
        while (at < css.Length && IsSpace(css[at]))
        {
            at++;
        }

        return at;
    }

    private int Value(int from, int to)
    {
        (valueStart, valueEnd) = (from, to);
        return to;
    }

    private readonly bool BeginsName(int at) => at < css.Length && (IsNamePart(css[at]) || IsEscape(at));

    private readonly bool IsEscape(int at) => css[at] == '\\' && (at + 1 == css.Length || css[at + 1] is not ('\n' or '\r' or '\f'));

    private readonly char Peek(int ahead) => Start + ahead < css.Length ? css[Start + ahead] : '\0';

    private static bool IsNamePart(char c) => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '\0' or >= '\u0080';

    private static bool IsSpace(char c) => c is ' ' or '\n' or '\t' or '\r' or '\f';
}

/// <summary>What a stretch of a stylesheet is to the CSS tokenizer; only what the nesting and the addresses depend on is told
/// apart.</summary>
internal enum CssTokenKind
{
    /// <summary>White space or a comment.</summary>
    Space,

    /// <summary>A name, a number or a number with its unit.</summary>
    Word,

    /// <summary>A name with the bracket behind it.</summary>
    Function,
    AtKeyword,
    Text,

    /// <summary>A text that a line end breaks off; what holds it is not valid.</summary>
    BadText,

    /// <summary><c>url(...)</c> without quotation marks.</summary>
    Url,
    BadUrl,
    Open,
    Close,
    Semicolon,
    Colon,
    Other,
}
