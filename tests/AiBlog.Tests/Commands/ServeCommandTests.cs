using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace AiBlog.Tests.Commands;

public sealed class ServeCommandTests : IDisposable
{
    /// <summary>A host that waits for open connections waits this long by default.</summary>
    private static readonly TimeSpan HostShutdownTimeout = TimeSpan.FromSeconds(30);

    private readonly TestSite site = TestSite.WithPosts();

    public void Dispose() => site.Dispose();

    [Fact]
    public async Task Pages_come_as_a_host_would_send_them_with_the_reload_script_added()
    {
        await using var preview = await Preview.StartAsync(site);

        using var home = await preview.GetAsync("/");
        var html = await home.Content.ReadAsStringAsync();

        Assert.Equal("text/html; charset=utf-8", home.Content.Headers.ContentType!.ToString());
        Assert.True(home.Headers.CacheControl!.NoStore);
        Assert.DoesNotContain(home.Headers, header => header.Key.StartsWith("Access-Control", StringComparison.OrdinalIgnoreCase));
        Assert.Matches("<script src=\"/.aiblog/reload.js\" data-revision=\"[0-9a-f]+-1\" defer></script>\\s*</body>", html);
        Assert.Contains(preview.Address + "posts/pears/", await preview.PageAsync("/sitemap.xml"), StringComparison.Ordinal);
        Assert.False(Directory.Exists(site.PathOf("_site")));
    }

    [Theory]
    [InlineData("/feed.xml", "application/xml; charset=utf-8")]
    [InlineData("/feed.json", "application/json; charset=utf-8")]
    [InlineData("/robots.txt", "text/plain; charset=utf-8")]
    [InlineData("/dot.png", "image/png")]
    [InlineData("/.aiblog/reload.js", "text/javascript; charset=utf-8")]
    [InlineData("/.aiblog/faults.css", "text/css; charset=utf-8")]
    public async Task Files_have_their_content_type(string path, string type)
    {
        site.Write("content/static/dot.png", "picture");
        await using var preview = await Preview.StartAsync(site);

        using var response = await preview.GetAsync(path);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(type, response.Content.Headers.ContentType!.ToString());
    }

    [Fact]
    public async Task A_missing_page_is_the_sites_own_404_and_a_folder_without_its_slash_redirects()
    {
        await using var preview = await Preview.StartAsync(site);

        using var missing = await preview.GetAsync("/no/such/page/");
        using var folder = await preview.GetAsync("/posts/pears?x=1");

        Assert.Equal(HttpStatusCode.NotFound, missing.StatusCode);
        Assert.Contains("<main", await missing.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Found, folder.StatusCode);
        Assert.Equal("/posts/pears/?x=1", folder.Headers.Location!.ToString());
    }

