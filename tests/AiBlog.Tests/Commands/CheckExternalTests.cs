using System.Collections.Concurrent;
using Microsoft.AspNetCore.Http;

namespace AiBlog.Tests.Commands;

/// <summary>What <c>check --external</c> asks a real server on this machine, and what it makes of the answers.</summary>
public sealed class CheckExternalTests : IAsyncLifetime
{
    private readonly TestSite site = TestSite.WithPosts();
    private readonly ConcurrentQueue<string> requests = new();
    private LocalServer? server;

    private string Address => server!.Address;

    public async Task InitializeAsync() => server = await LocalServer.StartAsync(Answer);

    public async Task DisposeAsync()
    {
        await (server?.DisposeAsync() ?? ValueTask.CompletedTask);
        site.Dispose();
    }

    [Fact]
    public void Broken_links_to_other_sites_are_reported_at_their_places()
    {
        Write($"[good]({Address}/good) [gone]({Address}/404#part)\n\n<{Address}/500> [again]({Address}/404#part) [gone]({Address}/410)");
        var run = site.Run("check", "--external").Ends(0);

        Assert.Contains($"content/posts/links.md:8:{$"[good]({Address}/good) [gone](".Length + 1}: warning dead-link: the link \"{Address}/404#part\" is broken: the server answers 404", run.Error, StringComparison.Ordinal);
        Assert.Contains($"content/posts/links.md:10:2: warning unreachable-link: the link \"{Address}/500\" could not be checked: the server answers 500", run.Error, StringComparison.Ordinal);
        Assert.Contains($"\"{Address}/410\" is broken", run.Error, StringComparison.Ordinal);
        Assert.EndsWith("0 errors, 3 warnings.\n", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_server_that_is_not_there_is_unreachable()
    {
        Write("[off](http://127.0.0.1:1/)");

        Assert.Contains("unreachable-link: the link \"http://127.0.0.1:1/\" could not be checked: the server accepts no connection", site.Run("check", "--external").Ends(0).Error, StringComparison.Ordinal);
    }

    [Fact]
    public void The_address_of_a_source_is_checked_too()
    {
        site.Write("content/posts/links.md", $"---\ntitle: Links\ndate: 2026-01-04\nsource: {{name: Paper, url: \"{Address}/404\"}}\n---\n\nText.\n");

        Assert.Contains("content/posts/links.md:4:29: warning dead-link", site.Run("check", "--external").Ends(0).Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/good")]
    [InlineData("/redirect")]
    [InlineData("/403")]
    [InlineData("/429")]
    [InlineData("/get-only")]
    public void A_page_that_the_server_has_is_no_fault(string path)
    {
        Write($"[good]({Address}{path})");

        Assert.EndsWith("0 errors, 0 warnings.\n", site.Run("check", "--external").Ends(0).Output, StringComparison.Ordinal);
        Assert.NotEmpty(requests);
    }

    [Theory]
    [InlineData("/404", "/404")]
    [InlineData("/404", "/404?a=1")]
    [InlineData("/404", "/404/below")]
    [InlineData("/", "/404")]
    [InlineData("", "/404")]
    public void An_ignored_url_and_what_is_below_it_are_not_requested(string ignored, string path)
    {
        site.Write("aiblog.yml", $"title: T\nbase_url: https://example.org/\ncheck: {{ignore: [\"{Address}{ignored}\"]}}\n");
        Write($"[gone]({Address}{path})");

        Assert.EndsWith("0 errors, 0 warnings.\n", site.Run("check", "--external").Ends(0).Output, StringComparison.Ordinal);
        Assert.Empty(requests);
    }

    [Fact]
    public void A_url_that_only_begins_like_an_ignored_one_is_requested()
    {
        site.Write("aiblog.yml", $"title: T\nbase_url: https://example.org/\ncheck: {{ignore: [\"{Address}/40\"]}}\n");
        Write($"[gone]({Address}/404)");

        Assert.Contains("dead-link", site.Run("check", "--external").Ends(0).Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://example.org/")]
    [InlineData("https://www.example.com/a")]
    [InlineData("http://localhost:3000/")]
    [InlineData("https://shop.test/")]
    public void Names_that_belong_to_no_server_are_not_requested(string url)
    {
        Write($"[x]({url})");

        Assert.Contains("Requesting 0 links", site.Run("check", "--external").Ends(0).Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_is_requested_without_being_asked_for()
    {
        Write($"[gone]({Address}/404)");

        site.Run("check").Ends(0);
        site.Run("build").Ends(0);
        Assert.Empty(requests);
    }

    private void Write(string text) => site.Write("content/posts/links.md", $"---\ntitle: Links\ndate: 2026-01-04\n---\n\nText.\n\n{text}\n");

    private Task Answer(HttpContext context)
    {
        var path = context.Request.Path.Value ?? "";
        requests.Enqueue($"{context.Request.Method} {path}");
        context.Response.StatusCode = path switch
        {
            "/404" or "/404/below" => 404,
            "/403" => 403,
            "/410" => 410,
            "/429" => 429,
            "/500" => 500,
            "/redirect" => 302,
            "/get-only" when context.Request.Method == "HEAD" => 404,
            _ => 200,
        };
        if (path == "/redirect")
        {
            context.Response.Headers.Location = "/good";
        }

        return Task.CompletedTask;
    }
}
