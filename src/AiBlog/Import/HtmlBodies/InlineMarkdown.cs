using System.Collections.Frozen;
using System.Text;
using AiBlog.Import.Tags;
using AiBlog.Text.Urls;
using AngleSharp.Dom;

namespace AiBlog.Import.HtmlBodies;

/// <summary>Writes inline HTML as one run of Markdown, with marks where lines and paragraphs break.</summary>
internal sealed class InlineMarkdown(HtmlOptions options, StyleLosses styles)
{
    /// <summary>Noncharacters, which no text holds.</summary>
    public const char Paragraph = '\uFDD0';

    public const char Break = '\uFDD1';

    private const int Deepest = 60;

    private static readonly FrozenSet<string> Kept = FrozenSet.Create(
        StringComparer.Ordinal, "kbd", "samp", "var", "sub", "sup", "mark", "abbr", "u", "ins", "small", "q", "dfn", "bdi", "bdo", "time",
        "ruby", "rt", "rp", "rb", "cite", "data", "summary", "legend");

    private readonly StringBuilder text = new();
    private bool isStrong;
    private bool isEmphasis;
    private bool isLink;

    /// <param name="isAuto">Line ends of the source count.</param>
    public static string Write(IEnumerable<INode> nodes, HtmlOptions options, StyleLosses styles, bool isAuto)
    {
        var writer = new InlineMarkdown(options, styles);
        foreach (var node in nodes)
        {
            writer.Append(node, isAuto, 0);
        }

        return writer.text.ToString();
    }

    private void Append(INode node, bool isAuto, int depth)
    {
        switch (node)
        {
            case IText data:
                AppendText(data.Data, isAuto, depth);
                break;
            case IComment { Data: var data } when data.Trim().StartsWith("more", StringComparison.Ordinal):
                text.Append(Paragraph).Append("<!--more-->").Append(Paragraph);
                break;
            case IElement element when depth > Deepest:
                AppendText(element.TextContent, false, depth);
                break;
            case IElement element:
                AppendElement(element, isAuto, depth);
                break;
        }
    }

    private void AppendElement(IElement element, bool isAuto, int depth)
    {
        styles.Look(element);
        switch (element.LocalName)
        {
            case "strong" or "b" when !isStrong:
                Emphasize(element, "**", "strong", isAuto, depth, ref isStrong);
                break;
            case "em" or "i" when !isEmphasis && !element.TextContent.AsSpan().IsWhiteSpace():
                Emphasize(element, "*", "em", isAuto, depth, ref isEmphasis);
                break;
            case "del" or "s" or "strike" when !options.IsComment:
                Wrap("<del>", "</del>", element, isAuto, depth);
                break;
            case "code" or "tt" when element.Children.Length == 0 || options.IsComment:
                AppendCode(element.TextContent);
                break;
            case "code" when !options.IsComment:
                Wrap("<code>", "</code>", element, isAuto, depth);
                break;
            case "a":
                AppendLink(element, isAuto, depth);
                break;
            case "img":
                AppendImage(element);
                break;
            case "br":
                text.Append(Break);
                break;
            case "wbr" when !options.IsComment:
                text.Append("<wbr>");
                break;
            case "script" or "style" or "noscript" or "template" or "link" or "meta" or "title":
                if (element.TextContent.Trim().Length > 0 || element.HasAttribute("src"))
                {
                    options.Losses.Add(LossKinds.Html, $"<{element.LocalName}>", options.Place);
                }

                break;
            case "input" or "select" or "textarea" or "button" or "object" or "embed" or "canvas" or "applet":
                options.Losses.Add(LossKinds.Html, $"<{element.LocalName}>", options.Place);
                AppendChildren(element, isAuto, depth);
                break;
            case "svg" or "math" when !options.IsComment:
                text.Append(element.OuterHtml.ReplaceLineEndings(" "));
                break;
            case var name when Kept.Contains(name) && !options.IsComment
                && !(element.TextContent.Length == 0 && element.Children.Length == 0):
                Wrap(RawHtml.StartTag(element, options), $"</{name}>", element, isAuto, depth);
                break;
            case "span" or "font" when (element.HasAttribute("lang") || element.HasAttribute("dir")) && !options.IsComment:
                Wrap(RawHtml.StartTag(element, options), $"</{element.LocalName}>", element, isAuto, depth);
                break;
            default:
                AppendChildren(element, isAuto, depth);
                break;
        }
    }

    private void AppendChildren(IElement element, bool isAuto, int depth)
    {
        foreach (var child in element.ChildNodes)
        {
            Append(child, isAuto, depth + 1);
        }
    }

    private void Wrap(string start, string end, IElement element, bool isAuto, int depth)
    {
        text.Append(start);
        AppendChildren(element, isAuto, depth);
        text.Append(end);
    }

    private void AppendText(string data, bool isAuto, int depth)
    {
        var escaped = MarkdownEscape.Inline(data.Replace(Paragraph, ' ').Replace(Break, ' ').ReplaceLineEndings("\n"));
        var at = 0;
        while (at < escaped.Length)
        {
            if (!char.IsWhiteSpace(escaped[at]) || escaped[at] == '\u00A0')
            {
                text.Append(escaped[at++]);
                continue;
            }

            var lines = 0;
            for (; at < escaped.Length && char.IsWhiteSpace(escaped[at]) && escaped[at] != '\u00A0'; at++)
            {
                lines += escaped[at] == '\n' ? 1 : 0;
            }

            // A line end after <br> is how the source was laid out.
            var mark = !isAuto || lines == 0 ? ' ' : lines > 1 && depth == 0 ? Paragraph : Break;
            if (text.Length == 0 || !(text[^1] is Break or Paragraph or ' '))
            {
                text.Append(mark);
            }
            else if (mark == Paragraph && text[^1] != Paragraph)
            {
                text[^1] = Paragraph;
            }
        }
    }

