using AiBlog.Diagnostics;
using AiBlog.Import;
using AiBlog.Import.Bodies;
using AiBlog.Import.FrontMatter;
using AiBlog.Import.HtmlBodies;
using AiBlog.Import.Tags;
using AiBlog.Import.WordPress;

namespace AiBlog.Fuzz.Targets;

/// <summary>A text of another generator, the same as HTML of a post, and the same as an export of WordPress.</summary>
internal static class ImportTarget
{
    public static void Run(byte[] input)
    {
        if (Claim.TextOf("a.md", input) is not { } text)
        {
            return;
        }

        var losses = new LossList();
        _ = OldFrontMatter.Split(text);
        var body = new TagRewriter(new TagScope(_ => null, _ => null, _ => null), losses, text.PlaceOf).Rewrite(text.Text);
        body = new DialectRewriter(losses, text.PlaceOf).Rewrite(body);
        Claim.That(LinkRewriter.Rewrite(body, (_, _, _) => null) == body, "links that stay as they are change the text");

        var place = new Place("a.xml", 1, 1);
        var html = new Shortcodes(losses, place, _ => []).Replace(WpBlocks.Resolve(text.Text, _ => null, losses, place));
        var markdown = HtmlToMarkdown.Convert(html, new HtmlOptions(losses, place) { HasAutoParagraphs = true });
        Claim.That(!markdown.AsSpan().ContainsAny(InlineMarkdown.Paragraph, InlineMarkdown.Break), "marks of the converter are in its result");

        using var reader = new StringReader(text.Text);
        var pieces = new WxrPieces(reader);
        _ = WxrHead.Of(pieces.Head());
        while (pieces.Next(out var item, out var line))
        {
            _ = WxrItem.Of("a.xml", line, WxrEvents.Read(item, out _));
            pieces.Compact();
        }
    }
}
