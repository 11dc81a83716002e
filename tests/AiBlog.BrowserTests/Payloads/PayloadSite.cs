using AiBlog.BrowserTests.Foreign;
using Microsoft.Playwright;

namespace AiBlog.BrowserTests.Payloads;

/// <summary>A site with a post for each payload, and a post that brings in an origin of its own by right; built once, and open to one Chromium.</summary>
public sealed class PayloadSite : IAsyncLifetime
{
    private readonly string source = Directory.CreateTempSubdirectory("aiblog-payloads-").FullName;
    private readonly string output = Directory.CreateTempSubdirectory("aiblog-payloads-out-").FullName;
    private StaticSite? server;
    private IPlaywright? playwright;
    private IBrowser? browser;

    internal static IReadOnlyList<Payload> All { get; } =
        [.. ElementPayloads.All().Concat(ContextPayloads.All()).Concat(StylePayloads.All()).Concat(UrlPayloads.All())];

    internal ForeignServer Foreign { get; private set; } = null!;

    /// <summary>Claimed by no service.</summary>
    internal ForeignServer Stranger { get; private set; } = null!;

    internal string Address => server!.Address;

    public async Task InitializeAsync()
    {
        (Foreign, Stranger) = (await ForeignServer.StartAsync(), await ForeignServer.StartAsync());
        server = await StaticSite.StartAsync(output);
        Write("aiblog.yml", $"title: Payloads\nbase_url: {server.Address}\nlinks: warn\nsearch: false\npaginate: 50\nprivacy:\n  services:\n    alpha: {{name: Alpha, purpose: To be asked first, provider: Alpha Ltd, origins: [\"{Foreign.Origin}\"]}}\n");
        foreach (var payload in All)
        {
            Write($"content/posts/{payload.Name.ToLowerInvariant()}.md", $"---\ntitle: {payload.Name}\ndate: 2025-01-01\n---\nBefore.\n\n{Fill(payload)}\n\nAfter.\n");
        }

        foreach (var (name, css) in FilePayloads.Sheets(Foreign.Origin))
        {
            Write($"content/static/c/{name}", css);
        }

        foreach (var page in FilePayloads.Pages())
        {
            Write($"content/posts/{page.Name}.md", $"---\ntitle: {page.Name}\ndate: 2025-01-01\n---\n{Fill(page).Replace("OWN", new Uri(server.Address).Authority, StringComparison.Ordinal)}\n");
        }

        Write("content/posts/files/index.md", "---\ntitle: Files\ndate: 2025-01-01\n---\nFiles.\n");
        foreach (var drawing in FilePayloads.Drawings())
        {
            Write($"content/posts/files/{drawing.Name}.svg", Fill(drawing));
        }

        Write("content/posts/stranger.md", $"---\ntitle: Stranger\ndate: 2025-01-01\n---\n<img src=\"{Stranger.Origin}/x.png\" alt=\"x\"><iframe src=\"{Stranger.Origin}/x.html\"></iframe>\n");

        // With this post the site as a whole may load everything from the other origin, once its reader consents.
        Write("content/posts/by-right.md", $"---\ntitle: By right\ndate: 2025-01-02\n---\n<img src=\"{Foreign.Origin}/right.png\" alt=\"x\"><iframe src=\"{Foreign.Origin}/right.html\"></iframe>\n<script src=\"{Foreign.Origin}/right.js\"></script>\n<video src=\"{Foreign.Origin}/right.mp4\"></video>\n<form><input name=hasAttribute><input name=shadowRoot><input name=shadowRoot><input name=dataset><input name=closest></form>\n<p id=dataLayer>x</p>\n");
        var built = AiBlogProgram.Run(["build", "-o", output], source);
        Assert.True(built.ExitCode == 0, built.Output + built.Error);
        playwright = await Playwright.CreateAsync();
        browser = await Chromium.LaunchAsync(playwright);
    }

    public async Task DisposeAsync()
    {
        await (browser?.DisposeAsync() ?? ValueTask.CompletedTask);
        playwright?.Dispose();
        await (server?.DisposeAsync() ?? ValueTask.CompletedTask);
        await Foreign.DisposeAsync();
        await Stranger.DisposeAsync();
        Directory.Delete(source, recursive: true);
        Directory.Delete(output, recursive: true);
    }

    /// <summary>A browser of someone who was never here.</summary>
    /// <param name="hasPolicy">Without it the build alone keeps requests back.</param>
    internal Task<IBrowserContext> NewReaderAsync(bool hasPolicy, bool hasScript = true) => browser!.NewContextAsync(new BrowserNewContextOptions { BypassCSP = !hasPolicy, JavaScriptEnabled = hasScript });

    private string Fill(Payload payload) => payload.Html
        .Replace("URL", $"{Foreign.Origin}/{payload.Name}", StringComparison.Ordinal)
        .Replace("ORIGIN", Foreign.Origin, StringComparison.Ordinal)
        .Replace("HOST", Foreign.Origin["http://".Length..], StringComparison.Ordinal)
        .Replace("RUN", "console.log('ran')", StringComparison.Ordinal);

    private void Write(string file, string text) => Write(file, System.Text.Encoding.UTF8.GetBytes(text));

    private void Write(string file, byte[] bytes)
    {
        var path = Path.Combine(source, file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, bytes);
    }
}
