using System.Collections.Frozen;
using System.Text;
using AiBlog.Privacy.Gate;
using AiBlog.Text.Html;

namespace AiBlog.Render.Gate;

/// <summary>Links the parts that were split off a stylesheet, each behind its gate, wherever a page links the stylesheet.</summary>
/// <param name="parts">The markup that links the parts of a stylesheet, by its site path.</param>
internal sealed class SheetLinks(string ownOrigin, FrozenDictionary<string, string> parts)
{
    /// <summary>The page with the links; null when it needs none.</summary>
    /// <param name="pageUrl">The path of the page, from which relative URLs in it count.</param>
    public string? AddTo(ReadOnlySpan<char> html, string pageUrl)
    {
        if (parts.Count == 0)
        {
            return null;
        }

        StringBuilder? output = null;
        var from = 0;
        var scanner = new TagScanner(html);
        while (scanner.Next())
        {
            if (scanner.Kind != TagKind.Start || scanner.IsForeign || !scanner.Is("link") || !IsSheet(scanner)
                || !scanner.TryAttribute("href", out var href)
                || !parts.TryGetValue(PathOf(href.Value(), pageUrl), out var links))
            {
                continue;
            }

            output ??= new StringBuilder(html.Length + 1024);
            output.Append(html[from..scanner.End]).Append(links);
            from = scanner.End;
        }

        return output?.Append(html[from..]).ToString();
    }

    private static bool IsSheet(TagScanner scanner) =>
        scanner.TryAttribute("rel", out var rel)
            && ResourceAttributes.LinkTypes(rel.Value()).Contains("stylesheet");

    private string PathOf(string url, string pageUrl)
    {
        var path = url.Trim();
        path = path.StartsWith(ownOrigin, StringComparison.Ordinal) ? path[ownOrigin.Length..] : path;
        path = path.Split('?', '#')[0];
        return Uri.TryCreate(new Uri(ownOrigin + pageUrl), path, out var whole) ? whole.AbsolutePath : path;
    }
}
