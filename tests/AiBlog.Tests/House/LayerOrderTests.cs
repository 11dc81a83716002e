using System.Text.RegularExpressions;

namespace AiBlog.Tests.House;

public sealed partial class LayerOrderTests
{
    [Fact]
    public void A_folder_uses_only_the_folders_below_it()
    {
        var sources = Repository.Sources("src/AiBlog");
        Findings.AssertNone("A folder of src/AiBlog may use only the folders below it (Layers.cs):", sources.SelectMany(source => Breaches(source, sources)));
    }

    [Fact]
    public void Every_folder_has_its_place_in_the_order() =>
        Findings.AssertNone(
            "A folder of src/AiBlog that the order does not know (Layers.cs):",
            Repository.Sources("src/AiBlog").Select(source => source.Layer).Where(layer => layer.Length > 0 && !Layers.IsKnown(layer)).Distinct());

    [Fact]
    public void No_namespace_is_used_everywhere_at_once() =>
        Findings.AssertNone(
            "A global using of the program's own namespaces hides who uses whom:",
            Repository.Sources("src/AiBlog").SelectMany(source => Matches(source, GlobalUsing()).Select(found => found.Finding)));

    [Theory]
    [InlineData("namespace AiBlog.Text;\nusing AiBlog.Render;", "src/AiBlog/Text/A.cs:2: Text uses Render")]
    [InlineData("namespace AiBlog.Parse;\nvar x = Link.Site.Empty;", "src/AiBlog/Parse/A.cs:2: Parse uses Link")]
    [InlineData("namespace AiBlog.Link;\nvar x = global::AiBlog.Emit.SiteWriter.X;", "src/AiBlog/Link/A.cs:2: Link uses Emit")]
    [InlineData("namespace AiBlog.Serve;\nusing AiBlog.Check;", "src/AiBlog/Serve/A.cs:2: Serve uses Check")]
    public void An_upward_mention_is_found(string text, string expected) =>
        Assert.Equal([expected], Breaches(Source(text), [Source(text), new("src/AiBlog/Link/Site.cs", "")]));

    [Theory]
    [InlineData("namespace AiBlog.Render;\nusing AiBlog.Link;\nusing AiBlog.Diagnostics;")]
    [InlineData("namespace AiBlog.Parse;\n// AiBlog.Render stands above\nvar x = \"AiBlog.Render\";")]
    [InlineData("namespace AiBlog.Parse;\nvar x = post.Link.Site;")]
    [InlineData("namespace AiBlog.Parse;\nvar x = Link.Length;")]
    public void A_downward_mention_is_not(string text) =>
        Assert.Empty(Breaches(Source(text), [Source(text), new("src/AiBlog/Link/Site.cs", "")]));

    private static SourceFile Source(string text) => new($"src/AiBlog/{text[17..text.IndexOf(';', StringComparison.Ordinal)]}/A.cs", text);

    private static IEnumerable<string> Breaches(SourceFile source, IReadOnlyList<SourceFile> all) =>
        Matches(source, Qualified())
            .Concat(Matches(source, Relative()).Where(found => all.Any(other => other.Layer == found.Layer && other.TypeName == found.Type)))
            .Where(found => source.Layer.Length > 0 && Layers.IsKnown(found.Layer) && !Layers.MayUse(source.Layer, found.Layer))
            .Select(found => found.Finding)
            .Distinct();

    private static IEnumerable<(string Layer, string Type, string Finding)> Matches(SourceFile source, Regex pattern) =>
        from line in source.CodeLines.Index()
        from Match match in pattern.Matches(line.Item)
        let layer = match.Groups["layer"].Value
        select (layer, match.Groups["type"].Value, source.At(line.Index, $"{source.Layer} uses {layer}"));

    [GeneratedRegex(@"\bAiBlog\.(?<layer>[A-Z]\w*)")]
    private static partial Regex Qualified();

    /// <summary>Inside the namespace AiBlog.Parse the words Link.Site mean AiBlog.Link.Site, unless a property stands there.</summary>
    [GeneratedRegex(@"(?<![\w.])(?<layer>[A-Z]\w*)\.(?<type>[A-Z]\w*)")]
    private static partial Regex Relative();

    [GeneratedRegex(@"^\s*global\s+using\s+(static\s+)?(?<layer>AiBlog)\b")]
    private static partial Regex GlobalUsing();
}
