using AiBlog.Text.Html;

namespace AiBlog.Privacy;

/// <summary>Puts a class in place of a style attribute.</summary>
internal static class StyleEdits
{
    /// <param name="isMoved">False when the style stays in its attribute.</param>
    public static void Add(List<GateEdit> edits, string html, MarkupTag tag, string? styleClass, bool isMoved)
    {
        if (!isMoved)
        {
            return;
        }

        var isPlaced = styleClass is null || AddToClasses(edits, html, tag, styleClass);
        foreach (var attribute in MarkupAttributes.Of(html, tag))
        {
            if (attribute.Is("style"))
            {
                edits.Add(MarkupAttributes.Replace(html, attribute, isPlaced ? "" : $"class=\"{styleClass}\""));
                isPlaced = true;
            }
        }

        if (!isPlaced)
        {
            edits.Add(new GateEdit(tag.NameEnd, tag.NameEnd, $" class=\"{styleClass}\""));
        }
    }

    private static bool AddToClasses(List<GateEdit> edits, string html, MarkupTag tag, string styleClass)
    {
        foreach (var attribute in MarkupAttributes.Of(html, tag))
        {
            if (!attribute.Is("class"))
            {
                continue;
            }

            var isQuoted = attribute.Quote is QuoteKind.Double or QuoteKind.Single;
            edits.Add(isQuoted
                ? new GateEdit(attribute.ValueEnd, attribute.ValueEnd, " " + styleClass)
                : MarkupAttributes.Replace(html, attribute, $"class=\"{Html.EscapeAttribute(attribute.Value())} {styleClass}\""));
            return true;
        }

        return false;
    }
}
