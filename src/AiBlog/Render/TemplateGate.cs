using System.Collections.Immutable;
using AiBlog.Privacy;
using AiBlog.Render.Templating;

namespace AiBlog.Render;

/// <summary>Finds what templates load from others where the address stands in the template itself, so that it is known before any page is made.</summary>
internal static class TemplateGate
{
    /// <summary>What takes the place of <c>{{ … }}</c> makes hosts that no server has.</summary>
    private const string Unknown = "%20";

    public static void Look(TemplateSet templates, GateRules rules, GateReport report)
    {
        foreach (var (text, markup) in templates.Markup)
        {
            var tree = MarkupTree.Read(markup);
            var notes = new GateNotes(rules, null, text.PlaceOf);
            GateFinder.Look(markup, tree, notes);
            foreach (var finding in notes.Findings.Where(finding => finding.Origin?.Contains(Unknown, StringComparison.Ordinal) != true))
            {
                report.Add(finding, text.PlaceOf(finding.Offset));
            }

            foreach (var remark in notes.Remarks)
            {
                report.Add(remark, text.PlaceOf(remark.Offset));
            }
        }
    }
}
