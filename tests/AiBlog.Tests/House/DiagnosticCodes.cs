using System.Text.RegularExpressions;

namespace AiBlog.Tests.House;

/// <summary>The codes of all diagnostics, read from the catalogue's literals.</summary>
internal static partial class DiagnosticCodes
{
    /// <summary>Each code in ordinal order, and where it stands first.</summary>
    public static SortedDictionary<string, string> All() => Collect(
        from source in Repository.Sources("src/AiBlog/Diagnostics")
        from Match match in CodeLiteral().Matches(source.Text)
        select (match.Groups["code"].Value, source.At(source.Text.AsSpan(0, match.Index).Count('\n'), "code")));

    public static SortedDictionary<string, string> Collect(IEnumerable<(string Code, string Where)> found)
    {
        var codes = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var (code, where) in found)
        {
            codes.TryAdd(code, where);
        }

        return codes;
    }

    [GeneratedRegex(@"\b(?:(?:Error|Warning)\(\s*|new\(\s*severity,\s*)(?:\w+:\s*)?""(?<code>[^""\s]+)""")]
    private static partial Regex CodeLiteral();
}
