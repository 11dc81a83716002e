using System.Runtime.CompilerServices;
using System.Text;

namespace AiBlog.Text.Html;

/// <summary>Pulls the tags out of HTML the way the tokenizer of the HTML standard (13.2.5) sees them, without allocating.</summary>
/// <remarks>
/// It has no tree: what a tree builder ignores or moves (a stray end tag, a second body) is still reported. The text between two tags is
/// <see cref="TextBefore"/>; after the last one it holds what is left.
/// </remarks>
internal ref struct TagScanner(ReadOnlySpan<char> html)
{
    private readonly ReadOnlySpan<char> html = html;

    private ForeignContent foreign;
    private ReadOnlySpan<char> rawElement;
    private int textStart;
    private int dataStart;
    private int dataEnd;
    private ulong names;

    public TagKind Kind { get; private set; }

    /// <summary>Of <c>&lt;</c>.</summary>
    public int Start { get; private set; }

    /// <summary>Behind <c>></c>.</summary>
    public int End { get; private set; }

    public bool IsSelfClosing { get; private set; }

    /// <summary>A comment, doctype, or CDATA section that the text ends in.</summary>
    public readonly bool IsCut => Kind is TagKind.Comment or TagKind.Doctype or TagKind.CData && dataEnd == End;

    /// <summary>The element is SVG or MathML.</summary>
    public bool IsForeign { get; private set; }

    /// <summary>The element is SVG or MathML, and what is in it is HTML again (an integration point).</summary>
    public bool HoldsHtml { get; private set; }

    /// <summary>An end tag of HTML is taken to end the SVG or MathML around it; another parser may ignore it.</summary>
    public bool EndsForeign { get; private set; }

    /// <summary>The tag's name as written; of a comment or CDATA section its text; of a doctype what follows the word.</summary>
    public readonly ReadOnlySpan<char> Name => html[dataStart..dataEnd];

    /// <summary>The text between the tag before and this one.</summary>
    public readonly ReadOnlySpan<char> TextBefore => html[textStart..Start];

    /// <summary>Character references in <see cref="TextBefore"/> stand for themselves (script, style and the like).</summary>
    public bool IsTextRaw { get; private set; }

    public readonly AttributeScanner Attributes => new(html[..End], Kind is TagKind.Start or TagKind.End ? dataEnd : End);

    /// <summary>Whether the tag has this lower-case name, whatever the case it is written in.</summary>
    public readonly bool Is(ReadOnlySpan<char> name) => Ascii.EqualsIgnoreCase(Name, name);

    /// <summary>False when the tag surely has no attribute of a mask's names.</summary>
    public readonly bool MayHave(ulong mask) => (names & mask) != 0;

    /// <summary>Finds the first attribute of that lower-case name, which is the one that counts.</summary>
    public readonly bool TryAttribute(ReadOnlySpan<char> name, out TagAttribute attribute)
    {
        foreach (var candidate in Attributes)
        {
            if (candidate.Is(name))
            {
                attribute = candidate;
                return true;
            }
        }

        attribute = default;
        return false;
    }

    /// <summary>Moves to the next tag, comment or doctype; a tag that the text ends in is none.</summary>
    public bool Next()
    {
        textStart = End;
        IsTextRaw = !rawElement.IsEmpty && !RawText.IsDecoded(rawElement);
        var from = rawElement.IsEmpty ? textStart : RawText.FindEnd(html, textStart, rawElement);
        rawElement = default;
        while (true)
        {
            // One tag often follows right behind another.
            var offset = from < html.Length && html[from] == '<' ? 0 : html[from..].IndexOf('<');
            if (offset < 0)
            {
                return Finish(html.Length);
            }

            Start = from + offset;
            if (Start + 1 < html.Length && OpensMarkup(html[Start + 1]))
            {
                return ReadMarkup(html[Start + 1]);
            }

            from = Start + 1;
        }
    }

    /// <summary>From a start tag on to the end tag of that element (elements of its name inside it counted), or to the end of the
    /// text.</summary>
    /// <remarks>An element without content (SVG's <c>&lt;path/></c>) is passed already.</remarks>
    public void SkipElement()
    {
        var name = Name;
        var depth = IsForeign && IsSelfClosing ? 0 : 1;
        while (depth > 0 && Next())
        {
            var isOpened = Kind == TagKind.Start && !(IsForeign && IsSelfClosing);
            if (Name.Equals(name, StringComparison.OrdinalIgnoreCase) && (isOpened || Kind == TagKind.End))
            {
                depth += isOpened ? 1 : -1;
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly bool OpensMarkup(char next) =>
        char.IsAsciiLetter(next) || next is '!' or '?' || (next == '/' && Start + 2 < html.Length);

    private bool ReadMarkup(char next)
    {
        IsSelfClosing = false;
        IsForeign = false;
        HoldsHtml = false;
        EndsForeign = false;
        if (char.IsAsciiLetter(next))
        {
            return ReadTag(TagKind.Start, Start + 1);
        }

        if (next == '/' && char.IsAsciiLetter(html[Start + 2]))
        {
            return ReadTag(TagKind.End, Start + 2);
        }

        return next == '!' ? ReadDeclaration() : ReadBogus(next == '/' ? Start + 2 : Start + 1);
    }

    private bool ReadTag(TagKind kind, int nameStart)
    {
        var nameEnd = AttributeScanner.FindTagNameEnd(html, nameStart);
        names = 0;
        if (nameEnd < html.Length && html[nameEnd] == '>')
        {
            Take(kind, nameStart, nameEnd, nameEnd + 1);
            Follow(kind);
            return true;
        }

        var attributes = new AttributeScanner(html, nameEnd);
        while (attributes.MoveNext())
        {
            names |= NameMask.Of(attributes.Name);
        }

        if (!attributes.IsClosed)
        {
            return Finish(Start);
        }

        Take(kind, nameStart, nameEnd, attributes.Position);
        IsSelfClosing = attributes.IsSelfClosing;
        Follow(kind);
        return true;
    }

    private void Follow(TagKind kind)
    {
        if (kind == TagKind.End)
        {
            IsForeign = foreign.IsForeign;
            EndsForeign = foreign.Close(Name);
            return;
        }

        // Nearly all elements are HTML in HTML, and their attributes need not be handed on.
        IsForeign = (!foreign.IsEmpty || ForeignContent.MayBegin(Name)) && foreign.Open(Name, Attributes, IsSelfClosing);
        HoldsHtml = IsForeign && !IsSelfClosing && !foreign.IsForeign;
        if (!IsForeign && RawText.IsRaw(Name))
        {
            rawElement = Name;
        }
    }

    private bool ReadDeclaration()
    {
        var data = Start + 2;
        var rest = html[data..];
        if (rest.StartsWith("--"))
        {
            return ReadComment(data + 2);
        }

        if (rest.Length >= 7 && Ascii.EqualsIgnoreCase(rest[..7], "doctype"))
        {
            ReadBogus(data + 7);
            Kind = TagKind.Doctype;
            return true;
        }

        return foreign.IsForeign && rest.StartsWith("[CDATA[") ? ReadCData(data + 7) : ReadBogus(data);
    }

    private bool ReadComment(int data)
    {
        var (text, whole) = Comment.Measure(html[data..]);
        return Take(TagKind.Comment, data, data + text, data + whole);
    }

    private bool ReadCData(int data)
    {
        var length = html[data..].IndexOf("]]>");
        return length < 0
            ? Take(TagKind.CData, data, html.Length, html.Length)
            : Take(TagKind.CData, data, data + length, data + length + 3);
    }

    private bool ReadBogus(int data)
    {
        var length = html[data..].IndexOf('>');
        if (length < 0)
        {
            return Take(TagKind.Comment, data, html.Length, html.Length);
        }

        var isNothing = length == 0 && html[data - 1] == '/';
        return Take(isNothing ? TagKind.Nothing : TagKind.Comment, data, data + length, data + length + 1);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool Take(TagKind kind, int from, int to, int end)
    {
        Kind = kind;
        dataStart = from;
        dataEnd = to;
        End = end;
        return true;
    }

    private bool Finish(int textEnd)
    {
        Start = textEnd;
        End = html.Length;
        dataStart = dataEnd = textEnd;
        return false;
    }
}

/// <summary>What a stretch of markup between angle brackets is to the HTML tokenizer.</summary>
internal enum TagKind
{
    Start,
    End,

    /// <summary>A comment, a bogus comment (<c>&lt;?x></c>, <c>&lt;!x></c>, <c>&lt;/3></c>) included.</summary>
    Comment,
    Doctype,

    /// <summary>A CDATA section, which exists in SVG and MathML only; elsewhere it is a comment.</summary>
    CData,

    /// <summary><c>&lt;/></c>, which makes nothing at all.</summary>
    Nothing,
}
