using System.Globalization;
using System.Text;
using AiBlog.Diagnostics;

namespace AiBlog.Text.Yaml;

/// <summary>Says what an author most likely did wrong where the parser gave up, which sees only tokens.</summary>
internal static class YamlComplaint
{
    /// <param name="from">Where the failing piece begins.</param>
    /// <param name="to">Where it ends.</param>
    /// <param name="offset">Where the parser gave up.</param>
    public static Diagnostic About(SourceText source, int from, int to, int offset)
    {
        var text = source.Text;
        var line = YamlLine.At(text, LastText(text, from, Math.Max(offset, from)), to);
        if (TabAt(text, line.Start, to) is { } tab)
        {
            return YamlFaults.Tab(source.PlaceOf(tab));
        }

        var first = YamlLine.At(text, from, to);
        if (line.Start > from && first.Value < first.End && text[first.Value] is ('[' or '{') && BracketEnd(text, first.Value, to) is null)
        {
            return YamlFaults.UnclosedBracket(source.PlaceOf(first.Value), text[first.Value]);
        }

        if (line.Value < line.End && AboutValue(source, line, to) is { } complaint)
        {
            return complaint;
        }

        if (line.Content == line.End)
        {
            return YamlFaults.Syntax(source.PlaceOf(offset));
        }

        if (text.IndexOf('-', line.Start, line.Content - line.Start) is var dash and >= 0)
        {
            return YamlFaults.Indentation(source.PlaceOf(dash), text[dash..line.End]);
        }

        if (line.Key.Length == 0)
        {
            return YamlFaults.MissingColon(source.PlaceOf(line.Content), text[line.Content..line.End]);
        }

        return line.Start > from || text[line.Start] == ' '
            ? YamlFaults.Indentation(source.PlaceOf(line.Content), line.Key)
            : YamlFaults.Syntax(source.PlaceOf(offset));
    }

    /// <summary>A fault that the parser met at the end lies on the last line that holds something.</summary>
    private static int LastText(string text, int from, int offset)
    {
        if (offset < text.Length && text[offset] != '\n' && !text.AsSpan(from, offset - from).IsWhiteSpace())
        {
            return offset;
        }

        var last = text.AsSpan(from, Math.Min(offset, text.Length) - from).TrimEnd().Length;
        return last == 0 ? offset : from + last - 1;
    }

    private static int? TabAt(string text, int start, int to)
    {
        for (var line = start; line < to;)
        {
            var at = line;
            while (at < to && text[at] == ' ')
            {
                at++;
            }

            if (at < to && text[at] == '\t')
            {
                return at;
            }

            var newLine = text.IndexOf('\n', line, to - line);
            line = newLine < 0 ? to : newLine + 1;
        }

        return null;
    }

    private static Diagnostic? AboutValue(SourceText source, YamlLine line, int to)
    {
        var text = source.Text;
        var first = text[line.Value];
        var place = source.PlaceOf(line.Value);
        switch (first)
        {
            case '"' or '\'':
                return AboutQuotes(source, line.Value, line.End, to);
            case '[' or '{':
                return AboutBrackets(source, line, to);
            case '@' or '`' or '%' or '*' or '&' or '!' or '|' or '>' or '?' or '-' or ',' or ']' or '}':
                return YamlFaults.ReservedStart(place, first, ValueText(text, line));
        }

        return line.Key.Length > 0 && YamlLine.ColonIn(text, line.Value, line.End) >= 0
            ? YamlFaults.ColonInValue(place, line.Key, ValueText(text, line))
            : null;
    }

    private static Diagnostic AboutQuotes(SourceText source, int open, int lineEnd, int to)
    {
        var text = source.Text;
        var quote = text[open];
        for (var i = open + 1; i < to; i++)
        {
            if (quote == '"' && text[i] == '\\')
            {
                if (i + 1 < to && !IsEscape(text.AsSpan(i + 1, to - i - 1)))
                {
                    return YamlFaults.BadEscape(source.PlaceOf(i), text[i..(i + 2)]);
                }

                i++;
            }
            else if (text[i] == quote && quote == '\'' && i + 1 < to && text[i + 1] == quote)
            {
                i++;
            }
            else if (text[i] == quote)
            {
                return AfterQuote(source, open, i + 1, lineEnd, to);
            }
        }

        return YamlFaults.UnclosedQuote(source.PlaceOf(open), text[open..lineEnd]);
    }

