using System.Collections.Immutable;
using System.Text;
using AiBlog.Diagnostics;
using AiBlog.Load;
using AiBlog.Privacy.Gate;
using AiBlog.Text;

namespace AiBlog.Themes;

/// <summary>Splits off what a stylesheet loads from other origins: it becomes stylesheets of its own, each behind its gate.</summary>
internal static class SheetGate
{
    /// <summary>The files that take the place of a theme's stylesheet: itself first, without those parts. Null when it loads nothing from
    /// elsewhere.</summary>
    public static ImmutableArray<(string Name, SourceFile File, ImmutableArray<string> Services)>? Split(string name, SourceFile sheet,
        GateRules rules, GateReport report)
    {
        if (Clean(sheet.Path, sheet.Bytes.Span, rules, report) is not { } cleaned)
        {
            return null;
        }

        return
        [
            (name, sheet with { Bytes = cleaned.Bytes }, []),
            .. cleaned.Parts.Select(part => (part.PathOf(name), sheet with { Bytes = part.Bytes }, part.Services)),
        ];
    }

    /// <summary>A stylesheet written again without what it loads from elsewhere; null when it may stay as it is.</summary>
    public static CleanedFile? Clean(string path, ReadOnlySpan<byte> bytes, GateRules rules, GateReport report)
    {
        if (SheetEncoding.Refused(bytes) is { } encoding)
        {
            report.Add(FileFaults.SheetEncoding(new Place(path, 1, 1), encoding));
            return null;
        }

        var isUtf8 = TextDecoder.TryDecode(path, bytes, out var text, out _);
        // Browsers decode the bytes of ASCII alike in every encoding that they fall back to.
        text ??= new SourceText(path, TextDecoder.WithLineFeeds(Encoding.Latin1.GetString(bytes)));
        if (isUtf8 && !MayLoad(text.Text))
        {
            return null;
        }

        var styles = new StyleCollector(rules, keepsRelative: true);
        styles.AddSheet(text.Text, null, text.PlaceOf);
        var sheets = styles.Build();
        if (isUtf8 && sheets.All(part => part.Services.IsEmpty))
        {
            foreach (var finding in styles.Findings)
            {
                report.Add(finding);
            }

            return null;
        }

        report.Add(styles);
        var own = sheets.FirstOrDefault(part => part.Services.IsEmpty)?.Css ?? "";
        return new CleanedFile(
            Encoding.UTF8.GetBytes(own),
            [.. sheets.Where(part => !part.Services.IsEmpty).Select(
            part => new SheetPart(part.Services, Encoding.UTF8.GetBytes(part.Css)))]);
    }

    /// <summary>Whether a URL of another origin can be in it at all.</summary>
    private static bool MayLoad(string css) => css.Contains("//", StringComparison.Ordinal) || css.Contains('\\', StringComparison.Ordinal)
        || css.Contains("@import", StringComparison.OrdinalIgnoreCase) || css.Contains(":/", StringComparison.Ordinal);
}

/// <summary>A part of a stylesheet that loads from elsewhere.</summary>
internal sealed record SheetPart(ImmutableArray<string> Services, byte[] Bytes)
{
    /// <summary>The path of the part, beside its stylesheet.</summary>
    public string PathOf(string sheet) => $"{sheet[..^".css".Length]}.{string.Join('.', Services)}.css";
}

/// <summary>A file of the site that is published without what it would load from elsewhere, or run.</summary>
/// <param name="Parts">Of a stylesheet: what loads from elsewhere, as stylesheets that wait for consent.</param>
internal sealed record CleanedFile(byte[] Bytes, ImmutableArray<SheetPart> Parts);
