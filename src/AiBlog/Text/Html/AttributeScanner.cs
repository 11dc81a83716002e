using System.Runtime.CompilerServices;

namespace AiBlog.Text.Html;

/// <summary>Walks the attributes of one tag, duplicates included, by the attribute states of the HTML standard (13.2.5.32 to
/// 13.2.5.40).</summary>
/// <remarks>Of duplicates, browsers keep the first.</remarks>
internal ref struct AttributeScanner(ReadOnlySpan<char> html, int position)
{
    // One bit a character below 64: names are short, and a loop beats a vectorised search there.
    private const ulong Spaces = 1UL << '\t' | 1UL << '\n' | 1UL << '\f' | 1UL << '\r' | 1UL << ' ';
    private const ulong UnquotedEnds = Spaces | 1UL << '>';
    private const ulong TagNameEnds = UnquotedEnds | 1UL << '/';
    private const ulong NameEnds = TagNameEnds | 1UL << '=';

    private readonly ReadOnlySpan<char> html = html;

    private int position = position;
    private int nameStart;
    private int nameEnd;
    private int valueStart;
    private int valueEnd;
    private QuoteKind quote;

    public readonly TagAttribute Current => new(
        html[nameStart..nameEnd], html[valueStart..valueEnd], nameStart, valueStart, position, quote);

    public readonly ReadOnlySpan<char> Name => html[nameStart..nameEnd];

    /// <summary>Behind what was read: behind <c>></c> once <see cref="IsClosed"/>.</summary>
    public readonly int Position => position;

    /// <summary>The tag's <c>></c> was met; false after the last attribute means that the text ended inside the tag.</summary>
    public bool IsClosed { get; private set; }

    public bool IsSelfClosing { get; private set; }

    public readonly AttributeScanner GetEnumerator() => this;

    /// <summary>Where the name of a tag ends, or the text.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int FindTagNameEnd(ReadOnlySpan<char> html, int from) => FindEnd(html, from, TagNameEnds);

    public bool MoveNext()
    {
        if (IsClosed || !FindName())
        {
            return false;
        }

        // A name may begin with an equals sign; after that one it ends at the next.
        nameStart = position;
        nameEnd = FindEnd(html, nameStart + 1, NameEnds);
        return ReadUsualValue() || ReadValue();
    }

    private bool FindName()
    {
        var at = position;
        while (at < html.Length && (html[at] == '/' || IsSpace(html[at])))
        {
            at++;
        }

        position = at;
        if (at == html.Length || html[at] != '>')
        {
            return at < html.Length;
        }

        IsClosed = true;
        IsSelfClosing = html[at - 1] == '/' && at - 1 >= valueEnd;
        position++;
        return false;
    }

    /// <summary>Nearly all values stand in double quotes right behind their equals sign.</summary>
    private bool ReadUsualValue()
    {
        var start = nameEnd + 2;
        if (start >= html.Length || html[nameEnd] != '=' || html[nameEnd + 1] != '"')
        {
            return false;
        }

        var length = html[start..].IndexOf('"');
        if (length < 0)
        {
            return false;
        }

        quote = QuoteKind.Double;
        (valueStart, valueEnd, position) = (start, start + length, start + length + 1);
        return true;
    }

    /// <summary>False when the text ends inside the value: such a tag is never made.</summary>
    private bool ReadValue()
    {
        position = valueStart = valueEnd = nameEnd;
        quote = QuoteKind.Absent;
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
        valueEnd = position = FindEnd(html, valueStart, UnquotedEnds);
        quote = QuoteKind.Unquoted;
        return true;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int FindEnd(ReadOnlySpan<char> html, int from, ulong ends)
    {
        while (from < html.Length && !IsOneOf(ends, html[from]))
        {
            from++;
        }

        return from;
    }

    private readonly int SkipSpace(int from)
    {
        while (from < html.Length && IsSpace(html[from]))
        {
            from++;
        }

        return from;
    }

    private static bool IsSpace(char c) => IsOneOf(Spaces, c);

    private static bool IsOneOf(ulong characters, char c) => c < 64 && ((characters >> c) & 1) != 0;
}

/// <summary>One attribute of a tag as it is written; offsets count from the start of the scanned text.</summary>
internal readonly ref struct TagAttribute(
    ReadOnlySpan<char> name, ReadOnlySpan<char> rawValue, int start, int valueStart, int end, QuoteKind quote)
{
    public ReadOnlySpan<char> Name { get; } = name;

    public ReadOnlySpan<char> RawValue { get; } = rawValue;

    public int Start { get; } = start;

    public int NameEnd => Start + Name.Length;

    public int ValueStart { get; } = valueStart;

    public int ValueEnd => ValueStart + RawValue.Length;

    public int End { get; } = end;

    public QuoteKind Quote { get; } = quote;

    /// <summary>Whether the attribute has this lower-case name, whatever the case it is written in.</summary>
    public bool Is(ReadOnlySpan<char> name) => System.Text.Ascii.EqualsIgnoreCase(Name, name);

    /// <summary>The value with character references decoded as attributes decode them.</summary>
    public string Value() => CharacterReferences.DecodeAttribute(RawValue);
}

/// <summary>How an attribute's value is written.</summary>
internal enum QuoteKind
{
    /// <summary>No value at all: <c>async</c>.</summary>
    Absent,
    Unquoted,
    Single,
    Double,
}
