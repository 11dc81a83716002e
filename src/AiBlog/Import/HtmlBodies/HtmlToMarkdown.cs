using System.Collections.Frozen;
using System.Text.RegularExpressions;
using AiBlog.Diagnostics;
using AiBlog.Import.Tags;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace AiBlog.Import.HtmlBodies;

/// <summary>Converts the HTML of a post to Markdown. What Markdown has no words for stays HTML; what HTML may not do is reported.</summary>
internal sealed partial class HtmlToMarkdown
{
    private const int Deepest = 100;

    private static readonly FrozenSet<string> Containers = FrozenSet.Create(
        StringComparer.Ordinal,
        "p", "div", "section", "article", "main", "header", "footer", "aside", "center", "address", "form", "fieldset", "nav", "hgroup",
        "figcaption", "noembed", "body", "dialog", "search", "menu", "optgroup");

    private static readonly FrozenSet<string> Blocks = FrozenSet.Create(
        StringComparer.Ordinal, "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "dl", "blockquote", "pre", "hr", "table", "figure",
        "details", "iframe", "video", "audio", "li", "dd", "dt");

    private readonly HtmlOptions options;
    private readonly StyleLosses styles;

    private HtmlToMarkdown(HtmlOptions options)
    {
        this.options = options;
        styles = new StyleLosses(options);
    }

    public static string Convert(string html, HtmlOptions options) => Convert(Parse(html).ChildNodes, options);

    public static string Convert(IEnumerable<INode> nodes, HtmlOptions options) =>
        CleanText.Of(string.Join("\n\n", new HtmlToMarkdown(options).BlocksOf(nodes, true, 0)), options.Losses, options.Place);

    /// <summary>The content of a post as nodes below one body.</summary>
    public static IElement Parse(string html)
    {
        var document = new HtmlParser(new HtmlParserOptions { IsScripting = false }).ParseDocument("<!DOCTYPE html><body>" + html);
        return document.Body ?? document.DocumentElement;
    }

    private List<string> BlocksOf(IEnumerable<INode> nodes, bool isTop, int depth)
    {
        var blocks = new List<string>();
        var run = new List<INode>();
        foreach (var node in nodes)
        {
            if (node is IElement element && IsBlock(element))
            {
                Flush(blocks, run, isTop);
                AppendBlock(blocks, element, depth);
            }
            else
            {
                run.Add(node);
            }
        }

        Flush(blocks, run, isTop);
        return blocks;
    }

    /// <summary>Inline elements with blocks in them are blocks too: a link around a heading, a span around paragraphs.</summary>
    private static bool IsBlock(IElement element) =>
        Containers.Contains(element.LocalName) || Blocks.Contains(element.LocalName)
        || (element.LocalName is "a" or "span" or "font" or "b" or "strong" or "em" or "i" or "u" or "small" or "ins" or "del" or "label"
            && element.QuerySelector("p,div,h1,h2,h3,h4,h5,h6,ul,ol,blockquote,pre,table,figure,iframe,video,audio,hr") is not null);

    private bool IsAuto(bool isTop) => options.HasAutoParagraphs && (isTop || !options.IsAutoOnlyAtTop);

    private void Flush(List<string> blocks, List<INode> run, bool isTop)
    {
        if (run.Count == 0)
        {
            return;
        }

        blocks.AddRange(Paragraphs(InlineMarkdown.Write(run, options, styles, IsAuto(isTop))));
        run.Clear();
    }

    private static IEnumerable<string> Paragraphs(string inline)
    {
        foreach (var part in inline.Split(InlineMarkdown.Paragraph))
        {
            var lines = part.Split(InlineMarkdown.Break).Select(line => line.Trim(' ', '\n')).ToList();
            while (lines.Count > 0 && lines[^1].Length == 0)
            {
                lines.RemoveAt(lines.Count - 1);
            }

            while (lines.Count > 0 && lines[0].Length == 0)
            {
                lines.RemoveAt(0);
            }

            if (lines.Count == 0)
            {
                continue;
            }

            // Two breaks in a row are a paragraph for readers, and Markdown has no empty line inside one.
            var paragraph = "";
            foreach (var line in lines)
            {
                paragraph += line.Length == 0
                    ? "\n"
                    : paragraph.Length == 0
                    ? MarkdownEscape.LineStart(line)
                    : (paragraph.EndsWith('\n') ? "\n" : "\\\n") + MarkdownEscape.LineStart(line);
            }

            // A paragraph of a no-break space is how editors write an empty line.
            if (!string.IsNullOrWhiteSpace(paragraph))
            {
                yield return ManyLines().Replace(paragraph, "\n\n").Trim('\n');
            }
        }
    }

