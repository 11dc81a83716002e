using AiBlog.Privacy.Gate;
using AngleSharp.Dom;

namespace AiBlog.Parse.Tree;

/// <summary>Where an allowed element may be, and what it is useless without.</summary>
internal static class ElementRules
{
    public static bool MayBeIn(BodyElement element, BodyElement parent)
    {
        if (!AllowedMarkup.IsElement(element.Space, element.Name) || IsTextHolder(parent))
        {
            return false;
        }

        return element.Space switch
        {
            MarkupSpace.Html => parent.IsHtml && (!parent.Is("select") || element.Name is "option" or "optgroup" or "hr"),
            MarkupSpace.Svg => parent.Space == MarkupSpace.Svg || (parent.IsHtml && element.Name == "svg"),
            _ => parent.Space == MarkupSpace.MathMl || (parent.IsHtml && element.Name == "math"),
        };
    }

    /// <summary>Elements in which HTML may be nested in SVG or MathML, where parsers differ: bodies have only text there.</summary>
    public static bool IsTextHolder(BodyElement element) => element.Space switch
    {
        MarkupSpace.Svg => element.Name is "title" or "desc",
        MarkupSpace.MathMl => element.Name is "mi" or "mo" or "mn" or "ms" or "mtext" or "annotation",
        _ => element.Name is "option",
    };

    /// <summary>Elements that the parser adds.</summary>
    public static bool IsImplied(string name) => name is "html" or "head" or "body" or "tbody" or "colgroup";

    /// <summary>Whether enough of the element is left to do what it is for.</summary>
    public static bool IsComplete(BodyElement element)
    {
        if (!element.IsHtml)
        {
            return element.Name is not ("animate" or "set" or "animateTransform") || SvgAnimation.IsSafe(element);
        }

        switch (element.Name)
        {
            case "iframe" or "embed" or "script":
                return element.Loads.Count > 0 || element.Value("src") is not null
                    || element.Attributes.Exists(attribute => attribute.Slot is not null);
            case "link":
                return element.Loads.Count > 0 || element.Value("href") is not null
                    || element.Attributes.Exists(attribute => attribute.Slot is not null);
            default:
                return true;
        }
    }

    /// <summary>Metadata of the page is its layout's business: a body may bring stylesheets and microdata.</summary>
    public static bool IsOfPage(IElement source)
    {
        if (source.LocalName == "meta")
        {
            return !source.HasAttribute("itemprop");
        }

        return source.LocalName == "link" && ResourceAttributes.LinkTypes(source.GetAttribute("rel")) is not ["stylesheet"];
    }
}

/// <summary>Judges animations: one may set any attribute of another element.</summary>
internal static class SvgAnimation
{
    /// <summary>It animates an attribute that loads nothing. Without a name browsers do nothing.</summary>
    public static bool IsSafe(BodyElement element)
    {
        var name = (element.Value("attributeName") ?? (element.Name == "animateTransform" ? "transform" : "")).Trim();
        return AllowedMarkup.IsAttribute(element, name)
            && !(name.Contains("href", StringComparison.OrdinalIgnoreCase)
                || name is "class" or "id" or "attributeName" or "values" or "to" or "from" or "by");
    }
}
