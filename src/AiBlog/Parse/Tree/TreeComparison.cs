using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace AiBlog.Parse.Tree;

/// <summary>Compares a tree with what the HTML parser makes of it once it is written.</summary>
internal static class TreeComparison
{
    /// <summary>The index of the first part of the root that differs; null when nothing does.</summary>
    public static BodyNode? FirstDifference(BodyElement root, INodeList parsed)
    {
        using var nodes = parsed.GetEnumerator();
        foreach (var node in root.Content())
        {
            if (!nodes.MoveNext() || !IsSame(node, nodes.Current))
            {
                return node;
            }
        }

        return nodes.MoveNext() ? root.Content().LastOrDefault() ?? root : null;
    }

    private static bool IsSame(BodyNode node, INode parsed) => node switch
    {
        BodyText text => parsed is IText other && other.Data == Readable(text.Text),
        BodyElement { Gate: { } gate } element => IsSameGate(element, gate, parsed, gate.Services.Count),
        BodyElement element => IsSameElement(element, parsed),
        _ => false,
    };

    private static bool IsSameGate(BodyElement element, BodyGate gate, INode parsed, int depth)
    {
        if (depth == 0)
        {
            return IsSameElement(element, parsed);
        }

        var template = gate.Embed is null
            ? parsed
            : parsed is IElement { ChildElementCount: 2 } around && around.ClassList.Contains("gate")
            ? around.FirstElementChild : null;
        return template is IHtmlTemplateElement inert && inert.Content.ChildNodes is [var inner]
            && IsSameGate(element, gate, inner, depth - 1);
    }

    private static bool IsSameElement(BodyElement element, INode parsed)
    {
        if (parsed is not IElement other || other.LocalName != element.Name || FragmentParser.SpaceOf(other) != element.Space
            || !HasSameAttributes(element, other))
        {
            return false;
        }

        using var nodes = other.ChildNodes.GetEnumerator();
        foreach (var child in element.Content())
        {
            if (!nodes.MoveNext() || !IsSame(child, nodes.Current))
            {
                return false;
            }
        }

        return !nodes.MoveNext();
    }

    private static bool HasSameAttributes(BodyElement element, IElement parsed)
    {
        // The parser keeps the order in which they were written.
        var at = 0;
        foreach (var attribute in element.Attributes.Where(attribute => attribute.Slot is null))
        {
            if (at == parsed.Attributes.Length || parsed.Attributes[at] is not { } other
                || FragmentParser.NameOf(other) != attribute.Name || other.Value != Readable(attribute.Value))
            {
                return false;
            }

            at++;
        }

        return at == parsed.Attributes.Length;
    }

    /// <summary>As the parser reads line ends.</summary>
    private static string Readable(string text) =>
        text.Contains('\r', StringComparison.Ordinal) ? text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n') : text;
}
