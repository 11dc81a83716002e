namespace AiBlog.Diagnostics;

/// <summary>What can be wrong with the footnotes of a text.</summary>
internal static class FootnoteFaults
{
    public static Diagnostic Undefined(Place place, string label, string? suggestion) => Diagnostic.Warning(
        "undefined-footnote",
        place,
        $"no footnote is defined as \"[^{label}]\", so the reference is shown as text",
        suggestion is null ? $"add a line `[^{label}]: …` with the note, or write `\\[^{label}]` to show it as text" : $"did you mean \"[^{suggestion}]\"?");

    public static Diagnostic Unused(Place place, string label) => Diagnostic.Warning(
        "unused-footnote",
        place,
        $"no text refers to the footnote \"[^{label}]\", so the page does not show it",
        $"write `[^{label}]` where the note belongs, or delete the footnote");

    public static Diagnostic Duplicate(Place place, string label) => Diagnostic.Warning(
        "duplicate-footnote",
        place,
        $"the footnote \"[^{label}]\" is defined twice, and the page shows only the first definition",
        "give one of the two another label");
}
