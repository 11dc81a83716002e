using System.Buffers;
using System.Collections.Frozen;
using System.Text;
using AiBlog.Diagnostics;
using AiBlog.Parse.Tree;
using AiBlog.Privacy.Gate;
using AiBlog.Privacy.Policy;
using AiBlog.Privacy.Services;
using AiBlog.Themes;

namespace AiBlog.Render.Gate;

/// <summary>Gates what templates load in each finished page, and refuses a page whose body still loads something: the same for all
/// threads.</summary>
/// <param name="planned">What the site knew of when its policy was written.</param>
/// <param name="href">Makes a site path the URL that pages write.</param>
internal sealed class PageGate(GateRules rules, IEnumerable<Resource> planned, SheetLinks sheets, Func<string, string> href)
{
    private readonly FrozenSet<(string?, string)> planned = planned.Select(resource => (resource.ServiceId, resource.Origin)).ToFrozenSet();

    /// <summary>Whether an image waits for the reader's consent.</summary>
    public bool Holds(string url) => rules.Judge(url, ResourceKind.Image).Any(verdict => verdict.Service is not null);

    /// <summary>Returns what is wrong with the page.</summary>
    /// <param name="page">As UTF-8; written again when something in it is gated.</param>
    /// <param name="kept">Room for the page's characters, kept from page to page.</param>
    /// <param name="layout">The file of its layout.</param>
    public Diagnostic? Pass(ArrayBufferWriter<byte> page, ref char[] kept, TemplatedPage output, Place layout)
    {
        if (kept.Length < page.WrittenCount)
        {
            kept = new char[page.WrittenCount * 2];
        }

        var html = kept.AsSpan(0, Encoding.UTF8.GetChars(page.WrittenSpan, kept));
        var linked = sheets.AddTo(html, href("/" + output.Path));
        if (linked is not null)
        {
            Replace(page, linked);
        }

        if (ForeignScan.IsClean(linked is null ? html : linked, rules.OwnOrigin))
        {
            return null;
        }

        linked ??= html.ToString();
        if (PageTree.ReadBoth(linked, rules, _ => layout) is not { } trees)
        {
            return GateFaults.DeepPage(layout, output.Path);
        }

        return FaultOf(trees, linked, output, layout)
            ?? (trees.All(tree => tree.Acts.Count == 0) ? null : Write(page, trees[0], output, layout));
    }

    private Diagnostic? FaultOf(IReadOnlyList<PageTree> trees, string html, TemplatedPage output, Place layout)
    {
        if (trees.SelectMany(tree => tree.Acts).Any() && MissedIn(html, trees, output) is { } missed)
        {
            return GateFaults.Missed(Place.OfFile(output.Origin), missed, output.Path);
        }

        if (trees.SelectMany(tree => tree.Remarks).FirstOrDefault(remark => remark.Kind == GateRemarkKind.TemplateStyle) is { } style)
        {
            return GateFaults.TemplateStyle(layout, style.Subject);
        }

        return trees.SelectMany(tree => tree.Findings).FirstOrDefault(
            finding => !finding.IsGated && !planned.Contains((finding.Service?.Id, finding.Origin))) is { } unplanned
            ? GateFaults.UnplannedService(layout, unplanned.Service?.Id ?? "allow", unplanned.Origin, output.Path)
            : null;
    }

    /// <summary>What a body of the page would load or run, although it went through the tree.</summary>
    private static string? MissedIn(string html, IReadOnlyList<PageTree> trees, TemplatedPage output)
    {
        foreach (var body in output.Bodies().Where(body => body.Length > 0))
        {
            var at = -body.Length;
            while ((at = html.IndexOf(body, at + body.Length, StringComparison.Ordinal)) >= 0)
            {
                var missed = trees.SelectMany(tree => tree.Acts).FirstOrDefault(act => act.Offset >= at && act.Offset < at + body.Length);
                if (missed.What is { } what)
                {
                    return what;
                }
            }
        }

        return null;
    }

    /// <summary>Writes a page with what it loads and runs in templates.</summary>
    public static string Write(PageTree tree, GateRules rules, EmbedWords words)
    {
        new GatePlanner(rules, _ => { }).Plan(tree.Root);
        var (html, _, gates) = new BodySerializer(rules).Write(tree.Root);
        return PageBody.Write(html, gates, words);
    }

    /// <summary>The written page is read again, so that a page which still loads something is never published.</summary>
    private Diagnostic? Write(ArrayBufferWriter<byte> page, PageTree tree, TemplatedPage output, Place layout)
    {
        var gated = Write(tree, rules, EmbedText.Of(output.Strings));
        if (PageTree.ReadBoth(gated, rules, _ => layout) is not { } trees)
        {
            return GateFaults.DeepPage(layout, output.Path);
        }

        if (trees.SelectMany(written => written.Acts).Select(act => act.What).FirstOrDefault() is { } left)
        {
            return GateFaults.Missed(layout, left, output.Path);
        }

        Replace(page, gated);
        return null;
    }

    private static void Replace(ArrayBufferWriter<byte> page, string html)
    {
        page.ResetWrittenCount();
        Encoding.UTF8.GetBytes(html, page);
    }
}
