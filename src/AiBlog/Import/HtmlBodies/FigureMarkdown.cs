using AngleSharp.Dom;

namespace AiBlog.Import.HtmlBodies;

/// <summary>Writes figures: an image with a caption, a gallery, an embed, or anything else with a caption below.</summary>
internal sealed class FigureMarkdown(HtmlOptions options, StyleLosses styles, Func<IEnumerable<INode>, List<string>> blocksOf)
{
    public void Append(List<string> blocks, IElement figure)
    {
        var caption = figure.Children.FirstOrDefault(child => child.LocalName == "figcaption");
        if (figure.QuerySelector("figure, ul.blocks-gallery-grid, .blocks-gallery-item") is not null)
        {
            Gallery(blocks, figure, caption);
            return;
        }

        if (figure.ClassList.Contains("wp-block-embed") && figure.QuerySelector("iframe,blockquote") is null)
        {
            Embed(blocks, figure, caption);
            return;
        }

        var images = figure.QuerySelectorAll("img").ToList();
        if (images.Count == 1 && figure.QuerySelector("table,pre,blockquote,video,audio,iframe,p") is null && !options.IsComment)
        {
            Image(blocks, figure, images[0], caption);
            return;
        }

        blocks.AddRange(blocksOf(figure.ChildNodes.Where(node => node != caption)));
        Caption(blocks, caption);
    }

    private void Gallery(List<string> blocks, IElement figure, IElement? caption)
    {
        foreach (var item in figure.QuerySelectorAll("figure, li.blocks-gallery-item")
            .Where(item => item.QuerySelector("figure, li.blocks-gallery-item") is null))
        {
            if (item.QuerySelector("img") is { } image)
            {
                Image(blocks, item, image, item.QuerySelector("figcaption"));
            }
        }

        Caption(blocks, caption);
    }

    /// <summary>A caption with links or marks needs HTML, because the caption of a Markdown image is plain text.</summary>
    private void Image(List<string> blocks, IElement figure, IElement image, IElement? caption)
    {
        styles.Look(image);
        var words = caption?.TextContent.Trim() ?? "";
        var link = LinkAround(image);
        var isPlain = caption is null
            || (caption.QuerySelector("a,em,strong,b,i,code,img,br") is null && !words.Contains('\n', StringComparison.Ordinal));
        var isOwnFile = link is not null && IsSameFile(link.GetAttribute("href") ?? "", image.GetAttribute("src") ?? "");
        if (isPlain && (link is null || isOwnFile))
        {
            Add(blocks, InlineMarkdown.Image(image, options, words));
        }
        else if (words.Length == 0)
        {
            Add(blocks, InlineMarkdown.Write([link ?? image], options, styles, false));
        }
        else
        {
            var body = RawHtml.Write(link ?? image, options) + "\n" + (caption is null ? "" : RawHtml.Write(caption, options) + "\n");
            blocks.Add($"<figure>\n{body}</figure>");
        }
    }

    private static IElement? LinkAround(IElement image) =>
        image.ParentElement is { LocalName: "a" } parent && !string.IsNullOrEmpty(parent.GetAttribute("href")) ? parent : null;

    /// <summary>A thumbnail that links to its own large version is shown large here.</summary>
    private static bool IsSameFile(string href, string src) => Stem(href) == Stem(src) && Stem(href).Length > 0;

    private static string Stem(string url)
    {
        var name = url[(url.LastIndexOf('/') + 1)..];
        var dot = name.IndexOf('.', StringComparison.Ordinal);
        name = dot < 0 ? name : name[..dot];
        var size = name.LastIndexOf('-');
        return size > 0 && name[(size + 1)..].Contains('x', StringComparison.Ordinal)
            && name[(size + 1)..].All(c => char.IsAsciiDigit(c) || c == 'x') ? name[..size] : name;
    }

    private void Embed(List<string> blocks, IElement figure, IElement? caption)
    {
        var url = string.Concat(figure.ChildNodes.Where(node => node != caption).Select(node => node.TextContent)).Trim();
        if (url.Length > 0 && !url.Any(char.IsWhiteSpace) && url.Contains("://", StringComparison.Ordinal))
        {
            blocks.Add(url);
        }
        else
        {
            blocks.AddRange(blocksOf(figure.ChildNodes.Where(node => node != caption)));
        }

        Caption(blocks, caption);
    }

    private void Caption(List<string> blocks, IElement? caption)
    {
        if (caption is not null)
        {
            blocks.AddRange(blocksOf(caption.ChildNodes));
        }
    }

    private static void Add(List<string> blocks, string? block)
    {
        if (!string.IsNullOrWhiteSpace(block))
        {
            blocks.Add(block.Trim());
        }
    }
}
