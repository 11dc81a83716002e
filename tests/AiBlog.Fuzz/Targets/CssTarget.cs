using System.Text;
using AiBlog.Diagnostics;
using AiBlog.Load;
using AiBlog.Privacy.Gate;
using AiBlog.Text;
using AiBlog.Text.Css;
using AiBlog.Themes;

namespace AiBlog.Fuzz.Targets;

/// <summary>A stylesheet of a theme or an author, and the same text as a style attribute.</summary>
internal static class CssTarget
{
    public static void Run(byte[] input)
    {
        if (Claim.TextOf("assets/a.css", input) is not { } text)
        {
            return;
        }

        var first = Sheets(text);
        Claim.That(first.SequenceEqual(Sheets(text)), "the same stylesheet comes out otherwise the second time");
        IsOwn(first);
        IsBalanced(first);
        var report = new GateReport(Severity.Warning);
        _ = SheetGate.Split("assets/a.css", new SourceFile("assets/a.css", Encoding.UTF8.GetBytes(text.Text)), FuzzSite.Rules, report);
        Claim.Places(report.Diagnostics, text);
        var attribute = new StyleCollector(FuzzSite.Rules);
        _ = attribute.ClassOf(text.Text, text.PlaceOf);
        IsOwn(Own(attribute));
        IsBalanced(Own(attribute));
    }

    /// <summary>What pages may use at once loads nothing from third parties.</summary>
    public static void IsOwn(IEnumerable<string> sheets)
    {
        foreach (var css in sheets)
        {
            var again = new StyleCollector(FuzzSite.Rules);
            again.AddSheet(css, null, _ => Place.OfFile("assets/a.css"));
            Claim.That(again.Findings.Count == 0, $"a stylesheet of the site loads from third parties: {css}");
        }
    }

    /// <summary>Each part closes what it opens, so that none reaches into the next.</summary>
    private static void IsBalanced(IEnumerable<string> sheets)
    {
        foreach (var css in sheets)
        {
            var parser = new CssParser(css + ".behind{}");
            var items = parser.Sheet();
            Claim.That(items.Length > 0 && items[^1].Text.Text == ".behind", $"a stylesheet swallows what is behind it: {css}");
        }
    }

    private static List<string> Sheets(SourceText text)
    {
        var styles = new StyleCollector(FuzzSite.Rules);
        styles.AddSheet(text.Text, null, text.PlaceOf);
        return Own(styles);
    }

    private static List<string> Own(StyleCollector styles) => [.. styles.Build().Where(style => style.Services.IsEmpty).Select(style => style.Css)];
}
