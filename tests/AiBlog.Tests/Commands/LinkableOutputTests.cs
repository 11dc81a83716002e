namespace AiBlog.Tests.Commands;

/// <summary>What the build writes can be linked: the check of links reads the same list of files.</summary>
public sealed class LinkableOutputTests : IDisposable
{
    private readonly TestSite site = TestSite.WithPosts();

    public void Dispose() => site.Dispose();

    [Theory]
    [InlineData("/posts/:slug/")]
    [InlineData("/:year/:slug.html")]
    [InlineData("/:year/:slug")]
    public void Each_file_of_the_output_can_be_linked(string permalink)
    {
        site.Write("aiblog.yml", $"title: T\nbase_url: https://example.org/blog/\npaginate: 1\npermalink: {permalink}\n");
        site.Write("content/posts/all.md", "---\ntitle: All\ndate: 2026-01-01\ntags: [x]\naliases: [/old]\n---\n");
        site.Run("build").Ends(0);
        var paths = Directory.EnumerateFiles(site.PathOf("_site"), "*", SearchOption.AllDirectories)
            .Select(path => "/" + Path.GetRelativePath(site.PathOf("_site"), path).Replace('\\', '/'))
            .Where(path => path != "/.aiblog-files")
            .ToList();

        site.Write("content/posts/all.md", "---\ntitle: All\ndate: 2026-01-01\ntags: [x]\naliases: [/old]\n---\n" + string.Concat(paths.Select(path => $"[x]({path})\n")));

        Assert.DoesNotContain("broken-link", site.Run("build").Ends(0).Error, StringComparison.Ordinal);
        Assert.True(paths.Count > 40, $"only {paths.Count} files");
    }
}
