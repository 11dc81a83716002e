using System.Collections.Immutable;
using AiBlog.Import.HtmlBodies;
using AiBlog.Text.Urls;
using AngleSharp.Dom;

namespace AiBlog.Import.WordPress;

/// <summary>Takes the parts of a news post out of its content: key points at the top, an opinion at the end, and a last line that names the
/// source.</summary>
internal sealed record PostLift(ImmutableArray<string> KeyPoints, string? Opinion, ImportedSource? Source)
{
    private static readonly string[] OpinionHeadings =
        ["personal opinions", "personal opinion", "opinion", "my opinion", "my opinions", "my take"];

    private static readonly string[] PointHeadings =
        ["key points", "key takeaways", "highlights", "key facts", "in brief", "at a glance", "tl;dr", "the key points"];

    /// <summary>Removes what it finds from <paramref name="body"/>.</summary>
    public static PostLift Of(IElement body, HtmlOptions options)
    {
        var source = TakeSource(body);
        var opinion = TakeOpinion(body, options);
        var points = TakeKeyPoints(body, options, source is not null || opinion is not null);
        return new PostLift(points, opinion, source);
    }

    private static ImportedSource? TakeSource(IElement body)
    {
        var last = Children(body).LastOrDefault();
        if (last is not { LocalName: "p" or "div" or "h2" or "h3" or "h4" or "h5" or "h6" or "a" or "em" or "strong" }
            || last.QuerySelectorAll("a").Length + (last.LocalName == "a" ? 1 : 0) != 1)
        {
            return null;
        }

        var link = last.LocalName == "a" ? last : last.QuerySelector("a");
        var words = last.TextContent.Trim();
        var name = link?.TextContent.Trim() ?? "";
        var text = last.LocalName == "a" ? last.PreviousSibling as IText : null;
        var before = text is not null
            ? text.Data.TrimEnd().Split('\n')[^1].Trim()
            : words.EndsWith(name, StringComparison.Ordinal)
            ? words[..^name.Length].Trim() : "";
        if (!before.Equals("source:", StringComparison.OrdinalIgnoreCase) || name.Length == 0
            || link?.GetAttribute("href")?.Trim() is not { } url || !UrlRules.IsWebAddress(url))
        {
            return null;
        }

        if (text is not null)
        {
            // In the classic editor paragraphs are lines of one text.
            var rest = text.Data.TrimEnd();
            text.Data = rest[..(rest.LastIndexOf('\n') + 1)];
        }

        last.Remove();
        return new ImportedSource(name, url);
    }

    private static string? TakeOpinion(IElement body, HtmlOptions options)
    {
        var heading = Children(body).LastOrDefault(element => IsHeading(element, OpinionHeadings));
        if (heading is null)
        {
            return null;
        }

        var level = LevelOf(heading);
        var section = new List<INode>();
        for (var node = heading.NextSibling; node is not null; node = node.NextSibling)
        {
            if (node is IElement element && LevelOf(element) is > 0 and var other && level > 0 && other <= level)
            {
                // The opinion is the end of a post, or it is not what the field means.
                return null;
            }

            section.Add(node);
        }

        var text = HtmlToMarkdown.Convert(section, options).Trim();
        if (text.Length == 0)
        {
            return null;
        }

        section.ForEach(node => node.RemoveFromParent());
        heading.Remove();
        return text;
    }

    private static ImmutableArray<string> TakeKeyPoints(IElement body, HtmlOptions options, bool isNewsPost)
    {
        var first = Children(body).FirstOrDefault();
        var heading = first is not null && IsHeading(first, PointHeadings) ? first : null;
        var list = heading is null ? first : heading.NextElementSibling;
        var hasTextBefore = body.ChildNodes.TakeWhile(node => node != (heading ?? list))
            .Any(node => node is IText text && !string.IsNullOrWhiteSpace(text.Data));
        if (list is not { LocalName: "ul" } || hasTextBefore || (heading is null && !isNewsPost)
            || list.QuerySelector("ul,ol,p + p,img,table,pre") is not null || list.Children.Length is < 1 or > 12)
        {
            return [];
        }

        var points = list.Children.Select(item => HtmlToMarkdown.Convert(item.ChildNodes, options).ReplaceLineEndings(" ").Trim())
            .Where(point => point.Length > 0).ToImmutableArray();
        heading?.Remove();
        list.Remove();
        return points;
    }

    private static IEnumerable<IElement> Children(IElement body) =>
        body.Children.Where(
            child => child.TextContent.Trim().Length > 0 || child.QuerySelector("img") is not null || child.LocalName == "img");

    /// <summary>A heading, or a paragraph of strong text alone.</summary>
    private static bool IsHeading(IElement element, string[] words) =>
        words.Contains(element.TextContent.Trim().TrimEnd(':').ToLowerInvariant(), StringComparer.Ordinal)
            && (LevelOf(element) > 0 || element.LocalName is "p" or "div" or "strong" or "b");

    private static int LevelOf(IElement element) => element.LocalName is ['h', >= '1' and <= '6' and var digit] ? digit - '0' : 0;
}
