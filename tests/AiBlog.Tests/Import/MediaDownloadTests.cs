using AiBlog.Commands;
using AiBlog.Tests.Commands;
using Microsoft.AspNetCore.Http;

namespace AiBlog.Tests.Import;

/// <summary>What <c>import wordpress --download</c> requests from a real server on this machine, and what it makes of the answers.</summary>
public sealed class MediaDownloadTests : IAsyncLifetime
{
    private static readonly byte[] Pixel = Convert.FromBase64String("R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7");

    private readonly OldSite old = OldSite.Of();
    private readonly List<string> requests = [];
    private LocalServer? server;

    private string Address => server!.Address;

    public async Task InitializeAsync() => server = await LocalServer.StartAsync(Answer);

    public async Task DisposeAsync()
    {
        await (server?.DisposeAsync() ?? ValueTask.CompletedTask);
        old.Dispose();
    }

    [Fact]
    public void Images_and_files_of_the_old_site_are_downloaded_once()
    {
        Import($"<img src=\"/wp-content/uploads/a.gif\"> <img src=\"{Address}/wp-content/uploads/moved.gif\"> <a href=\"/wp-content/uploads/my%20paper.pdf\">paper</a> <img src=\"/wp-content/uploads/small-300x200.gif\">");

        Assert.Equal("![](/wp-content/uploads/a.gif) ![](/wp-content/uploads/moved.gif) [paper](</wp-content/uploads/my paper.pdf>) ![](/wp-content/uploads/small.gif)", old.Body("-one"));
        Assert.Equal(Pixel, File.ReadAllBytes(old.PathOf("new/content/static/wp-content/uploads/a.gif")));
        Assert.Equal(Pixel, File.ReadAllBytes(old.PathOf("new/content/static/wp-content/uploads/moved.gif")));
        Assert.False(old.HasNew(".aiblog-download.part"));
        old.Build();

        var before = requests.Count;
        var again = old.Import("wordpress", "--download", "--old-url", Address).Ends(0);
        Assert.Contains("Files: 0 new, 0 updated", again.Output, StringComparison.Ordinal);
        Assert.Equal(before + 1, requests.Count);
    }

    [Theory]
    [InlineData("gone.gif", "the server answered 404")]
    [InlineData("page.gif", "the server sent text/html, not a file")]
    [InlineData("huge.gif", "larger than 512 MB")]
    [InlineData("loop.gif", "the server answered 302")]
    [InlineData("short.gif", "the connection was closed early")]
    [InlineData("script.js", "not an image, audio, video, or document")]
    [InlineData("tool.exe", "not an image, audio, video, or document")]
    [InlineData("wp-config.php.bak", "not an image, audio, video, or document")]
    public void A_file_that_is_not_to_be_had_keeps_its_old_URL_and_is_reported(string name, string reason)
    {
        Import($"<a href=\"/wp-content/uploads/{name}\">file</a>");

        Assert.Equal($"[file]({Address}/wp-content/uploads/{name})", old.Body("-one"));
        Assert.Contains($"/wp-content/uploads/{name} ({reason})", old.Report, StringComparison.Ordinal);
        Assert.False(Directory.Exists(old.PathOf("new/content/static")));
        Assert.False(old.HasNew(".aiblog-download.part"));
        old.Build();
    }

    [Fact]
    public void An_export_cannot_make_this_machine_read_its_own_network()
    {
        var port = new Uri(Address).Port;
        old.Write("export.xml", new Wxr().Post("one", $"<img src=\"http://old.example:{port}/wp-content/uploads/a.gif\">").Text.Replace("https://old.example", Address, StringComparison.Ordinal).Replace($"http://old.example:{port}", Address, StringComparison.Ordinal));
        old.Import("wordpress", "--download").Ends(0);

        Assert.Empty(requests);
        Assert.Contains("127.0.0.1 is in a private network; to download from it, name it with --old-url", old.Report, StringComparison.Ordinal);
    }