    private void AppendBlock(List<string> blocks, IElement element, int depth)
    {
        styles.Look(element);
        if (depth > Deepest)
        {
            blocks.AddRange(Paragraphs(MarkdownEscape.Inline(element.TextContent)));
            return;
        }

        switch (element.LocalName)
        {
            case "h1" or "h2" or "h3" or "h4" or "h5" or "h6":
                Heading(blocks, element);
                break;
            case "ul" when element.ClassList.Contains("wp-block-gallery"):
                new FigureMarkdown(options, styles, nodes => BlocksOf(nodes, false, depth + 1)).Append(blocks, element);
                break;
            case "ul" or "ol" or "menu":
                new ListMarkdown(options, styles, nodes => BlocksOf(nodes, false, depth + 1)).Append(blocks, element);
                break;
            case "dl":
                new ListMarkdown(options, styles, nodes => BlocksOf(nodes, false, depth + 1)).AppendDefinitions(blocks, element);
                break;
            case "blockquote":
                Add(blocks, TextTags.Quoted(Joined(element, depth)));
                break;
            case "pre":
                Preformatted(blocks, element);
                break;
            case "hr":
                blocks.Add("---");
                break;
            case "table":
                Add(blocks, TableMarkdown.Write(element, options, styles));
                break;
            case "figure":
                new FigureMarkdown(options, styles, nodes => BlocksOf(nodes, false, depth + 1)).Append(blocks, element);
                break;
            case "details":
                Details(blocks, element, depth);
                break;
            case "iframe":
                Frame(blocks, element);
                break;
            case "video" or "audio":
                Player(blocks, element);
                break;
            case "form" or "fieldset" or "dialog":
                options.Losses.Add(LossKinds.Html, $"<{element.LocalName}>", options.Place);
                blocks.AddRange(BlocksOf(element.ChildNodes, false, depth + 1));
                break;
            default:
                blocks.AddRange(BlocksOf(element.ChildNodes, false, depth + 1));
                break;
        }
    }

    private string Joined(IElement element, int depth) => string.Join("\n\n", BlocksOf(element.ChildNodes, false, depth + 1));

    private static void Add(List<string> blocks, string block)
    {
        if (block.Trim().Length > 0 && block.Trim() != ">")
        {
            blocks.Add(block);
        }
    }

    private void Heading(List<string> blocks, IElement element)
    {
        var text = InlineMarkdown.Write(element.ChildNodes, options, styles, false).Replace(InlineMarkdown.Break, ' ')
            .Replace(InlineMarkdown.Paragraph, ' ').Trim();
        if (text.Length == 0)
        {
            return;
        }

        var anchor = element.Id is { Length: > 0 } id && IsLinked(element, id)
            ? $"<a id=\"{id.Replace("\"", "", StringComparison.Ordinal)}\"></a>" : "";
        blocks.Add(options.IsComment
            ? $"**{text.Replace("**", "", StringComparison.Ordinal)}**"
            : $"{new string('#', element.LocalName[1] - '0')} {anchor}{TrailingHashes().Replace(text, "\\$0")}");
    }

    private static bool IsLinked(IElement element, string id) =>
        element.Owner?.QuerySelectorAll("a[href^='#']").Any(link => link.GetAttribute("href") == "#" + id) == true;

    private void Preformatted(List<string> blocks, IElement pre)
    {
        if (pre.ClassList.Contains("wp-block-verse"))
        {
            blocks.AddRange(Paragraphs(InlineMarkdown.Write(pre.ChildNodes, options with { HasAutoParagraphs = true }, styles, true)));
            return;
        }

        var code = pre.Children is [{ LocalName: "code" } only]
            && pre.ChildNodes.Length - 1 <= pre.ChildNodes.Count(node => node is IText text && string.IsNullOrWhiteSpace(text.Data))
                ? only
                : pre;
        if (code.QuerySelector("a,strong,b,em,i,u,img,sub,sup,mark,del,ins") is not null && !options.IsComment)
        {
            Add(blocks, RawHtml.Write(pre, options));
            return;
        }

        var text = string.Concat(
            code.Descendants().Select(node => node is IText data ? data.Data : node is IElement { LocalName: "br" } ? "\n" : ""))
            .ReplaceLineEndings("\n");
        if (text.Trim().Length > 0)
        {
            blocks.Add(TextTags.Fence(LanguageOf(code) ?? LanguageOf(pre) ?? "", text));
        }
    }

    private static string? LanguageOf(IElement element)
    {
        var match = LanguageClass().Match(element.ClassName ?? "");
        return match.Success
            ? match.Groups[1].Value.ToLowerInvariant()
            : element.GetAttribute("lang") is { Length: > 0 } lang && lang.All(char.IsLetterOrDigit) ? lang : null;
    }

    private void Details(List<string> blocks, IElement element, int depth)
    {
        var summary = element.Children.FirstOrDefault(child => child.LocalName == "summary");
        var inner = string.Join("\n\n", BlocksOf(element.ChildNodes.Where(node => node != summary), false, depth + 1));
        Add(blocks, options.IsComment
            ? inner
            : $"<details{(element.HasAttribute("open") ? " open" : "")}>\n"
                + $"{(summary is null ? "" : RawHtml.Write(summary, options) + "\n")}\n{inner}\n\n</details>");
    }

    private void Frame(List<string> blocks, IElement frame)
    {
        var src = frame.GetAttribute("src") ?? frame.GetAttribute("data-src") ?? "";
        if (EmbedUrl.Of(src) is { } url)
        {
            blocks.Add(url);
        }
        else if (!options.IsComment && src.Length > 0)
        {
            blocks.Add(RawHtml.Write(frame, options));
        }
        else
        {
            options.Losses.Add(LossKinds.Html, "<iframe>", options.Place);
        }
    }

    private void Player(List<string> blocks, IElement player)
    {
        if (options.IsComment)
        {
            options.Losses.Add(LossKinds.Html, $"<{player.LocalName}>", options.Place);
            return;
        }

        player.SetAttribute("controls", "");
        Add(blocks, RawHtml.Write(player, options));
    }

    [GeneratedRegex(@"\n{3,}")]
    private static partial Regex ManyLines();

    [GeneratedRegex(@"#+\s*$")]
    private static partial Regex TrailingHashes();

    [GeneratedRegex(@"(?:language-|lang-|lang:|brush:\s*)([\w+#-]+)")]
    private static partial Regex LanguageClass();
}