    [Fact]
    public async Task A_permalink_without_a_slash_is_answered_by_its_file()
    {
        site.Write("aiblog.yml", "title: T\nbase_url: https://example.org/\npermalink: /posts/:slug\n");
        await using var preview = await Preview.StartAsync(site);

        using var post = await preview.GetAsync("/posts/pears");

        Assert.Equal(HttpStatusCode.OK, post.StatusCode);
        Assert.Equal("text/html; charset=utf-8", post.Content.Headers.ContentType!.ToString());
        Assert.Contains(preview.Address + "posts/pears<", await preview.PageAsync("/sitemap.xml"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_but_the_site_can_be_read()
    {
        site.Write(".git/config", "secret");
        await using var preview = await Preview.StartAsync(site);

        foreach (var target in new[]
        {
            "/../aiblog.yml", "/%2e%2e/aiblog.yml", "/posts/../index.html", "/posts/%2E%2e/index.html", "/..%5caiblog.yml", "/posts\\pears",
            "/posts%2fpears/", "/%00", "/index.html%00.png", "http://evil.test/",
        })
        {
            Assert.True(await preview.StatusOfAsync(target) is 400 or 404, target);
        }

        foreach (var target in new[] { "/aiblog.yml", "/content/posts/draft.md", "/.git/config", "/%252e%252e/aiblog.yml", "//evil.test/", "/.aiblog/" })
        {
            Assert.True(await preview.StatusOfAsync(target) == 404, target);
        }
    }

    [Theory]
    [InlineData("evil.test:{0}", null, 403)]
    [InlineData("127.0.0.1", null, 403)]
    [InlineData("127.0.0.1:1", null, 403)]
    [InlineData("localhost:{0}", null, 200)]
    [InlineData("[::1]:{0}", null, 200)]
    [InlineData("127.0.0.1:{0}", "http://evil.test", 403)]
    [InlineData("127.0.0.1:{0}", "https://127.0.0.1:{0}", 403)]
    [InlineData("127.0.0.1:{0}", "null", 403)]
    [InlineData("127.0.0.1:{0}", "http://127.0.0.1:{0}", 200)]
    public async Task Only_this_machines_own_pages_may_ask(string host, string? origin, int status)
    {
        await using var preview = await Preview.StartAsync(site);

        foreach (var path in new[] { "/", "/.aiblog/reload" })
        {
            using var response = await preview.GetAsync(path, request =>
            {
                request.Headers.Host = string.Format(CultureInfo.InvariantCulture, host, preview.Address.Port);
                if (origin is not null)
                {
                    request.Headers.Add("Origin", string.Format(CultureInfo.InvariantCulture, origin, preview.Address.Port));
                }
            });

            Assert.Equal(status, (int)response.StatusCode);
        }
    }

    [Fact]
    public async Task Writing_is_not_offered()
    {
        await using var preview = await Preview.StartAsync(site);

        using var response = await preview.GetAsync("/", request => request.Method = HttpMethod.Post);

        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
    }

    [Fact]
    public async Task A_change_reloads_the_page_with_the_new_text()
    {
        await using var preview = await Preview.StartAsync(site);
        using var listener = await preview.ListenAsync();
        var first = await listener.NextAsync();
        Assert.Contains($"data-revision=\"{first}\"", await preview.PageAsync("/"), StringComparison.Ordinal);

        site.Write("content/posts/pears.md", "---\ntitle: Pears\ndate: 2026-01-02\n---\n\nYellow by now.\n");

        Assert.NotEqual(first, await listener.NextAsync());
        Assert.Contains("Yellow by now.", await preview.PageAsync("/posts/pears/"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_that_comes_later_is_watched_too()
    {
        await using var preview = await Preview.StartAsync(site);
        using var listener = await preview.ListenAsync();
        await listener.NextAsync();

        site.Write("partials/footer.html", "<footer>First</footer>");
        await Preview.UntilAsync(() => preview.PageAsync("/").GetAwaiter().GetResult().Contains("First", StringComparison.Ordinal));
        site.Write("partials/footer.html", "<footer>Second</footer>");
        await Preview.UntilAsync(() => preview.PageAsync("/").GetAwaiter().GetResult().Contains("Second", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_error_shows_over_the_last_good_page_until_it_is_mended()
    {
        await using var preview = await Preview.StartAsync(site);
        using var listener = await preview.ListenAsync();
        await listener.NextAsync();

        site.Write("content/posts/pears.md", "---\ntitle: Pears\ndate: \"<img src=x onerror=alert(1)>\"\n---\n\nYellow.\n");
        await listener.NextAsync();
        var page = await preview.PageAsync("/posts/pears/");
        Assert.Contains("Green.", page, StringComparison.Ordinal);
        Assert.Contains("content/posts/pears.md:3:7: error", page, StringComparison.Ordinal);
        Assert.Contains("&lt;img src=x", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<img src=x", page, StringComparison.Ordinal);
        Assert.Contains(preview.Error, line => line.StartsWith("content/posts/pears.md:3:7: error", StringComparison.Ordinal));

        site.Write("content/posts/pears.md", "---\ntitle: Pears\ndate: 2026-01-02\n---\n\nYellow.\n");
        await listener.NextAsync();
        page = await preview.PageAsync("/posts/pears/");
        Assert.Contains("Yellow.", page, StringComparison.Ordinal);
        Assert.DoesNotContain("aiblog-faults", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_site_with_errors_from_the_start_shows_them_and_waits()
    {
        site.Write("content/posts/pears.md", "---\ntitle: Pears\ndate: never\n---\n");
        await using var preview = await Preview.StartAsync(site);

        using var home = await preview.GetAsync("/");

        Assert.Equal(HttpStatusCode.InternalServerError, home.StatusCode);
        Assert.Contains("content/posts/pears.md:3:7", await home.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_site_below_a_path_is_served_below_it()
    {
        site.Write("aiblog.yml", "title: Test\nbase_url: https://example.org/blog/\n");
        await using var preview = await Preview.StartAsync(site);

        using var root = await preview.GetAsync("/");

        Assert.Equal("/blog/", preview.Address.AbsolutePath);
        Assert.Equal("/blog/", root.Headers.Location!.ToString());
        Assert.Contains("href=\"/blog/posts/pears/\"", await preview.PageAsync("/blog/"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Drafts_and_scheduled_posts_show_on_request()
    {
        await using var plain = await Preview.StartAsync(site);
        await using var full = await Preview.StartAsync(site, "--drafts", "--future");

        foreach (var path in new[] { "/posts/draft/", "/posts/later/" })
        {
            using var hidden = await plain.GetAsync(path);
            using var shown = await full.GetAsync(path);
            Assert.Equal(HttpStatusCode.NotFound, hidden.StatusCode);
            Assert.Equal(HttpStatusCode.OK, shown.StatusCode);
        }
    }

    [Fact]
    public async Task Ctrl_C_ends_it_without_waiting_for_an_open_page()
    {
        await using var preview = await Preview.StartAsync(site);
        using var listener = await preview.ListenAsync();
        await listener.NextAsync();

        Assert.Equal(0, await preview.StopAsync().WaitAsync(HostShutdownTimeout / 2));
        await Assert.ThrowsAnyAsync<Exception>(listener.NextAsync);
    }

    [Fact]
    public void A_port_that_is_taken_is_named_with_the_way_out()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var port = ((IPEndPoint)other.LocalEndpoint).Port.ToString(CultureInfo.InvariantCulture);

        var run = site.Run("serve", "--port", port).Ends(3);

        Assert.Contains($"port {port} is already in use", run.Error, StringComparison.Ordinal);
        Assert.Contains("--port 0", run.Error, StringComparison.Ordinal);
        Assert.Empty(run.Output);
    }
}
