using System.Buffers;
using System.Collections.Frozen;
using System.Text;
using AiBlog.Diagnostics;
using AiBlog.Privacy;

namespace AiBlog.Render;

/// <summary>Takes each finished page through the gate; the same for all threads.</summary>
/// <param name="href">The address of a path of the site.</param>
internal sealed class PageGate(GateRules rules, IEnumerable<Resource> planned, Func<string, string> href)
{
    private readonly FrozenSet<(string?, string)> planned = planned.Select(resource => (resource.ServiceId, resource.Origin)).ToFrozenSet();

    /// <summary>Whether a picture waits for the reader's consent.</summary>
    public bool Holds(string url) => rules.Judge(url, ResourceKind.Image).Any(verdict => verdict.Service is not null);

    /// <summary>Puts what a template would load behind its gate.</summary>
    /// <param name="page">As UTF-8; written anew when something in it is gated.</param>
    /// <param name="kept">Room for the page's characters, kept from page to page.</param>
    /// <param name="layout">Where its layout stands.</param>
    /// <returns>What is wrong when the page needs a service that no one knew of when its policy was written.</returns>
    public Diagnostic? Pass(ArrayBufferWriter<byte> page, ref char[] kept, EmbedWords words, Place layout, string path)
    {
        if (kept.Length < page.WrittenCount)
        {
            kept = new char[page.WrittenCount * 2];
        }

        var html = kept.AsSpan(0, Encoding.UTF8.GetChars(page.WrittenSpan, kept));
        if (!rules.IsWatchful && ForeignScan.IsClean(html, rules.OwnOrigin, isAuthors: false))
        {
            return null;
        }

        if (HtmlGate.Apply(html.ToString(), rules.SplitSheets.Count == 0 ? rules : rules with { Page = href("/" + path) }, words, null, _ => layout) is not { } result)
        {
            return null;
        }

        if (result.Remarks.FirstOrDefault(remark => remark.Kind == GateRemarkKind.TemplateStyle) is { } style)
        {
            return GateFaults.TemplateStyle(layout, style.Subject);
        }

        var unplanned = result.Findings.FirstOrDefault(finding => !finding.IsGated && finding.Origin is { } origin && !planned.Contains((finding.Service?.Id, origin)));
        if (unplanned is { Origin: { } foreign })
        {
            return GateFaults.UnplannedService(layout, unplanned.Service?.Id ?? "allow", foreign, path);
        }

        page.ResetWrittenCount();
        Encoding.UTF8.GetBytes(result.Gated.Html, page);
        return null;
    }
}
