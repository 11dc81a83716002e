using AiBlog.Text.Html;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace AiBlog.Parse.Tree;

/// <summary>Parses a body the way a browser parses it inside the element that the page puts it in.</summary>
internal static class FragmentParser
{
    /// <summary>No tag needs more, and the parser compares each attribute of a drawing with all before it.</summary>
    private const int MostAttributes = 1000;

    public static INodeList Parse(string html)
    {
        var parser = new HtmlParser(new HtmlParserOptions { IsScripting = false });
        var page = parser.ParseDocument("<!DOCTYPE html><body><div></div>");
        return parser.ParseFragment(html, page.Body?.FirstElementChild ?? page.DocumentElement);
    }

    /// <summary>Parses a whole page, or a part of one that may begin with any element, and keeps where each element was written.</summary>
    public static IEnumerable<INode> ParsePage(string html, bool isDocument, bool isScripting)
    {
        var parser = new HtmlParser(new HtmlParserOptions { IsScripting = isScripting, IsKeepingSourceReferences = true });
        if (isDocument)
        {
            return parser.ParseDocument(html).ChildNodes;
        }

        var page = parser.ParseDocument("<!DOCTYPE html><body><template></template>");
        return parser.ParseFragment(html, page.Body?.FirstElementChild ?? page.DocumentElement);
    }

    /// <summary>Whether a tag would take the parser too long.</summary>
    public static bool HasTooManyAttributes(ref TagScanner tag)
    {
        var count = 0;
        foreach (var _ in tag.Attributes)
        {
            if (++count > MostAttributes)
            {
                return true;
            }
        }

        return false;
    }

    public static MarkupSpace? SpaceOf(IElement element) => element.NamespaceUri switch
    {
        "http://www.w3.org/1999/xhtml" => MarkupSpace.Html,
        "http://www.w3.org/2000/svg" => MarkupSpace.Svg,
        "http://www.w3.org/1998/Math/MathML" => MarkupSpace.MathMl,
        _ => null,
    };

    /// <summary>As HTML writes it: <c>xlink:href</c> for an attribute that the parser put into a namespace.</summary>
    public static string NameOf(IAttr attribute) => attribute.NamespaceUri switch
    {
        null or "" => attribute.LocalName,
        "http://www.w3.org/1999/xlink" => "xlink:" + attribute.LocalName,
        "http://www.w3.org/XML/1998/namespace" => "xml:" + attribute.LocalName,
        _ => attribute.Name,
    };
}

/// <summary>The namespace of an element: the same name means different things in each.</summary>
internal enum MarkupSpace
{
    Html,
    Svg,
    MathMl,
}

/// <summary>Removes markers from text: they are there when the parser reads as text what was written as a tag.</summary>
internal static class MarkerText
{
    public static string Remove(string text, string marker)
    {
        var at = 0;
        while ((at = text.IndexOf(marker, at, StringComparison.OrdinalIgnoreCase)) >= 0)
        {
            var end = at + marker.Length;
            while (end < text.Length && (text[end] is '=' or '"' || char.IsAsciiDigit(text[end])))
            {
                end++;
            }

            var start = at > 0 && text[at - 1] == ' ' ? at - 1 : at;
            text = text.Remove(start, end - start);
            at = start;
        }

        return text;
    }
}
