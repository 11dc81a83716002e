using System.Collections.Frozen;
using System.Runtime.CompilerServices;
using System.Text;

namespace AiBlog.Text.Html;

/// <summary>Whether a tag stands in SVG or MathML, where style, script and title hold markup and CDATA exists (13.2.6.5).</summary>
/// <remarks>
/// The scanner has no tree, so this follows only what changes the namespace: svg, math and the elements in them that hold HTML again.
/// An HTML end tag in unclosed SVG closes it, as it does in a tree whenever that element is open. CDATA right below an element that holds
/// HTML again is taken for a comment, which hides less.
/// </remarks>
internal struct ForeignContent
{
    private const int Deepest = 16;

    private static readonly string[] Names =
    [
        "", "svg", "foreignobject", "desc", "title", "math", "mi", "mo", "mn", "ms", "mtext", "annotation-xml",
    ];

    /// <summary>Start tags that end SVG and MathML around them (13.2.6.5).</summary>
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Breakouts = NameSet.Of(
        "b", "big", "blockquote", "body", "br", "center", "code", "dd", "div", "dl", "dt", "em", "embed", "h1", "h2", "h3", "h4", "h5",
            "h6",
        "head", "hr", "i", "img", "li", "listing", "menu", "meta", "nobr", "ol", "p", "pre", "ruby", "s", "small", "span", "strong",
            "strike",
        "sub", "sup", "table", "tt", "u", "ul", "var");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> OtherHtml = NameSet.Of(
        "article", "aside", "details", "figcaption", "figure", "footer", "header", "main", "nav", "section", "tbody", "td", "th", "tr");

    private Stack open;
    private int depth;

    // Elements deeper than the stack holds.
    private int beyond;

    private enum Element : byte
    {
        None,
        Svg,
        ForeignObject,
        Desc,
        Title,
        Math,
        Mi,
        Mo,
        Mn,
        Ms,
        Mtext,
        AnnotationXml,
    }

    /// <summary>No foreign element is open.</summary>
    public readonly bool IsEmpty => depth == 0;

    public readonly bool IsForeign => depth > 0 && open[depth - 1] is Element.Svg or Element.Math;

    /// <summary>False for nearly every name that begins no SVG or MathML.</summary>
    public static bool MayBegin(ReadOnlySpan<char> name) => name.Length is 3 or 4 && (name[1] | 0x20) is 'v' or 'a';

    /// <summary>Follows a start tag; afterwards <see cref="IsForeign"/> tells of its content.</summary>
    /// <returns>Whether the element itself is foreign.</returns>
    public bool Open(ReadOnlySpan<char> name, AttributeScanner attributes, bool isSelfClosing)
    {
        if (IsForeign && BreaksOut(name, attributes))
        {
            LeaveForeign();
        }

        var wasForeign = IsForeign;
        var element = ElementOf(name);
        var isForeign = wasForeign || element is Element.Svg or Element.Math;
        if (isForeign && !isSelfClosing && ChangesNamespace(element, attributes))
        {
            Push(element);
        }

        return isForeign;
    }

    /// <returns>Whether the tag is HTML that ends the SVG or MathML around it: so it is taken, though a tree ignores it when no such
    /// element is open.</returns>
    public bool Close(ReadOnlySpan<char> name)
    {
        if (IsEmpty)
        {
            return false;
        }

        var element = ElementOf(name);
        if (beyond > 0)
        {
            beyond -= element == Element.None ? 0 : 1;
            return false;
        }

        for (var i = depth - 1; i >= 0 && element != Element.None; i--)
        {
            if (open[i] == element)
            {
                depth = i;
                return false;
            }
        }

        if (!IsForeign || !(Breakouts.Contains(name) || OtherHtml.Contains(name)))
        {
            return false;
        }

        LeaveForeign();
        return true;
    }

    private void Push(Element element)
    {
        if (depth == Deepest)
        {
            beyond++;
            return;
        }

        open[depth++] = element;
    }

    private readonly bool ChangesNamespace(Element element, AttributeScanner attributes)
    {
        if (!IsForeign)
        {
            return element is Element.Svg or Element.Math;
        }

        return open[depth - 1] == Element.Svg
            ? element is Element.Svg or Element.ForeignObject or Element.Desc or Element.Title
            : element is Element.Math or Element.Mi or Element.Mo or Element.Mn or Element.Ms or Element.Mtext
                || (element == Element.AnnotationXml && HoldsHtml(attributes));
    }

    private void LeaveForeign()
    {
        while (IsForeign)
        {
            depth--;
        }
    }

    private static bool BreaksOut(ReadOnlySpan<char> name, AttributeScanner attributes)
    {
        if (!Ascii.EqualsIgnoreCase(name, "font"))
        {
            return Breakouts.Contains(name);
        }

        foreach (var attribute in attributes)
        {
            if (attribute.Is("color") || attribute.Is("face") || attribute.Is("size"))
            {
                return true;
            }
        }

        return false;
    }

    private static bool HoldsHtml(AttributeScanner attributes)
    {
        foreach (var attribute in attributes)
        {
            if (attribute.Is("encoding"))
            {
                return Ascii.EqualsIgnoreCase(attribute.RawValue, "text/html")
                    || Ascii.EqualsIgnoreCase(attribute.RawValue, "application/xhtml+xml");
            }
        }

        return false;
    }

    private static Element ElementOf(ReadOnlySpan<char> name)
    {
        for (var i = 1; i < Names.Length; i++)
        {
            if (Names[i].Length == name.Length && Ascii.EqualsIgnoreCase(name, Names[i]))
            {
                return (Element)i;
            }
        }

        return Element.None;
    }

    [InlineArray(Deepest)]
    private struct Stack
    {
        private Element first;
    }
}
