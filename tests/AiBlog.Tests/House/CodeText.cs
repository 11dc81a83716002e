namespace AiBlog.Tests.House;

/// <summary>Blanks comments and string letters of C# text, so that a rule about code is not broken by words about it.</summary>
/// <remarks>Length and line ends stay, and so does the code in the holes of interpolated strings.</remarks>
internal sealed class CodeText
{
    private readonly string source;
    private readonly char[] code;
    private int at;

    private CodeText(string source)
    {
        this.source = source;
        code = source.ToCharArray();
    }

    public static string Of(string source)
    {
        var text = new CodeText(source);
        text.ReadCode(isHole: false);
        return new string(text.code);
    }

    private void ReadCode(bool isHole)
    {
        var depth = 0;
        while (at < source.Length)
        {
            var c = source[at];
            if (isHole && c == '}' && depth == 0)
            {
                return;
            }

            depth += c switch { '{' => 1, '}' => -1, _ => 0 };
            ReadToken(c);
        }
    }

    private void ReadToken(char c)
    {
        if (Sees("//"))
        {
            BlankTo(source.IndexOf('\n', at));
        }
        else if (Sees("/*"))
        {
            var end = source.IndexOf("*/", at + 2, StringComparison.Ordinal);
            BlankTo(end < 0 ? -1 : end + 2);
        }
        else if (c == '\'')
        {
            ReadCharacter();
        }
        else if (c is '"' or '$' or '@' && StringStart() is { } start)
        {
            ReadString(start.Dollars, start.IsVerbatim, start.Quotes);
        }
        else
        {
            at++;
        }
    }

    private void ReadCharacter()
    {
        at++;
        while (at < source.Length && source[at] is not ('\'' or '\n'))
        {
            Blank(source[at] == '\\' ? 2 : 1);
        }

        at++;
    }

    /// <summary>Moves behind the opening quotes when a string starts here.</summary>
    private (int Dollars, bool IsVerbatim, int Quotes)? StringStart()
    {
        var end = at;
        while (end < source.Length && source[end] is '$' or '@')
        {
            end++;
        }

        var prefix = source.AsSpan(at, end - at);
        var quotes = CountQuotes(end);
        if (quotes == 0)
        {
            return null;
        }

        var start = (prefix.Count('$'), prefix.Contains('@'), quotes >= 3 && !prefix.Contains('@') ? quotes : 1);
        at = end + start.Item3;
        return start;
    }

    private void ReadString(int dollars, bool isVerbatim, int quotes)
    {
        while (at < source.Length)
        {
            var c = source[at];
            if (c == '"' && CountQuotes(at) is var run && EndsString(run, isVerbatim, quotes))
            {
                Blank(run - quotes);
                at += quotes;
                return;
            }

            if (dollars > 0 && c == '{')
            {
                ReadHole(Math.Max(dollars, 1), quotes);
            }
            else
            {
                Blank((c == '\\' && quotes == 1 && !isVerbatim) || (c == '"' && isVerbatim) ? 2 : 1);
            }
        }
    }

    private static bool EndsString(int run, bool isVerbatim, int quotes) =>
        quotes >= 3 ? run >= quotes : !isVerbatim || run % 2 == 1;

    private void ReadHole(int braces, int quotes)
    {
        var run = source.AsSpan(at).IndexOfAnyExcept('{');
        if (quotes == 1 ? run % 2 == 0 : run < braces)
        {
            Blank(run);
            return;
        }

        at += run;
        ReadCode(isHole: true);
        at += Math.Min(braces, source.Length - at);
    }

    private int CountQuotes(int from)
    {
        var run = source.AsSpan(from).IndexOfAnyExcept('"');
        return run < 0 ? source.Length - from : run;
    }

    private bool Sees(string mark) => source.AsSpan(at).StartsWith(mark, StringComparison.Ordinal);

    private void BlankTo(int end) => Blank((end < 0 ? source.Length : end) - at);

    private void Blank(int count)
    {
        for (var end = Math.Min(at + count, source.Length); at < end; at++)
        {
            if (code[at] != '\n')
            {
                code[at] = ' ';
            }
        }
    }
}
