namespace AiBlog.Tests.Commands;

public sealed class InitCommandTests : IDisposable
{
    private readonly TestSite site = new();

    public void Dispose() => site.Dispose();

    [Fact]
    public void A_new_site_builds_at_once_without_a_warning()
    {
        var init = site.Run("init").Ends(0);

        Assert.Contains("aiblog serve", init.Output, StringComparison.Ordinal);
        Assert.Contains("0 errors, 0 warnings", site.Run("check", "--strict").Ends(0).Output, StringComparison.Ordinal);
        site.Run("build", "--strict").Ends(0);
        Assert.True(File.Exists(site.PathOf("_site/posts/welcome/index.html")));
        Assert.True(File.Exists(site.PathOf("_site/privacy/index.html")));
    }

    [Fact]
    public void It_brings_what_git_and_editors_need()
    {
        site.Run("init").Ends(0);

        Assert.Contains("/_site/", site.Read(".gitignore"), StringComparison.Ordinal);
        Assert.StartsWith("# yaml-language-server: $schema=schemas/aiblog.schema.json\n", site.Read("aiblog.yml"), StringComparison.Ordinal);
        Assert.Equal(site.Run("schema", "config").Output, site.Read("schemas/aiblog.schema.json"));
        Assert.Equal(site.Run("schema", "front-matter").Output, site.Read("schemas/front-matter.schema.json"));
    }

    [Fact]
    public void Every_text_binds_a_schema_that_is_there()
    {
        site.Run("init").Ends(0);

        foreach (var file in Directory.EnumerateFiles(site.PathOf("content"), "*.md", SearchOption.AllDirectories))
        {
            var line = File.ReadLines(file).ElementAt(1);
            Assert.StartsWith("# yaml-language-server: $schema=", line, StringComparison.Ordinal);
            Assert.True(File.Exists(Path.Combine(Path.GetDirectoryName(file)!, line[(line.IndexOf('=', StringComparison.Ordinal) + 1)..])));
        }
    }

    [Fact]
    public void The_sample_posts_bear_the_day_of_the_clock()
    {
        site.Run("init").Ends(0);

        Assert.Contains("\ndate: 2026-11-23\n", site.Read("content/posts/welcome.md"), StringComparison.Ordinal);
        Assert.DoesNotContain("@", string.Concat(Directory.EnumerateFiles(site.Root, "*.md", SearchOption.AllDirectories).Select(File.ReadAllText)), StringComparison.Ordinal);
    }

    [Fact]
    public void Files_that_are_there_stay_as_they_are()
    {
        site.Write(".gitignore", "mine\n");
        site.Write("notes.txt", "mine\n");

        var init = site.Run("init").Ends(0);

        Assert.Equal("mine\n", site.Read(".gitignore"));
        Assert.Equal("mine\n", site.Read("notes.txt"));
        Assert.Contains(".gitignore (was there, left as it is)", init.Output, StringComparison.Ordinal);
        Assert.True(File.Exists(site.PathOf("aiblog.yml")));
    }

    [Fact]
    public void A_folder_that_is_a_site_is_refused_before_anything_is_written()
    {
        site.Write("aiblog.yml", "mine\n");

        var init = site.Run("init").Ends(2);

        Assert.Contains("already contains a site", init.Error, StringComparison.Ordinal);
        Assert.Equal(["aiblog.yml"], Directory.EnumerateFileSystemEntries(site.Root).Select(Path.GetFileName));
    }

    [Fact]
    public void A_named_folder_is_made_and_named_in_the_next_steps()
    {
        var init = site.Run("init", "blogs/mine").Ends(0);

        Assert.Contains("  cd blogs/mine\n", init.Output, StringComparison.Ordinal);
        site.Run("build", "blogs/mine", "--strict").Ends(0);
    }
}
