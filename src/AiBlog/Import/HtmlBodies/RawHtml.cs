using System.Collections.Frozen;
using System.Text;
using AiBlog.Text.Html;
using AngleSharp.Dom;

namespace AiBlog.Import.HtmlBodies;

/// <summary>Writes elements that Markdown cannot express as HTML, with the attributes that carry meaning.</summary>
internal static class RawHtml
{
    private const int Deepest = 100;

    private static readonly FrozenSet<string> Void = FrozenSet.Create(
        StringComparer.Ordinal, "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track",
        "wbr");

    private static readonly FrozenSet<string> Attributes = FrozenSet.Create(
        StringComparer.Ordinal,
        "href", "src", "alt", "title", "colspan", "rowspan", "scope", "id", "lang", "dir", "datetime", "cite", "controls", "poster", "type",
            "open", "start", "reversed", "value", "kind", "srclang", "label",
        "loop", "muted", "allowfullscreen", "headers", "abbr", "span");

    private static readonly FrozenSet<string> Sized = FrozenSet.Create(StringComparer.Ordinal, "iframe", "video", "object");

    private static readonly FrozenSet<string> Dropped =
        FrozenSet.Create(StringComparer.Ordinal, "script", "style", "noscript", "template", "link", "meta", "base");

    public static string Write(IElement element, HtmlOptions options)
    {
        var html = new StringBuilder();
        Append(html, element, options, 0, false);
        return html.ToString();
    }

    /// <summary>The start tag alone; inner text is the caller's.</summary>
    public static string StartTag(IElement element, HtmlOptions options)
    {
        var html = new StringBuilder();
        AppendStart(html, element, options);
        return html.ToString();
    }

    private static void Append(StringBuilder html, INode node, HtmlOptions options, int depth, bool isPre)
    {
        switch (node)
        {
            case IText text:
                // An empty line would end a block of HTML.
                html.Append(HtmlEncoding.Escape(isPre ? text.Data : Collapse(text.Data))
                    .Replace("\n\n", "\n&#10;", StringComparison.Ordinal));
                break;
            case IElement element when Dropped.Contains(element.LocalName) || depth > Deepest:
                options.Losses.Add(LossKinds.Html, $"<{element.LocalName}>", options.Place);
                break;
            case IElement element:
                AppendStart(html, element, options);
                if (!Void.Contains(element.LocalName))
                {
                    foreach (var child in element.ChildNodes)
                    {
                        Append(html, child, options, depth + 1, isPre || element.LocalName == "pre");
                    }

                    html.Append("</").Append(element.LocalName).Append('>');
                }

                break;
        }
    }

    private static void AppendStart(StringBuilder html, IElement element, HtmlOptions options)
    {
        html.Append('<').Append(element.LocalName);
        foreach (var attribute in element.Attributes.Where(
            attribute => Attributes.Contains(attribute.Name)
            || (attribute.Name is "width" or "height" && Sized.Contains(element.LocalName))))
        {
            var value = attribute.Value;
            if (attribute.Name is "href" or "src" or "poster")
            {
                value = options.Url(value, attribute.Name != "href") ?? value;
            }

            html.Append(' ').Append(attribute.Name);
            if (value.Length > 0 || attribute.Name is "alt" or "value")
            {
                html.Append("=\"").Append(HtmlEncoding.EscapeAttribute(value).Replace('\n', ' ')).Append('"');
            }
        }

        html.Append('>');
    }

    private static string Collapse(string text)
    {
        if (!text.AsSpan().ContainsAny('\n', '\t', '\r'))
        {
            return text;
        }

        return string.Join(' ', text.Split(['\n', '\t', '\r'], StringSplitOptions.TrimEntries)) is var line && line.Trim().Length == 0
            ? " "
            : line;
    }
}
