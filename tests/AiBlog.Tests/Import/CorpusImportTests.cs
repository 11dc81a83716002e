using AiBlog.Tests.Commands;
using AiBlog.Tests.House;

namespace AiBlog.Tests.Import;

public sealed class CorpusImportTests
{
    [Fact]
    public void Real_blogs_build_without_errors_and_import_again_without_changes()
    {
        var shared = Environment.GetEnvironmentVariable("AIBLOG_SHARED") ?? Path.Combine(Repository.Root, "..", "shared");
        foreach (var (system, path, posts) in ((string, string, int)[])[("jekyll", "jekyll/raw", 102), ("markdown", "hexo/raw", 58), ("hugo", "letsencrypt/raw", 121), ("wordpress", "wordpress/themeunittestdata.wordpress.xml", 58)])
        {
            var source = Path.Combine(shared, "corpora", path);
            if (Path.Exists(source))
            {
                Import(system, source, posts);
            }
        }
    }

    private static void Import(string system, string source, int posts)
    {
        using var site = new TestSite();
        Assert.Contains($"Imported {posts} posts", site.Run("import", system, source, "--into", "new").Ends(0).Output, StringComparison.Ordinal);
        Assert.DoesNotContain(": error ", site.Run("build", "new", "-o", "new/_site", "--drafts", "--future").Ends(0).Error, StringComparison.Ordinal);
        Assert.Contains("Files: 0 new, 0 updated,", site.Run("import", system, source, "--into", "new").Ends(0).Output, StringComparison.Ordinal);
    }
}
