using System.Text.RegularExpressions;

namespace AiBlog.Tests.House;

public sealed partial class DiagnosticsBookTests
{
    private const string Book = "docs/diagnostics.md";

    [Fact]
    public void Every_code_has_a_heading_in_the_book_of_diagnostics()
    {
        var headings = Headings();
        Findings.AssertNone($"A code without a heading `## code` in {Book}:", Codes().Where(code => !headings.ContainsKey(code.Key)).Select(code => $"{code.Value}: {code.Key}"));
    }

    [Fact]
    public void Every_heading_in_the_book_of_diagnostics_has_a_code()
    {
        var codes = Codes();
        Findings.AssertNone("A heading that no diagnostic bears any more:", Headings().Where(heading => !codes.ContainsKey(heading.Key)).Select(heading => $"{heading.Value}: {heading.Key}"));
    }

    [Fact]
    public void A_diagnostic_is_made_in_the_catalogue_and_nowhere_else() =>
        Findings.AssertNone(
            "Give it a factory method in src/AiBlog/Diagnostics:",
            from source in Repository.Sources("src/AiBlog")
            where source.Layer != "Diagnostics"
            from line in source.CodeLines.Index()
            where MadeHere().IsMatch(line.Item)
            select source.At(line.Index, line.Item.Trim()));

    [Fact]
    public void Every_code_has_a_case_in_the_tests()
    {
        var cases = Repository.Sources("tests/AiBlog.Tests").Select(source => source.Text).Concat(Transcripts()).ToList();
        Findings.AssertNone(
            "A code that neither a test nor a Spec's console.txt names:",
            Codes().Where(code => !cases.Any(text => Names(text, code.Key))).Select(code => $"{code.Value}: {code.Key}"));
    }

    private static SortedDictionary<string, string> Codes() => Collect(
        from source in Repository.Sources("src/AiBlog/Diagnostics")
        from Match match in CodeLiteral().Matches(source.Text)
        select (match.Groups["code"].Value, source.At(source.Text.AsSpan(0, match.Index).Count('\n'), "code")));

    private static SortedDictionary<string, string> Headings() => Collect(
        from line in (File.Exists(Repository.PathOf(Book)) ? File.ReadAllLines(Repository.PathOf(Book)) : []).Index()
        let match = Heading().Match(line.Item)
        where match.Success
        select (match.Groups["code"].Value, $"{Book}:{line.Index + 1}"));

    private static SortedDictionary<string, string> Collect(IEnumerable<(string Code, string Where)> found)
    {
        var codes = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var (code, where) in found)
        {
            codes.TryAdd(code, where);
        }

        return codes;
    }

    private static IEnumerable<string> Transcripts() =>
        Directory.EnumerateFiles(Repository.PathOf("tests/AiBlog.Tests/Specs"), "console.txt", SearchOption.AllDirectories).Select(File.ReadAllText);

    // A whole word: the case of `bad-date` is none of `bad-date-order`.
    private static bool Names(string text, string code) => Regex.IsMatch(text, $@"(?<![\w-]){Regex.Escape(code)}(?![\w-])");

    [GeneratedRegex(@"\b(?:Error|Warning)\(\s*(?:\w+:\s*)?""(?<code>[^""\s]+)""")]
    private static partial Regex CodeLiteral();

    [GeneratedRegex(@"\bDiagnostic\.(?:Error|Warning)\(|\bnew Diagnostic\(")]
    private static partial Regex MadeHere();

    [GeneratedRegex(@"^## `?(?<code>[a-z0-9]+(?:-[a-z0-9]+)*)`?\s*$")]
    private static partial Regex Heading();
}