    /// <summary>YAML 1.2, section 5.7.</summary>
    private static bool IsEscape(ReadOnlySpan<char> afterBackslash)
    {
        var digits = afterBackslash[0] switch
        {
            'x' => 2,
            'u' => 4,
            'U' => 8,
            _ => 0,
        };
        if (digits == 0)
        {
            return "0abtn\tvfre \"/\\N_LP\n".Contains(afterBackslash[0], StringComparison.Ordinal);
        }

        return afterBackslash.Length > digits
            && int.TryParse(afterBackslash.Slice(1, digits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code)
            && Rune.IsValid(code);
    }

    private static Diagnostic AfterQuote(SourceText source, int open, int after, int lineEnd, int to)
    {
        if (after > lineEnd && AtMargin(source.Text, lineEnd + 1, after) is { } margin)
        {
            return YamlFaults.QuoteAtMargin(source.PlaceOf(margin));
        }

        if (after > lineEnd)
        {
            return YamlFaults.UnclosedQuote(source.PlaceOf(open), source.Text[open..lineEnd]);
        }

        var line = YamlLine.At(source.Text, open, to);
        return source.Text.AsSpan(after, line.End - after).IsWhiteSpace()
            ? YamlFaults.Syntax(source.PlaceOf(open))
            : YamlFaults.TextAfterQuote(source.PlaceOf(open), source.Text[open..line.End].TrimEnd(), source.Text[open]);
    }

    /// <summary>The first line in a quoted text that is not indented.</summary>
    private static int? AtMargin(string text, int line, int end)
    {
        while (line < end)
        {
            if (text[line] is not (' ' or '\n'))
            {
                return line;
            }

            line = text.IndexOf('\n', line) is var newLine and >= 0 ? newLine + 1 : end;
        }

        return null;
    }

    private static Diagnostic AboutBrackets(SourceText source, YamlLine line, int to)
    {
        var text = source.Text;
        var place = source.PlaceOf(line.Value);
        if (BracketEnd(text, line.Value, to) is not { } end)
        {
            return YamlFaults.UnclosedBracket(place, text[line.Value]);
        }

        return end < line.End && !text.AsSpan(end, line.End - end).IsWhiteSpace()
            ? YamlFaults.ReservedStart(place, text[line.Value], ValueText(text, line))
            : YamlFaults.Syntax(place);
    }

    private static int? BracketEnd(string text, int open, int to)
    {
        var depth = 0;
        for (var i = open; i < to; i++)
        {
            depth += text[i] switch
            {
                '[' or '{' => 1,
                ']' or '}' => -1,
                _ => 0,
            };
            if (depth == 0)
            {
                return i + 1;
            }
        }

        return null;
    }

    private static string ValueText(string text, YamlLine line) => text[line.Value..line.End].TrimEnd();
}

/// <summary>One line of YAML taken apart as its author meant it: <c>  - key: value</c>.</summary>
/// <param name="Content">Offset of the first character that is not a space, tab or list dash.</param>
/// <param name="Key">Empty when the line has no <c>key:</c>.</param>
/// <param name="Value">Offset of the value; the end of the line when there is none.</param>
internal readonly record struct YamlLine(int Start, int Content, int End, string Key, int Value)
{
    public static YamlLine At(string text, int offset, int limit)
    {
        var at = Math.Min(offset, limit);
        var start = at == 0 ? 0 : text.LastIndexOf('\n', at - 1) + 1;
        var newLine = text.IndexOf('\n', start, limit - start);
        var end = newLine < 0 ? limit : newLine;
        var content = start;
        while (content < end && (text[content] is ' ' or '\t' || (text[content] == '-' && content + 1 < end && text[content + 1] == ' ')))
        {
            content++;
        }

        var colon = ColonIn(text, content, end);
        return colon < 0
            ? new YamlLine(start, content, end, "", content)
            : new YamlLine(start, content, end, text[content..colon].Trim(), SkipSpaces(text, colon + 1, end));
    }

    /// <summary>The first colon that ends a key: followed by a space or the end of the line.</summary>
    public static int ColonIn(string text, int from, int end)
    {
        for (var i = from; i < end; i++)
        {
            if (text[i] == ':' && (i + 1 == end || text[i + 1] is ' ' or '\t'))
            {
                return i;
            }
        }

        return -1;
    }

    private static int SkipSpaces(string text, int from, int end)
    {
        while (from < end && text[from] is (' ' or '\t'))
        {
            from++;
        }

        return from;
    }
}
