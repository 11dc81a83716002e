using AiBlog.Text.Html;

namespace AiBlog.Privacy;

/// <summary>Attributes of a tag that was found before.</summary>
internal static class MarkupAttributes
{
    public static AttributeScanner Of(string html, MarkupTag tag) => new(html.AsSpan(0, tag.End), tag.NameEnd);

    /// <summary>Decoded; null when the tag has no such attribute.</summary>
    public static string? Value(string html, MarkupTag tag, ReadOnlySpan<char> name)
    {
        foreach (var attribute in Of(html, tag))
        {
            if (attribute.Is(name))
            {
                return attribute.Value();
            }
        }

        return null;
    }

    /// <summary>Takes an attribute out, or puts another in its place; what stood apart stays apart.</summary>
    public static GateEdit Replace(string html, TagAttribute attribute, string with)
    {
        var start = attribute.Start;
        while (with.Length == 0 && html[start - 1] is ' ' or '\t' or '\n' or '\f' or '\r')
        {
            start--;
        }

        if (with.Length == 0 && html.AsSpan(attribute.End).TrimStart(" \t\n\f\r").StartsWith('='))
        {
            // A name may begin with an equals sign; without this mark it would give its value to the attribute before.
            with = " /";
        }

        var isApart = attribute.End >= html.Length || html[attribute.End] is ' ' or '\t' or '\n' or '\f' or '\r' or '>';
        return new GateEdit(start, attribute.End, isApart ? with : with + " ");
    }
}