    [Fact]
    public void A_redirect_cannot_reach_another_private_host()
    {
        Import("<img src=\"/wp-content/uploads/to-localhost.gif\">");

        Assert.DoesNotContain(requests, path => path.Contains("secret", StringComparison.Ordinal));
        Assert.Contains("localhost is in a private network", old.Report, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://10.0.0.1/a.gif")]
    [InlineData("http://169.254.169.254/latest/a.gif")]
    [InlineData("http://192.168.1.1/a.gif")]
    [InlineData("http://172.31.0.1/a.gif")]
    [InlineData("http://100.64.0.1/a.gif")]
    [InlineData("http://[::1]/a.gif")]
    [InlineData("http://[::ffff:127.0.0.1]/a.gif")]
    [InlineData("http://[fd00::1]/a.gif")]
    [InlineData("http://0.0.0.0/a.gif")]
    [InlineData("http://0x7f000001/a.gif")]
    public void Private_addresses_are_refused_in_every_form(string url)
    {
        using var downloader = new MediaDownloader(null, CancellationToken.None);

        Assert.Contains("is in a private network", downloader.Fetch(url, old.PathOf("x")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("file:///etc/passwd.gif")]
    [InlineData("ftp://old.example/a.gif")]
    [InlineData("a.gif")]
    public void Only_the_web_is_read(string url)
    {
        using var downloader = new MediaDownloader(null, CancellationToken.None);

        Assert.Equal("not a web URL", downloader.Fetch(url, old.PathOf("x")));
    }

    [Fact]
    public void A_server_that_sends_more_than_the_limit_or_stops_is_given_up()
    {
        using var downloader = new MediaDownloader(Address, CancellationToken.None) { LargestFile = 1 << 20, Patience = TimeSpan.FromMilliseconds(300) };
        var path = old.PathOf("x");

        Assert.Equal("larger than 1 MB", downloader.Fetch($"{Address}/endless.gif", path));
        Assert.Contains("the server sent nothing", downloader.Fetch($"{Address}/stops.gif", path), StringComparison.Ordinal);
        Assert.Contains("the server sent nothing", downloader.Fetch($"{Address}/silent.gif", path), StringComparison.Ordinal);
        Assert.False(File.Exists(path));
    }

    [Fact]
    public void A_host_without_a_connection_is_asked_three_times()
    {
        using var downloader = new MediaDownloader("http://127.0.0.1/", CancellationToken.None);
        var faults = Enumerable.Range(0, 5).Select(i => downloader.Fetch($"http://127.0.0.1:1/{i}.gif", old.PathOf("x"))).ToList();

        Assert.All(faults, Assert.NotNull);
        Assert.Equal("no connection to 127.0.0.1", faults[4]);
        Assert.NotEqual(faults[4], faults[2]);
    }

    [Fact]
    public void Names_that_differ_in_case_get_files_of_their_own()
    {
        Import("<img src=\"/wp-content/uploads/B.gif\"> <img src=\"/wp-content/uploads/b.gif\"> <img src=\"/wp-content/uploads/b.gif/c.gif\"> <img src=\"/wp-content/../../../x.gif\">");

        Assert.Equal($"![](/wp-content/uploads/B.gif) ![](/wp-content/uploads/b-2.gif) ![](/wp-content/uploads/b.gif-2/c.gif) ![](/x.gif)", old.Body("-one"));
        old.Build();
    }

    private void Import(string content)
    {
        old.Write("export.xml", new Wxr().Post("one", content).Text);
        old.Import("wordpress", "--download", "--old-url", Address).Ends(0);
    }

    private async Task Answer(HttpContext context)
    {
        var name = context.Request.Path.Value!.Split('/')[^1];
        lock (requests)
        {
            requests.Add(context.Request.Path.Value);
        }

        context.Response.ContentType = name.EndsWith(".pdf", StringComparison.Ordinal) ? "application/pdf" : "image/gif";
        switch (name)
        {
            case "gone.gif" or "small-300x200.gif":
                context.Response.StatusCode = 404;
                return;
            case "moved.gif":
                context.Response.Redirect("/elsewhere/target.gif");
                return;
            case "loop.gif":
                context.Response.Redirect("/wp-content/uploads/loop.gif");
                return;
            case "to-localhost.gif":
                context.Response.Redirect($"http://localhost:{new Uri(Address).Port}/secret.gif");
                return;
            case "page.gif":
                context.Response.ContentType = "text/html; charset=utf-8";
                break;
            case "huge.gif":
                context.Response.ContentLength = 600L << 20;
                await context.Response.Body.FlushAsync();
                return;
            case "short.gif":
                context.Response.ContentLength = 1000;
                await context.Response.Body.WriteAsync(Pixel);
                await context.Response.Body.FlushAsync();
                await Task.Delay(100);
                context.Abort();
                return;
            case "endless.gif":
                var block = new byte[1 << 16];
                while (!context.RequestAborted.IsCancellationRequested)
                {
                    await context.Response.Body.WriteAsync(block, context.RequestAborted);
                }

                return;
            case "stops.gif":
                await context.Response.Body.WriteAsync(Pixel);
                await context.Response.Body.FlushAsync();
                await Task.Delay(TimeSpan.FromSeconds(20), context.RequestAborted);
                return;
            case "silent.gif":
                await Task.Delay(TimeSpan.FromSeconds(20), context.RequestAborted);
                return;
        }

        await context.Response.Body.WriteAsync(Pixel);
    }
}
