using AiBlog.Tests.Commands;
using CsCheck;

namespace AiBlog.Tests.Store;

public sealed class IncrementalTests
{
    /// <summary>A thousand take ten minutes; ask for them with AIBLOG_SEQUENCES.</summary>
    private static readonly int Sequences =
        int.TryParse(Environment.GetEnvironmentVariable("AIBLOG_SEQUENCES"), out var asked) ? asked : 100;

    /// <summary>Edits of one sequence.</summary>
    private static readonly int Longest = Sequences > 100 ? 5 : 2;

    /// <summary>After each of several edits, an output that was built again and again is compared with one that was built at once, and so
    /// are the diagnostics.</summary>
    [Fact]
    public void A_warm_build_gives_the_bytes_and_the_diagnostics_of_a_cold_one() =>
        Gen.Int[0, 1999].List[1, Longest].Sample(edits =>
        {
            using var site = new TestSite();
            var author = new Edits(site);
            author.Begin();
            site.Run("build", "--now", author.Now);
            var history = new List<string>();
            foreach (var edit in edits)
            {
                history.Add(author.Make(edit));
                var warm = site.Run("build", "--now", author.Now);
                using var other = Copy(site);
                var cold = other.Run("build", "--now", author.Now);
                var again = site.Run("build", "--now", author.Now);
                Assert.True(warm.Error == cold.Error && again.Error == cold.Error && warm.Code == cold.Code,
                    $"{string.Join(", ", history)}:\nwarm {warm.Code}\n{warm.Error}\ncold {cold.Code}\n{cold.Error}");
                if (cold.Code == 0)
                {
                    Assert.True(Same(site.Tree("_site"), other.Tree("_site"), out var difference), $"{string.Join(", ", history)}: {difference}");
                }
            }
        }, iter: Sequences, threads: 1);

    [Theory]
    [InlineData("2026-11-30", "2026-11-26")]
    [InlineData("2026-11-30", "2026-11-20")]
    [InlineData("2026-11-20", "2026-11-26")]
    [InlineData("2026-11-26", "2026-11-30")]
    [InlineData("2026-11-26", "2026-11-20")]
    public void A_clock_that_passes_the_date_of_a_post_in_either_direction_publishes_or_hides_it(string first, string second)
    {
        using var site = TestSite.WithPosts();
        site.Write("content/posts/limited.md", "---\ntitle: Limited\ndate: 2026-11-25\nexpires: 2026-11-29\n---\n\nText.\n");

        site.Run("build", "--now", first).Ends(0);
        site.Run("build", "--now", second).Ends(0);
        using var other = Copy(site);
        other.Run("build", "--now", second).Ends(0);

        Assert.True(Same(site.Tree("_site"), other.Tree("_site"), out var difference), difference);
        Assert.Equal(second == "2026-11-26", File.Exists(site.PathOf("_site/posts/limited/index.html")));
    }

    /// <summary>The sources alone: no output, and nothing that is remembered.</summary>
    private static TestSite Copy(TestSite site)
    {
        var copy = new TestSite();
        foreach (var file in Directory.EnumerateFiles(site.Root, "*", SearchOption.AllDirectories))
        {
            var path = Path.GetRelativePath(site.Root, file);
            if (!path.StartsWith("_site", StringComparison.Ordinal) && !path.StartsWith(".aiblog", StringComparison.Ordinal))
            {
                Directory.CreateDirectory(Path.GetDirectoryName(copy.PathOf(path))!);
                File.Copy(file, copy.PathOf(path));
            }
        }

        return copy;
    }

    private static bool Same(Dictionary<string, string> warm, Dictionary<string, string> cold, out string difference)
    {
        difference = warm.Keys.Union(cold.Keys, StringComparer.Ordinal)
            .FirstOrDefault(path => warm.GetValueOrDefault(path) != cold.GetValueOrDefault(path)) ?? "";
        return difference.Length == 0;
    }
}
