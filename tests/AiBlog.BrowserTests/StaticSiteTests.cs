using System.Net;

namespace AiBlog.BrowserTests;

/// <summary>The server under the browser tests answers as a static host does, or they would judge a site that nobody sees.</summary>
public sealed class StaticSiteTests : IAsyncLifetime, IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("aiblog-static-").FullName;
    private readonly HttpClient client = new(new HttpClientHandler { AllowAutoRedirect = false, CheckCertificateRevocationList = true });
    private StaticSite? site;

    public async Task InitializeAsync()
    {
        Directory.CreateDirectory(Path.Combine(folder, "a"));
        await File.WriteAllTextAsync(Path.Combine(folder, "a", "index.html"), "page");
        await File.WriteAllTextAsync(Path.Combine(folder, "404.html"), "not here");
        await File.WriteAllTextAsync(Path.Combine(folder, "x.css"), "a{}");
        site = await StaticSite.StartAsync(folder);
    }

    public async Task DisposeAsync()
    {
        await site!.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    public void Dispose() => client.Dispose();

    [Theory]
    [InlineData("a/", HttpStatusCode.OK, "text/html; charset=utf-8", "page")]
    [InlineData("a", HttpStatusCode.Redirect, null, "")]
    [InlineData("x.css", HttpStatusCode.OK, "text/css; charset=utf-8", "a{}")]
    [InlineData("b/", HttpStatusCode.NotFound, "text/html; charset=utf-8", "not here")]
    [InlineData("%2e%2e/%2e%2e/etc/hosts", HttpStatusCode.NotFound, "text/html; charset=utf-8", "not here")]
    public async Task It_answers_as_a_static_host_does(string address, HttpStatusCode status, string? type, string body)
    {
        using var response = await client.GetAsync(new Uri(site!.Address + address));
        Assert.Equal(status, response.StatusCode);
        Assert.Equal(type, response.Content.Headers.ContentType?.ToString());
        Assert.Equal(body, await response.Content.ReadAsStringAsync());
    }
}
