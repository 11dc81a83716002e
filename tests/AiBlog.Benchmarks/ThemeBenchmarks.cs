using AiBlog.Load;
using AiBlog.Render.Motifs;
using AiBlog.Themes;
using BenchmarkDotNet.Attributes;

namespace AiBlog.Benchmarks;

/// <summary>What the default theme costs a build besides its templates: a drawing for each post, and the texts of all languages once.</summary>
[MemoryDiagnoser]
[InProcess]
public class ThemeBenchmarks
{
    private readonly SortedDictionary<string, SourceFile> theme = EmbeddedTheme.Files;
    private readonly string[] slugs = [.. Enumerable.Range(0, 1000).Select(i => $"a-post-about-something-{i}")];

    [Benchmark]
    public int DrawThousandMotifs()
    {
        var families = MotifSpread.Families(slugs);
        return slugs.Select((slug, i) => Motif.Svg(slug, families[i]).Length).Sum();
    }

    [Benchmark]
    public int ReadStringsOfAllLanguages() => StringsReader.Read([theme], "en", true, _ => false, []).Values.Sum(strings => strings.Value.Texts.Count);
}
