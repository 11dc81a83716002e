using AiBlog.Diagnostics;

namespace AiBlog.Privacy;

/// <summary>The gate: HTML goes in as it was written, and comes out so that nothing in it asks another origin before the reader agrees.</summary>
internal static class HtmlGate
{
    /// <param name="styles">Takes the styles of an author's text; null for a whole page.</param>
    /// <param name="placeOf">The place of an offset in the HTML.</param>
    /// <returns>Null when the HTML stays as it is.</returns>
    public static GateResult? Apply(string html, GateRules rules, EmbedWords words, StyleCollector? styles, Func<int, Place> placeOf)
    {
        if (!rules.IsWatchful && ForeignScan.IsClean(html, rules.OwnOrigin, isAuthors: styles is not null))
        {
            return null;
        }

        html = NoscriptGuard.Guard(html);
        var tree = MarkupTree.Read(html);
        var notes = new GateNotes(rules, styles, placeOf);
        GateFinder.Look(html, tree, notes);
        var units = GatePlan.Of(html, tree, notes);
        notes.Edits.AddRange(tree.ForeignEnds.Select(end => new GateEdit(end.At, end.At, end.Ends)));
        if (units.Count > 0)
        {
            notes.Edits.AddRange(tree.StrayTemplateEnds.Select(stray => new GateEdit(stray.Start, stray.End, "")));
            notes.Edits.AddRange(units.Where(unit => tree.Breakouts.ContainsKey(unit.Start)).Select(unit => new GateEdit(unit.Start, unit.Start, tree.Breakouts[unit.Start])));
            notes.Edits.AddRange(tree.UnclosedTemplates.Select(end => new GateEdit(end, end, "</template>")));
        }

        return new GateResult(GateWriter.Write(html, rules, words, notes.Edits, units), [.. notes.Findings.Select(finding => Shown(finding, units))], [.. notes.Remarks], units.Any(unit => HasPlaceholder(unit)));
    }

    private static bool HasPlaceholder(GateUnit unit) => unit.Form is GateForm.Block or GateForm.Inline;

    /// <param name="units">In ascending order, so that the unit of a finding is found by halving.</param>
    private static Finding Shown(Finding finding, IReadOnlyList<GateUnit> units)
    {
        if (finding is not { Service: not null, IsGated: false, Tag: { } tag })
        {
            return finding;
        }

        var (low, high) = (0, units.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = units[middle].End <= tag.Start ? (middle + 1, high) : (low, middle);
        }

        return low < units.Count && units[low].Start <= tag.Start ? finding with { HasPlaceholder = HasPlaceholder(units[low]) } : finding;
    }
}
