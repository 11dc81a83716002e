using Microsoft.Playwright;

namespace AiBlog.BrowserTests;

/// <summary>The promise of docs/privacy.md on blogs that nobody wrote for it: this repository's own posts, and the real blogs that lie beside the checkout.</summary>
public sealed class RealBlogTests
{
    private const int SampleSize = 30;

    /// <summary>Long enough for a lazy picture or a frame.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(150);

    public static TheoryData<string> Blogs => [.. RealBlogs.Folders];

    [Theory]
    [MemberData(nameof(Blogs))]
    public async Task Thirty_pages_of_a_blog_ask_no_other_origin_before_a_choice(string posts)
    {
        var source = Directory.CreateTempSubdirectory("aiblog-blog-").FullName;
        foreach (var file in Directory.EnumerateFiles(posts, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(source, "content", "posts", Path.GetRelativePath(posts, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy) ?? source);
            File.Copy(file, copy);
        }

        await File.WriteAllTextAsync(Path.Combine(source, "aiblog.yml"), "title: Blog\nbase_url: https://blog.example/\nlinks: warn\n");
        var site = new Blog(source);
        await site.InitializeAsync();
        try
        {
            var pages = site.Pages["post"].ToArray();
            var sample = Enumerable.Range(0, Math.Min(SampleSize, pages.Length)).Select(i => pages[i * pages.Length / Math.Min(SampleSize, pages.Length)]).ToArray();
            Assert.True(sample.Length > 20, $"{sample.Length} pages");
            await using var visit = await site.VisitAsync(sample[0]);
            foreach (var page in sample)
            {
                await visit.Page.GotoAsync(site.AddressOf(page), new PageGotoOptions { WaitUntil = WaitUntilState.Load });
                // Scrolling brings in what loads lazily.
                await visit.Page.EvaluateAsync("window.scrollTo(0, document.documentElement.scrollHeight)");
                await Task.Delay(Patience);
                Findings.AssertNone(page, visit.Complaints.Where(complaint => complaint.StartsWith("request to another origin", StringComparison.Ordinal)));
            }
        }
        finally
        {
            await site.DisposeAsync();
            Directory.Delete(source, recursive: true);
        }
    }

    private sealed class Blog(string source) : BuiltSite(source);
}
