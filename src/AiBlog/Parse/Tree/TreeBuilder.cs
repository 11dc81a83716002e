using System.Globalization;
using AiBlog.Diagnostics;
using AiBlog.Parse.Markdown.Writers;
using AiBlog.Privacy.Gate;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace AiBlog.Parse.Tree;

/// <summary>Rebuilds a parsed body from what the allow list names. What is dropped is reported; text stays.</summary>
/// <param name="rules">Null when the site lets everything through: then only the structure is rebuilt.</param>
internal sealed class TreeBuilder(RawBody body, GateRules? rules, StyleCollector? styles, TreeNotes notes)
{
    /// <summary>Its own parts nest at most about this deep, because Markdown and raw tags are bounded; a parser that moves elements may add
    /// some.</summary>
    private const int Deepest = 1000;

    private readonly AttributeCopier attributes = new(body, styles, notes);

    public BodyElement Build(INodeList parsed)
    {
        var root = new BodyElement("div", MarkupSpace.Html, null);
        foreach (var node in parsed)
        {
            Add(root, node, 0);
        }

        return root;
    }

    private void Add(BodyElement parent, INode node, int depth)
    {
        switch (node)
        {
            case IElement element when depth < Deepest:
                Add(parent, element, depth);
                break;
            case IText text:
                AddText(parent, text.Data);
                break;
        }
    }

    private void AddText(BodyElement parent, string text)
    {
        text = MarkerText.Remove(text, body.Marker);
        if (text.Length > 0)
        {
            parent.Add(new BodyText(text));
        }
    }

    private void Add(BodyElement parent, IElement source, int depth)
    {
        var mark = MarkOf(source);
        if (FragmentParser.SpaceOf(source) is not { } space)
        {
            return;
        }

        var element = new BodyElement(source.LocalName, space, mark) { Parent = parent };
        if (rules is null)
        {
            attributes.CopyAll(element, source);
            parent.Add(element);
            AddChildren(element, source, depth);
            return;
        }

        if (!ElementRules.MayBeIn(element, parent) || (element.IsHtml && ElementRules.IsOfPage(source)))
        {
            Drop(parent, element, source, depth);
            return;
        }

        if (!Special(element, source))
        {
            return;
        }

        var drops = notes.Count;
        attributes.Copy(element, source);
        if (!ElementRules.IsComplete(element))
        {
            if (notes.Count == drops)
            {
                notes.Report(BodyFaults.DroppedElement(element.Mark?.Place ?? PlaceAround(element), element.Name));
            }

            if (!AllowedMarkup.IsVoid(element.Name))
            {
                AddChildren(parent, source, depth);
            }

            return;
        }

        parent.Add(element);
        if (!(element.IsHtml && element.Name is "iframe" or "script"))
        {
            AddChildren(element, source, depth);
        }
    }

    private void AddChildren(BodyElement parent, IElement source, int depth)
    {
        foreach (var child in source is IHtmlTemplateElement template ? template.Content.ChildNodes : source.ChildNodes)
        {
            Add(parent, child, depth + 1);
        }
    }

    /// <summary>Elements that go somewhere else than into the tree; false when the element is done.</summary>
    private bool Special(BodyElement element, IElement source)
    {
        var place = element.Mark?.Place ?? PlaceAround(element);
        switch (element.Name)
        {
            case "style" when element.Space != MarkupSpace.MathMl:
                Sheet(element, source);
                return false;
            case "script" when element.Space == MarkupSpace.Html && !source.HasAttribute("src"):
                if (!AddData(element, source))
                {
                    notes.Remark(GateRemarkKind.InlineScript, "", place);
                }

                return false;
            default:
                return true;
        }
    }

    /// <summary>Structured data is no script: https://html.spec.whatwg.org/multipage/scripting.html#data-block.</summary>
    private bool AddData(BodyElement element, IElement source)
    {
        var text = source.TextContent;
        if (source.GetAttribute("type") is not "application/ld+json" || text.Contains("<!--", StringComparison.Ordinal)
            || text.Contains("<script", StringComparison.OrdinalIgnoreCase) || element.Parent is null)
        {
            return false;
        }

        attributes.Copy(element, source);
        element.Add(new BodyText(text));
        element.Parent.Add(element);
        return true;
    }

    private void Sheet(BodyElement element, IElement source)
    {
        if (styles is null || !ResourceAttributes.IsStylesheet(source.GetAttribute("type")))
        {
            notes.Report(BodyFaults.DroppedElement(element.Mark?.Place ?? PlaceAround(element), element.Name));
            return;
        }

        var mark = element.Mark;
        styles.AddSheet(source.TextContent, source.GetAttribute("media"), offset => mark?.At(mark.End + offset) ?? PlaceAround(element));
    }

    private void Drop(BodyElement parent, BodyElement element, IElement source, int depth)
    {
        var place = element.Mark?.Place ?? PlaceAround(element);
        var isScript = element.Name is "script" or "handler";
        if (element.Is("base"))
        {
            notes.Remark(GateRemarkKind.Base, source.GetAttribute("href") ?? "", place);
        }
        else if (element.Name == "meta" && Refresh.Is(source.GetAttribute("http-equiv")))
        {
            notes.Remark(GateRemarkKind.Refresh, Refresh.AddressOf(source.GetAttribute("content") ?? ""), place);
        }
        else if (isScript)
        {
            notes.Remark(GateRemarkKind.InlineScript, "", place);
        }
        else if (element.Mark is not null || !ElementRules.IsImplied(element.Name))
        {
            notes.Report(BodyFaults.DroppedElement(place, element.Name));
        }

        if (isScript || element.Name == "style" || (!element.IsHtml && !ElementRules.IsTextHolder(parent)))
        {
            // What a drawing does not show stays unseen.
            return;
        }

        if (ElementRules.IsTextHolder(parent))
        {
            AddText(parent, source.TextContent);
            return;
        }

        AddChildren(parent, source, depth);
    }

    private TreeMark? MarkOf(IElement source) =>
        source.GetAttribute(body.Marker) is { } number
            && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < body.Marks.Count
            ? body.Marks[index]
            : null;

    private Place PlaceAround(BodyElement element)
    {
        for (var around = element.Parent; around is not null; around = around.Parent)
        {
            if (around.Mark is { } mark)
            {
                return mark.Place;
            }
        }

        return body.State.PlaceOf(0);
    }
}
