using AiBlog.Privacy.Gate;
using AiBlog.Render.Gate;

namespace AiBlog.Fuzz.Targets;

/// <summary>HTML of an author as a post, and the same HTML as a page of a template, through the consent gate.</summary>
internal static class HtmlTarget
{
    public static void Run(byte[] input)
    {
        if (Claim.TextOf("content/posts/a.md", input) is not { } text)
        {
            return;
        }

        MarkdownTarget.Run([.. "---\ntitle: T\n---\n<div>\n"u8, .. input]);
        if (Gate(text.Text) is { } page)
        {
            Claim.That(page == Gate(text.Text), "the same page comes out otherwise the second time");
            Claim.Harmless(page);
        }
    }

    /// <summary>Null for a page that the build refuses.</summary>
    private static string? Gate(string html)
    {
        if (ForeignScan.IsClean(html, FuzzSite.Rules.OwnOrigin))
        {
            return html;
        }

        if (PageTree.ReadBoth(html, FuzzSite.Rules, _ => default) is not { } trees || trees.SelectMany(tree => tree.Remarks).Any(remark => remark.Kind == GateRemarkKind.TemplateStyle))
        {
            return null;
        }

        var page = trees.All(tree => tree.Acts.Count == 0) ? html : PageGate.Write(trees[0], FuzzSite.Rules, FuzzSite.Embeds);
        return PageTree.ReadBoth(page, FuzzSite.Rules, _ => default) is { } again && again.All(tree => tree.Acts.Count == 0) ? page : null;
    }
}
