using System.Globalization;
using System.Text;

namespace AiBlog.Tests.Commands;

/// <summary>The preview while files come and go, as editors, file managers, and Git make them.</summary>
public sealed class ServeStressTests : IDisposable
{
    /// <summary>AIBLOG_SERVE_OPERATIONS=5000 runs it for longer.</summary>
    private static readonly int Operations =
        int.Parse(Environment.GetEnvironmentVariable("AIBLOG_SERVE_OPERATIONS") ?? "400", CultureInfo.InvariantCulture);

    private const int Posts = 60;

    private readonly TestSite site = TestSite.WithPosts();
    private readonly Random random = new(20261130);

    public void Dispose() => site.Dispose();

    [Fact]
    public async Task After_many_saves_by_editors_the_preview_still_answers_and_equals_a_cold_build()
    {
        for (var post = 0; post < Posts; post++)
        {
            site.Write(PathOfPost(post), Post(post, "First."));
        }

        await using var preview = await Preview.StartAsync(site);
        for (var operation = 0; operation < Operations; operation++)
        {
            ChangeSomething(operation);
            if (random.Next(4) == 0)
            {
                await Task.Delay(random.Next(30));
            }

            if (operation % 50 == 0)
            {
                Assert.True(await preview.StatusOfAsync("/") is 200 or 500);
            }
        }

        site.Write("content/static/done.txt", "done");
        await Preview.UntilAsync(() => preview.PageAsync("/done.txt").GetAwaiter().GetResult() == "done");
        await AssertEqualsColdBuildAsync(preview);
    }

    [Fact]
    public async Task A_file_that_is_written_all_the_time_does_not_keep_the_site_from_being_built()
    {
        await using var preview = await Preview.StartAsync(site);
        var built = preview.Output.Count(line => line.StartsWith("Built", StringComparison.Ordinal));
        using var stop = new CancellationTokenSource();
        var writing = Task.Run(async () =>
        {
            for (var round = 0; !stop.IsCancellationRequested; round++)
            {
                site.Write("content/static/log.txt", round.ToString(CultureInfo.InvariantCulture));
                await Task.Delay(50);
            }
        });

        await Preview.UntilAsync(() => preview.Output.Count(line => line.StartsWith("Built", StringComparison.Ordinal)) >= built + 3);

        await stop.CancelAsync();
        await writing;
    }

    private void ChangeSomething(int operation)
    {
        var path = PathOfPost(random.Next(Posts));
        var text = Post(operation, $"Change {operation.ToString(CultureInfo.InvariantCulture)}.");
        switch (random.Next(9))
        {
            case 0 or 1 or 2:
                // Most editors: a file of another name, then a rename over the old one.
                var temporary = site.PathOf($"content/posts/save-{operation.ToString(CultureInfo.InvariantCulture)}.md");
                File.WriteAllText(temporary, text, Encoding.UTF8);
                File.Move(temporary, site.PathOf(path), overwrite: true);
                break;
            case 3:
                // Vim: the old file becomes a backup, a new one is written, the backup goes.
                File.WriteAllText(site.PathOf("content/posts/4913"), "");
                File.Delete(site.PathOf("content/posts/4913"));
                if (File.Exists(site.PathOf(path)))
                {
                    File.Move(site.PathOf(path), site.PathOf(path + "~"), overwrite: true);
                }

                File.WriteAllText(site.PathOf(path), text);
                File.Delete(site.PathOf(path + "~"));
                break;
            case 4:
                File.Delete(site.PathOf(path));
                break;
            case 5:
                // A bundle with an image comes, and goes with the next one.
                var bundle = site.PathOf("content/posts/bundle");
                if (Directory.Exists(bundle))
                {
                    Directory.Delete(bundle, recursive: true);
                }
                else
                {
                    site.Write("content/posts/bundle/index.md", Post(operation, "With an image beside it."));
                    site.Write("content/posts/bundle/a.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"4\" height=\"4\"/>");
                }

                break;
            case 6:
                var (from, to) = (site.PathOf("content/static/files"), site.PathOf("content/static/renamed"));
                if (Directory.Exists(from))
                {
                    Directory.Move(from, to);
                }
                else if (Directory.Exists(to))
                {
                    Directory.Delete(to, recursive: true);
                }
                else
                {
                    site.Write("content/static/files/note.txt", text);
                }

                break;
            case 7:
                var folder = site.PathOf("partials");
                if (Directory.Exists(folder))
                {
                    Directory.Delete(folder, recursive: true);
                }
                else
                {
                    site.Write("partials/footer.html", "<footer>Own</footer>\n");
                }

                break;
            default:
                // Emacs locks a file with a link that leads nowhere.
                var link = site.PathOf("content/posts/.#lock.md");
                if (new FileInfo(link).LinkTarget is null)
                {
                    File.CreateSymbolicLink(link, "me@host.1:2");
                }
                else
                {
                    File.Delete(link);
                }

                break;
        }
    }

    private async Task AssertEqualsColdBuildAsync(Preview preview)
    {
        var origin = preview.Address.GetLeftPart(UriPartial.Authority);
        var output = site.PathOf("_site");
        var build = site.Run("build", "--base-url", origin + "/", "-o", output);
        Assert.Equal(0, build.Code);
        foreach (var file in Directory.EnumerateFiles(output, "*", SearchOption.AllDirectories))
        {
            var path = Path.GetRelativePath(output, file).Replace('\\', '/');
            if (path is ".aiblog-files" or "404.html")
            {
                continue;
            }

            var served = await preview.PageAsync("/" + (path.EndsWith("index.html", StringComparison.Ordinal) ? path[..^"index.html".Length] : path));
            var expected = await File.ReadAllTextAsync(file);
            Assert.True(expected == WithoutReload(served), path);
        }
    }

    private static string WithoutReload(string html)
    {
        var start = html.IndexOf("<script src=\"/.aiblog/reload.js\"", StringComparison.Ordinal);
        return start < 0 ? html : html.Remove(start, html.IndexOf("</script>\n", start, StringComparison.Ordinal) + "</script>\n".Length - start);
    }

    private static string PathOfPost(int post) => $"content/posts/post-{post.ToString(CultureInfo.InvariantCulture)}.md";

    private static string Post(int number, string text) =>
        $"---\ntitle: Post {number.ToString(CultureInfo.InvariantCulture)}\ndate: 2026-01-05\ntags: [fruit]\n---\n\n{text}\n";
}
