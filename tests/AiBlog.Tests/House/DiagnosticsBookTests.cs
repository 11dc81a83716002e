using System.Text.RegularExpressions;

namespace AiBlog.Tests.House;

public sealed partial class DiagnosticsBookTests
{
    private const string Book = "docs/diagnostics.md";

    [Fact]
    public void Every_code_has_a_heading_in_the_book_of_diagnostics()
    {
        var headings = Headings();
        Findings.AssertNone($"A code without a heading `## code` in {Book}:", DiagnosticCodes.All().Where(code => !headings.ContainsKey(code.Key)).Select(code => $"{code.Value}: {code.Key}"));
    }

    [Fact]
    public void Every_heading_in_the_book_of_diagnostics_has_a_code()
    {
        var codes = DiagnosticCodes.All();
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

    private static SortedDictionary<string, string> Headings() => DiagnosticCodes.Collect(
        from line in (File.Exists(Repository.PathOf(Book)) ? File.ReadAllLines(Repository.PathOf(Book)) : []).Index()
        let match = Heading().Match(line.Item)
        where match.Success
        select (match.Groups["code"].Value, $"{Book}:{line.Index + 1}"));

    [GeneratedRegex(@"\bDiagnostic\.(?:Error|Warning)\(|\bnew Diagnostic\(")]
    private static partial Regex MadeHere();

    [GeneratedRegex(@"^## `?(?<code>[a-z0-9]+(?:-[a-z0-9]+)*)`?\s*$")]
    private static partial Regex Heading();
}