    /// <summary>Markdown's marks do not hold beside letters and punctuation in some orders; HTML always does.</summary>
    private void Emphasize(IElement element, string mark, string tag, bool isAuto, int depth, ref bool isInside)
    {
        var start = text.Length;
        isInside = true;
        AppendChildren(element, isAuto, depth);
        isInside = false;
        var inner = text.ToString(start, text.Length - start);
        var trimmed = inner.Trim(' ', Break, Paragraph, '\u00A0');
        if (trimmed.Length == 0)
        {
            return;
        }

        text.Length = start;
        var lead = inner[..inner.IndexOf(trimmed, StringComparison.Ordinal)];
        var tail = inner[(lead.Length + trimmed.Length)..];
        var before = lead.Length > 0 ? ' ' : start > 0 ? text[start - 1] : ' ';
        var after = tail.Length > 0 ? ' ' : NextCharacter(element);
        var holds = IsBoundary(before) && IsBoundary(after) && !trimmed.StartsWith('*') && !trimmed.EndsWith('*')
            && !trimmed.Contains(Paragraph, StringComparison.Ordinal)
            || (char.IsLetterOrDigit(trimmed[0]) && char.IsLetterOrDigit(trimmed[^1]) && before != '*' && after != '*'
                && !trimmed.Contains(Paragraph, StringComparison.Ordinal));
        text.Append(lead);
        _ = holds || options.IsComment
            ? text.Append(mark).Append(trimmed).Append(mark)
            : text.Append('<').Append(tag).Append('>').Append(trimmed.Replace(Paragraph, Break)).Append("</").Append(tag).Append('>');
        text.Append(tail);
    }

    private static bool IsBoundary(char c) =>
        c is ' ' or Break or Paragraph or '.' or ',' or ';' or '(' or ')' or '!' or '?' or '"' or '\u00A0' || char.IsWhiteSpace(c);

    private static char NextCharacter(INode node)
    {
        for (var at = node; at is not null; at = at.ParentElement)
        {
            for (var next = at.NextSibling; next is not null; next = next.NextSibling)
            {
                if (next.TextContent is { Length: > 0 } content && next is not IComment)
                {
                    return content[0];
                }

                if (next is IElement { LocalName: "br" or "img" })
                {
                    return ' ';
                }
            }

            if (at.ParentElement is not { LocalName: "span" or "em" or "strong" or "b" or "i" or "a" or "font" or "u" or "del" or "s" })
            {
                return ' ';
            }
        }

        return ' ';
    }

    private void AppendCode(string code)
    {
        var line = code.ReplaceLineEndings(" ").Trim();
        if (line.Length > 0)
        {
            text.Append(TextTags.CodeSpan(line));
        }
    }

    private void AppendLink(IElement element, bool isAuto, int depth)
    {
        var href = element.GetAttribute("href")?.Trim();
        var anchor = element.Id ?? element.GetAttribute("name");
        if (anchor is { Length: > 0 } && !options.IsComment && !anchor.Contains('"', StringComparison.Ordinal))
        {
            text.Append("<a id=\"").Append(anchor).Append("\"></a>");
        }

        if (href is null || isLink || href.Length == 0)
        {
            AppendChildren(element, isAuto, depth);
            return;
        }

        if (UrlRules.Classify(href) == UrlKind.Dangerous)
        {
            options.Losses.Add(LossKinds.Html, $"a link to {href}", options.Place);
            AppendChildren(element, isAuto, depth);
            return;
        }

        var start = text.Length;
        isLink = true;
        AppendChildren(element, isAuto, depth);
        isLink = false;
        var inner = text.ToString(start, text.Length - start).Replace(Paragraph, Break);
        var trimmed = inner.Trim(' ', Break);
        text.Length = start;
        if (trimmed.Length == 0)
        {
            text.Append(inner.Length > 0 ? " " : "");
            return;
        }

        var url = options.Url(href, false) ?? href;
        var title = element.GetAttribute("title") is { Length: > 0 } words && words.Trim() != element.TextContent.Trim()
            ? MediaTags.Title(words)
            : "";
        text.Append(inner.StartsWith(' ') ? " " : "").Append('[').Append(trimmed).Append("](").Append(MediaTags.Destination(url))
            .Append(title).Append(')').Append(inner.EndsWith(' ') ? " " : "");
    }

    private void AppendImage(IElement element)
    {
        if (Image(element, options, null) is { } image)
        {
            text.Append(options.IsComment && image.StartsWith('!') ? image[1..] : image);
        }
    }

    /// <param name="caption">Plain text; null when there is none.</param>
    public static string? Image(IElement element, HtmlOptions options, string? caption)
    {
        var src = new[]
        {
            element.GetAttribute("src"), element.GetAttribute("data-src"), element.GetAttribute("data-lazy-src"),
        }.FirstOrDefault(url => url is { Length: > 0 } && !url.StartsWith("data:", StringComparison.Ordinal))
            ?? element.GetAttribute("src");
        if (string.IsNullOrWhiteSpace(src))
        {
            return null;
        }

        var url = options.Url(src.Trim(), true) ?? src.Trim();
        var alt = MarkdownEscape.Inline((element.GetAttribute("alt") ?? "").ReplaceLineEndings(" ").Trim());
        return $"![{alt}]({MediaTags.Destination(url)}{(caption is { Length: > 0 } ? MediaTags.Title(caption) : "")})";
    }
}
