using System.Text.Json;

namespace AiBlog.Tests.Commands;

public sealed class CheckCommandTests : IDisposable
{
    private readonly TestSite site = TestSite.WithPosts();

    public void Dispose() => site.Dispose();

    [Fact]
    public void A_clean_site_is_counted_and_nothing_is_written()
    {
        Assert.Matches("^Checked 3 posts, 1 page, \\d+ files: 0 errors, 0 warnings.\n$", site.Run("check").Ends(0).Output);
        Assert.False(Directory.Exists(site.PathOf("_site")));
        Assert.Equal([site.PathOf(".aiblog/store")], Directory.GetFileSystemEntries(site.PathOf(".aiblog")));
    }

    [Fact]
    public void A_missing_anchor_is_an_error_here_and_a_warning_in_a_build()
    {
        site.Write("content/posts/stones.md", "---\ntitle: Stones\ndate: 2026-01-03\n---\n\nSee [pears](pears.md#core).\n");

        Assert.Contains("content/posts/stones.md:6:5: error missing-anchor", site.Run("check").Ends(1).Error, StringComparison.Ordinal);
        Assert.Contains("warning missing-anchor", site.Run("build").Ends(0).Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Templates_are_run_too()
    {
        site.Write("partials/footer.html", "{{ no_such_name }}");

        Assert.Contains("partials/footer.html:1:4: error", site.Run("check").Ends(1).Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Warnings_fail_a_strict_check_alone()
    {
        site.Write("content/posts/stones.md", "---\ntitle: Stones\ndate: 2026-01-03\n---\n\n![](/icon.png)\n");
        site.Write("content/static/icon.png", "");

        Assert.Contains("warning", site.Run("check").Ends(0).Error, StringComparison.Ordinal);
        site.Run("check", "--strict").Ends(1);
    }

    [Theory]
    [InlineData("json")]
    [InlineData("sarif")]
    public void Programs_read_the_report_on_standard_output(string format)
    {
        site.Write("content/posts/stones.md", "---\ntitle: Stones\ndate: never\n---\n");

        var check = site.Run("check", "--format", format).Ends(1);

        Assert.Empty(check.Error);
        JsonDocument.Parse(check.Output).Dispose();
    }

    [Fact]
    public void GitHub_gets_annotations()
    {
        site.Write("content/posts/stones.md", "---\ntitle: Stones\ndate: never\n---\n");

        Assert.StartsWith("::error file=content/posts/stones.md,line=3,col=7,", site.Run("check", "--format", "github").Ends(1).Error, StringComparison.Ordinal);
    }
}
