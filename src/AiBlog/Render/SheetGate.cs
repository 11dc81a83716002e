using System.Collections.Immutable;
using System.Text;
using AiBlog.Load;
using AiBlog.Privacy;
using AiBlog.Text;

namespace AiBlog.Render;

/// <summary>Splits off what a stylesheet of the theme loads from others: it becomes sheets of its own, each behind its gate.</summary>
internal static class SheetGate
{
    /// <summary>The files that take the sheet's place: itself first, without those parts. Null when it loads nothing of others.</summary>
    public static ImmutableArray<(string Name, SourceFile File, ImmutableArray<string> Services)>? Split(string name, SourceFile sheet, GateRules rules, GateReport report)
    {
        if (!TextDecoder.TryDecode(sheet.Path, sheet.Bytes.Span, out var text, out _) || !MayLoad(text.Text))
        {
            return null;
        }

        var styles = new StyleCollector(rules, keepsRelative: true);
        styles.AddSheet(text.Text, null, text.PlaceOf);
        var sheets = styles.Build();
        if (sheets.All(part => part.Services.IsEmpty))
        {
            foreach (var (finding, place) in styles.Findings)
            {
                report.Add(finding, place);
            }

            return null;
        }

        report.Add(styles);
        var own = sheets.FirstOrDefault(part => part.Services.IsEmpty)?.Css ?? "";
        return
        [
            (name, sheet with { Bytes = Encoding.UTF8.GetBytes(own) }, []),
            .. sheets.Where(part => !part.Services.IsEmpty).Select(part => ($"{name[..^".css".Length]}.{string.Join('.', part.Services)}.css", sheet with { Bytes = Encoding.UTF8.GetBytes(part.Css) }, part.Services)),
        ];
    }

    /// <summary>Whether an address of another origin can stand in it at all.</summary>
    public static bool MayLoad(string css) => css.Contains("//", StringComparison.Ordinal) || css.Contains('\\', StringComparison.Ordinal)
        || css.Contains("@import", StringComparison.OrdinalIgnoreCase) || css.Contains(":/", StringComparison.Ordinal);
}
