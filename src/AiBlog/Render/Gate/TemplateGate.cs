using AiBlog.Privacy.Gate;
using AiBlog.Text.Html;
using AiBlog.Themes.Templating;

namespace AiBlog.Render.Gate;

/// <summary>Finds what templates load from other origins where the URL is in the template itself, so that it is known before any page is
/// made.</summary>
internal static class TemplateGate
{
    /// <summary>What takes the place of <c>{{ … }}</c> makes hosts that no server has.</summary>
    private const string Unknown = "%20";

    public static void Look(TemplateSet templates, GateRules rules, GateReport report)
    {
        foreach (var (text, markup) in templates.Markup)
        {
            // A template with too many open elements makes pages that are refused.
            if (PageTree.Read(markup, rules, text.PlaceOf, HasPageTag(markup)) is not { } tree)
            {
                continue;
            }

            foreach (var finding in tree.Findings.Where(finding => !finding.Origin.Contains(Unknown, StringComparison.Ordinal)))
            {
                report.Add(finding);
            }

            foreach (var remark in tree.Remarks)
            {
                report.Add(remark);
            }
        }
    }

    /// <summary>Whether the template contains a page from its beginning, not a part of one.</summary>
    private static bool HasPageTag(string markup)
    {
        var scanner = new TagScanner(markup);
        while (scanner.Next())
        {
            if (scanner.Kind == TagKind.Doctype
                || (scanner.Kind == TagKind.Start && (scanner.Is("html") || scanner.Is("head") || scanner.Is("body"))))
            {
                return true;
            }
        }

        return false;
    }
}
