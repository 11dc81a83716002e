using AiBlog.Diagnostics;
using AiBlog.Parse;
using AiBlog.Parse.Markdown;
using AiBlog.Parse.Markdown.Writers;
using AiBlog.Text;

namespace AiBlog.Tests.Markdown;

internal static class Md
{
    public static readonly MarkdownWords Words = new(
        "Permalink", "Footnote", "Back to text", "Table", "Code", "Note", "Tip", "Important", "Warning", "Caution");

    private static readonly MarkdownParser Parser = new(new MarkdownSettings(false, false, false, ["Opinion", "Personal opinion"], null));
    private static readonly MarkdownParser Highlighting = new(new MarkdownSettings(true, false, false, [], null));
    private static readonly MarkdownParser Smart = new(new MarkdownSettings(false, true, true, [], null));

    public static MarkdownParts Parse(string text, string idPrefix = "") => Through(Parser.Parse(SourceOf(text), "en", Words, idPrefix));

    /// <summary>With smart punctuation and formulas.</summary>
    public static MarkdownParts ParseSmart(string text, string language = "en") => Through(Smart.Parse(SourceOf(text), language, Words));

    public static MarkdownParts ParseHighlighted(string text) => Through(Highlighting.Parse(SourceOf(text), "en", Words));

    public static MarkdownParts Inline(string text) => Through(Smart.Inline(SourceOf(text), "en"));

    /// <summary>The holes of addresses, without those around an image.</summary>
    public static IEnumerable<Hole> Addresses(MarkdownBody body) => body.Holes.Where(hole => hole.Kind is not (HoleKind.PictureStart or HoleKind.PictureEnd));

    /// <summary>The HTML with each hole of an address shown as <c>{Link:target}</c>.</summary>
    public static string Show(MarkdownBody? body)
    {
        if (body is null)
        {
            return "(none)";
        }

        var html = body.Html;
        foreach (var hole in Addresses(body).Reverse())
        {
            html = html.Insert(hole.Offset, $"{{{hole.Kind}:{hole.Target}}}");
        }

        return html.TrimEnd('\n');
    }

    public static string Show(IEnumerable<Diagnostic> diagnostics) =>
        string.Join("; ", diagnostics.Select(d => $"{d.Place.Line}:{d.Place.Column} {d.Code}"));

    /// <summary>As a site that lets everything through reads it.</summary>
    private static MarkdownParts Through(MarkdownParts parts)
    {
        var gate = new TextGate(null, Severity.Warning);
        var passed = gate.Pass(parts);
        var diagnostics = passed.Diagnostics.AddRange(gate.Report().Diagnostics).Distinct().OrderBy(d => d.Place.Line).ThenBy(d => d.Place.Column);
        return passed with { Diagnostics = [.. diagnostics] };
    }

    public static MarkdownSource SourceOf(string text)
    {
        var source = new SourceText("content/posts/x.md", text);
        return new MarkdownSource(text, source.PlaceOf);
    }
}
