using System.Collections.Frozen;
using System.Globalization;
using AiBlog.Text.Html;

namespace AiBlog.Privacy;

/// <summary>Decides which stretches of HTML go behind a gate, in which form and where the gate stands.</summary>
internal sealed class GatePlan(string html, MarkupTree tree, GateNotes notes)
{
    private static readonly FrozenSet<string> Silent = FrozenSet.Create(
        StringComparer.Ordinal, "script", "link", "meta", "base", "style", "source", "track", "bgsound", "body", "table", "td", "th", "tr", "tbody", "thead", "tfoot");

    /// <summary>The longest markup around an image that is read to see whether it shows nothing.</summary>
    private const int LongestBlank = 8192;

    private readonly List<GateUnit> units = [];

    /// <summary>Those that may come alive, by what they are for.</summary>
    private readonly Dictionary<MarkupTag, GateUnit> bySubject = [];

    /// <summary>Made when it is first needed.</summary>
    private ContentCounts? contents;

    /// <summary>Up to where a script of a drawing is held, with the scripts in it.</summary>
    private int heldScriptEnd;

    /// <summary>Stretches that do not overlap, in ascending order.</summary>
    public static IReadOnlyList<GateUnit> Of(string html, MarkupTree tree, GateNotes notes)
    {
        var plan = new GatePlan(html, tree, notes);
        foreach (var held in notes.Held)
        {
            plan.Hold(held);
        }

        foreach (var finding in notes.Findings.Where(finding => finding is { Service: not null, IsGated: false, Tag: not null }))
        {
            plan.Gate(finding);
        }

        return plan.Merge();
    }

    private void Hold(MarkupTag tag)
    {
        var unit = UnitOf(tag);
        if (!ReferenceEquals(unit, tag) && tag.Is("script") && tag.IsForeign)
        {
            if (tag.Start < heldScriptEnd)
            {
                return;
            }

            // The drawing stays, its script goes before it.
            heldScriptEnd = tag.Close;
            // In a drawing the script's text is markup, and an end tag of a template in it would end this one.
            var script = html[tag.Start..tag.Close].Replace("</template", "</held-template", StringComparison.OrdinalIgnoreCase);
            notes.Edits.Add(new GateEdit(unit.Start, unit.Start, $"<template data-held><svg>{script}</svg></template>"));
            notes.Edits.Add(new GateEdit(tag.Start, tag.Close, ""));
            return;
        }

        units.Add(new GateUnit(tag, GateForm.Held, unit.Start, unit.Close, unit.Start));
    }

    private void Gate(Finding finding)
    {
        if (finding is not { Tag: { } tag, Service: { } service })
        {
            return;
        }

        var subject = UnitOf(tag);
        if (!bySubject.TryGetValue(subject, out var unit))
        {
            unit = Silent.Contains(subject.Name) || IsPixel(subject) ? new GateUnit(subject, GateForm.Bare, subject.Start, subject.Close, subject.Start) : Embed(subject);
            unit.Url = finding.Url;
            units.Add(unit);
            bySubject.Add(subject, unit);
        }

        unit.Services.Add(service.Id);
    }

    /// <summary>The element as a whole: a drawing, a picture with its sources, a film with its tracks.</summary>
    private static MarkupTag UnitOf(MarkupTag tag)
    {
        if ((tag.Around.Drawing ?? (tag.IsForeign ? tag : null)) is { } drawing)
        {
            return drawing;
        }

        return tag.Name switch
        {
            "img" => tag.Around.Picture ?? tag,
            "source" or "track" => tag.Around.Media ?? tag,
            _ => tag,
        };
    }

    private GateUnit Embed(MarkupTag subject)
    {
        var around = subject.Around.Interactive ?? subject;
        var isWrapped = !ReferenceEquals(around, subject);
        var isAlone = isWrapped && around.Is("a") && HoldsOnly(around, subject);
        var outer = isAlone || !isWrapped ? around : subject;
        var at = isWrapped && !isAlone ? around.Close : outer.Start;
        var parent = around.Parent;
        if (at == outer.Start && parent is { Name: "p", IsForeign: false } && !parent.Around.IsPhrasing && HoldsOnly(parent, outer))
        {
            // A paragraph of nothing else would only forbid the block.
            notes.Edits.Add(new GateEdit(parent.Start, parent.End, ""));
            notes.Edits.Add(new GateEdit(parent.ContentEnd, parent.Close, ""));
            return new GateUnit(subject, GateForm.Block, outer.Start, outer.Close, at);
        }

        var isInline = parent is not null && (MarkupAround.IsPhrasingElement(parent) || parent.Around.IsPhrasing);
        return new GateUnit(subject, isInline ? GateForm.Inline : GateForm.Block, outer.Start, outer.Close, at);
    }

    private bool HoldsOnly(MarkupTag holder, MarkupTag content)
    {
        var contentEnd = Math.Min(content.Close, holder.ContentEnd);
        contents ??= new ContentCounts(tree.Tags);
        return contents.HasOnly(holder, content) && IsBlank(holder.End, content.Start) && IsBlank(contentEnd, holder.ContentEnd);
    }

    /// <summary>Nobody writes that much around a picture to show nothing: a longer stretch counts as content, and is not read for each picture in it.</summary>
    private bool IsBlank(int from, int to) => to - from <= LongestBlank && Html.PlainText(html[from..to]).Length == 0;

    /// <summary>A picture that no one is meant to see.</summary>
    private bool IsPixel(MarkupTag tag) => tag.Name is "img" or "image" && !tag.IsForeign
        && (MarkupAttributes.Value(html, tag, "hidden") is not null || IsTiny(MarkupAttributes.Value(html, tag, "width"), MarkupAttributes.Value(html, tag, "height")) || IsUnseen(MarkupAttributes.Value(html, tag, "style")));

    private static bool IsTiny(string? width, string? height) => Size(width) is <= 1 && Size(height) is <= 1;

    private static int? Size(string? value) => int.TryParse((value ?? "").Trim().TrimEnd('p', 'x'), NumberStyles.None, CultureInfo.InvariantCulture, out var size) ? size : null;

    private static bool IsUnseen(string? style)
    {
        var css = (style ?? "").Replace(" ", "", StringComparison.Ordinal);
        return css.Contains("display:none", StringComparison.OrdinalIgnoreCase)
            || (Declares(css, "width") && Declares(css, "height"));

        static bool Declares(string css, string property) =>
            css.Split(';').Any(declaration => declaration.ToLowerInvariant() is { } text && (text == $"{property}:1px" || text == $"{property}:0" || text == $"{property}:0px"));
    }

    /// <summary>What lies in another stretch is kept with it; what is held goes before what may come alive.</summary>
    private List<GateUnit> Merge()
    {
        var merged = new List<GateUnit>();
        foreach (var unit in units.OrderBy(unit => unit.Start).ThenByDescending(unit => unit.End).ThenByDescending(unit => unit.Form))
        {
            if (merged.LastOrDefault() is { } last && unit.Start < last.End)
            {
                last.Services.UnionWith(unit.Services);
                if (unit.Form == GateForm.Held && last.Form != GateForm.Held)
                {
                    merged[^1] = last with { Form = GateForm.Held };
                }

                continue;
            }

            merged.Add(unit);
        }

        return merged;
    }
}
