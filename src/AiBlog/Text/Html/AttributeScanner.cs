using System.Buffers;

namespace AiBlog.Text.Html;

/// <summary>Walks the attributes of one tag, duplicates included, by the attribute states of the HTML standard (13.2.5.32 to 13.2.5.40).</summary>
/// <remarks>Of duplicates, browsers keep the first.</remarks>
internal ref struct AttributeScanner(ReadOnlySpan<char> html, int position)
{
    public static readonly SearchValues<char> TagNameEnds = SearchValues.Create("\t\n\f\r />");

    private static readonly SearchValues<char> NameEnds = SearchValues.Create("\t\n\f\r />=");
    private static readonly SearchValues<char> UnquotedEnds = SearchValues.Create("\t\n\f\r >");

    private readonly ReadOnlySpan<char> html = html;

    private int position = position;
    private int nameStart;
    private int nameEnd;
    private int valueStart;
    private int valueEnd;
    private QuoteKind quote;

    public readonly TagAttribute Current => new(
        html[nameStart..nameEnd], html[valueStart..valueEnd], nameStart, valueStart, position, quote);

    /// <summary>Behind what was read: behind <c>></c> once <see cref="IsClosed"/>.</summary>
    public readonly int Position => position;

    /// <summary>The tag's <c>></c> was met; false after the last attribute means that the text ended inside the tag.</summary>
    public bool IsClosed { get; private set; }

    public bool IsSelfClosing { get; private set; }

    public readonly AttributeScanner GetEnumerator() => this;

    public bool MoveNext()
    {
        if (IsClosed || !FindName())
        {
            return false;
        }

        // A name may begin with an equals sign; after that one it ends at the next.
        nameStart = position;
        nameEnd = FindEnd(nameStart + 1, NameEnds);
        position = nameEnd;
        valueStart = valueEnd = nameEnd;
        quote = QuoteKind.Absent;
        return ReadValue();
    }

    private bool FindName()
    {
        while (position < html.Length)
        {
            var c = html[position];
            if (c == '>')
            {
                IsClosed = true;
                IsSelfClosing = html[position - 1] == '/' && position - 1 >= valueEnd;
                position++;
                return false;
            }

            if (c != '/' && !IsSpace(c))
            {
                return true;
            }

            position++;
        }

        return false;
    }

    /// <summary>False when the text ends inside the value: such a tag is never made.</summary>
    private bool ReadValue()
    {
        var equals = SkipSpace(nameEnd);
        if (equals == html.Length || html[equals] != '=')
        {
            return true;
        }

        valueStart = valueEnd = SkipSpace(equals + 1);
        if (valueStart == html.Length)
        {
            position = valueStart;
            return false;
        }

        return html[valueStart] switch
        {
            '"' => ReadQuoted('"', QuoteKind.Double),
            '\'' => ReadQuoted('\'', QuoteKind.Single),
            _ => ReadUnquoted(),
        };
    }

    private bool ReadQuoted(char mark, QuoteKind kind)
    {
        quote = kind;
        valueStart++;
        var length = html[valueStart..].IndexOf(mark);
        valueEnd = length < 0 ? html.Length : valueStart + length;
        position = length < 0 ? html.Length : valueEnd + 1;
        return length >= 0;
    }

    private bool ReadUnquoted()
    {
        valueEnd = position = FindEnd(valueStart, UnquotedEnds);
        quote = QuoteKind.Unquoted;
        return true;
    }

    private readonly int FindEnd(int from, SearchValues<char> ends)
    {
        var length = html[from..].IndexOfAny(ends);
        return length < 0 ? html.Length : from + length;
    }

    private readonly int SkipSpace(int from)
    {
        while (from < html.Length && IsSpace(html[from]))
        {
            from++;
        }

        return from;
    }

    private static bool IsSpace(char c) => c is ' ' or '\n' or '\t' or '\f' or '\r';
}
