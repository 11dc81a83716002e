namespace AiBlog.Tests.Commands;

public sealed class NewCommandTests : IDisposable
{
    private readonly TestSite site = TestSite.WithPosts();

    public void Dispose() => site.Dispose();

    [Fact]
    public void A_new_post_is_a_draft_that_reads_without_a_fault()
    {
        var made = site.Run("new", "What I think", "--source", "https://www.example.org/story?id=1#top").Ends(0);

        Assert.Equal("content/posts/what-i-think.md\n", made.Output);
        Assert.Contains("aiblog serve --drafts", made.Error, StringComparison.Ordinal);
        var text = site.Read("content/posts/what-i-think.md");
        Assert.StartsWith("---\n# yaml-language-server: $schema=../../schemas/front-matter.schema.json\ntitle: \"What I think\"\n", text, StringComparison.Ordinal);
        Assert.Contains("\nsource:\n  name: \"example.org\"\n  url: \"https://www.example.org/story?id=1#top\"\n", text, StringComparison.Ordinal);
        Assert.Contains("0 errors, 0 warnings", site.Run("check", "--drafts", "--now", "2026-12-01").Ends(0).Output, StringComparison.Ordinal);
        Assert.Contains("what-i-think.md (draft)", site.Run("build").Ends(0).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Its_date_is_that_of_the_sites_time_zone()
    {
        site.Run("new", "Late").Ends(0);

        Assert.Contains("\ndate: 2026-11-23 23:40\n", site.Read("content/posts/late.md"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("It's \"quoted\": yes # and no")]
    [InlineData("- a \\ list")]
    [InlineData("true")]
    [InlineData("{{ x }}")]
    [InlineData("Über die KI-Verordnung: ein Überblick")]
    [InlineData("<script>alert(1)</script>")]
    public void Any_title_comes_back_as_it_was_typed(string title)
    {
        site.Run("new", title, "--slug", "it").Ends(0);

        var list = site.Run("list", "--format", "json").Ends(0).Output;
        using var json = System.Text.Json.JsonDocument.Parse(list);
        Assert.Contains(AiBlog.Text.Typesetting.Typeset.Plain(title, "en"), json.RootElement.GetProperty("unpublished").EnumerateArray().Select(held => held.GetProperty("title").GetString()));
    }

    [Fact]
    public void A_title_of_several_lines_becomes_one()
    {
        site.Run("new", "One\r\n\ttwo", "three").Ends(0);

        Assert.Contains("\ntitle: \"One two three\"\n", site.Read("content/posts/one-two-three.md"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("content/posts/what-i-think.md")]
    [InlineData("content/posts/2020-01-01-what-i-think.md")]
    [InlineData("content/posts/deep/what-i-think/index.md")]
    public void It_never_writes_over_a_post_or_doubles_its_slug(string other)
    {
        site.Write(other, "mine\n");

        var refused = site.Run("new", "What I think").Ends(2);

        Assert.Contains(other, refused.Error, StringComparison.Ordinal);
        Assert.Equal("mine\n", site.Read(other));
    }

    [Theory]
    [InlineData("\U0001F600 \U0001F680", null, "--slug my-post")]
    [InlineData("Fine", "../x", "cannot be part of a URL")]
    [InlineData(" \t ", null, "needs a title")]
    public void A_title_without_an_address_is_wrong_usage(string title, string? slug, string says) =>
        Assert.Contains(says, site.Run(slug is null ? ["new", title] : ["new", title, "--slug", slug]).Ends(2).Error, StringComparison.Ordinal);

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("example.org/story")]
    [InlineData("ftp://example.org/")]
    [InlineData("https://")]
    public void Only_a_web_address_is_a_source(string url)
    {
        Assert.Contains("is not a URL", site.Run("new", "Fine", "--source", url).Ends(2).Error, StringComparison.Ordinal);
        Assert.False(File.Exists(site.PathOf("content/posts/fine.md")));
    }

    [Fact]
    public void Without_a_site_it_says_how_to_start_one()
    {
        var empty = Directory.CreateDirectory(site.PathOf("elsewhere")).FullName;

        Assert.Contains("aiblog init", TestSite.RunIn(empty, "new", "Fine").Ends(1).Error, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFileSystemEntries(empty));
        Assert.Equal("content/posts/fine.md\n", TestSite.RunIn(empty, "new", "Fine", "--site", "..").Ends(0).Output);
    }
}
