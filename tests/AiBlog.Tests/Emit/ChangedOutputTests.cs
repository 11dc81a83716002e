using AiBlog.Emit;
using AiBlog.Tests.Commands;

namespace AiBlog.Tests.Emit;

/// <summary>What happens to an output outside of one build: other builds, other hands, and other clocks.</summary>
public sealed class ChangedOutputTests : IDisposable
{
    private readonly TestSite site = TestSite.WithPosts();

    public void Dispose() => site.Dispose();

    [Fact]
    public void Of_builds_at_once_each_writes_the_whole_site_or_says_that_another_does()
    {
        site.Run("build").Ends(0);
        site.Write("content/posts/zebras.md", "---\ntitle: Zebras\ndate: 2026-01-04\n---\n\nStriped.\n");

        var runs = new CommandRun[6];
        Parallel.For(0, runs.Length, at => runs[at] = site.Run("build"));

        Assert.Contains(runs, run => run.Code == 0);
        Assert.All(runs.Where(run => run.Code != 0), run =>
        {
            Assert.Equal(1, run.Code);
            Assert.Contains("output-busy", run.Error, StringComparison.Ordinal);
        });
        AssertIsColdBuild();
    }

    [Fact]
    public void Files_that_were_edited_or_deleted_by_hand_are_written_again()
    {
        site.Run("build").Ends(0);
        site.Write("_site/index.html", "by hand");
        File.Delete(site.PathOf("_site/404.html"));
        Directory.Delete(site.PathOf("_site/posts"), recursive: true);

        site.Run("build").Ends(0);

        AssertIsColdBuild();
    }

    [Fact]
    public void An_output_whose_list_was_deleted_is_refused_until_it_is_gone()
    {
        site.Run("build").Ends(0);
        File.Delete(site.PathOf("_site/" + OutputManifest.FileName));

        Assert.Contains("output-not-ours", site.Run("build").Ends(1).Error, StringComparison.Ordinal);
        Directory.Delete(site.PathOf("_site"), recursive: true);
        site.Run("build").Ends(0);

        AssertIsColdBuild();
    }

    /// <summary>An edit under a clock that was set back gets a time before the last build, and files of the last build come from the future.</summary>
    [Theory]
    [InlineData(1980)]
    [InlineData(2099)]
    public void The_times_of_files_do_not_matter(int year)
    {
        site.Run("build").Ends(0);
        var time = new DateTime(year, 1, 1, 0, 0, 0, DateTimeKind.Utc);
        site.Write("content/posts/apples.md", "---\ntitle: Apples\ndate: 2026-01-01\ntags: [fruit]\n---\n\nTan.\n");
        foreach (var file in Directory.EnumerateFiles(site.Root, "*", SearchOption.AllDirectories))
        {
            File.SetLastWriteTimeUtc(file, time);
        }

        site.Run("build").Ends(0);

        Assert.Contains("Tan.", site.Read("_site/posts/apples/index.html"), StringComparison.Ordinal);
        AssertIsColdBuild();
    }

    private void AssertIsColdBuild()
    {
        site.Run("build", "-o", "cold").Ends(0);
        Assert.Equal(site.Tree("cold"), site.Tree("_site"));
    }
}
