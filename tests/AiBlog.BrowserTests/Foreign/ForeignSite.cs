using System.Globalization;
using Microsoft.Playwright;

namespace AiBlog.BrowserTests.Foreign;

/// <summary>A site with a post for each kind of foreign content, its templates and stylesheets included; built once, served, and open to one Chromium.</summary>
public sealed class ForeignSite : IAsyncLifetime
{
    private readonly string source = Directory.CreateTempSubdirectory("aiblog-foreign-").FullName;
    private readonly string output = Directory.CreateTempSubdirectory("aiblog-foreign-out-").FullName;
    private StaticSite? server;
    private IPlaywright? playwright;
    private IBrowser? browser;

    /// <summary>Claimed by the service <c>alpha</c>.</summary>
    internal ForeignServer Alpha { get; private set; } = null!;

    /// <summary>Claimed by none.</summary>
    internal ForeignServer Stranger { get; private set; } = null!;

    internal string Report { get; private set; } = "";

    internal string Address => server!.Address;

    internal IReadOnlyList<string> Pages { get; private set; } = [];

    public async Task InitializeAsync()
    {
        (Alpha, Stranger) = (await ForeignServer.StartAsync(), await ForeignServer.StartAsync());
        server = await StaticSite.StartAsync(output);
        Write("aiblog.yml", $"title: Foreign\nbase_url: {server.Address}\nlinks: warn\nprivacy:\n  services:\n    alpha: {{name: Alpha, purpose: To be asked first, provider: Alpha Ltd, origins: [\"{Alpha.Origin}\"]}}\n");
        foreach (var kind in ForeignKinds.All)
        {
            Post(kind.Name, kind.Html, Alpha);
            Post(kind.Name + "-stranger", kind.Html, Stranger);
        }

        Write("content/posts/lead.md", $"---\ntitle: Lead\ndate: 2025-01-02\nimage: {{src: \"{Alpha.Origin}/lead.png\", alt: A lead picture}}\n---\nText.\n");
        Write("content/static/tainted.css", $".tainted {{ background: url({Alpha.Origin}/tainted.png) }}\n");
        Write("content/posts/beside/index.md", "---\ntitle: Beside\ndate: 2025-01-01\n---\n<link rel=\"stylesheet\" href=\"beside.css\"><p class=\"beside\">Text.</p>\n");
        Write("content/posts/beside/beside.css", $".beside {{ background: url({Alpha.Origin}/beside.png) }}\n");
        Write("partials/scroll-top.html", $"<script src=\"{Alpha.Origin}/template.js\"></script>\n<img src=\"{Stranger.Origin}/template.png\" alt=\"\" width=\"9\" height=\"9\">\n");
        Write("assets/print.css", $"body {{ color: CanvasText; background-image: url({Alpha.Origin}/print.png) }}\n");
        var built = AiBlogProgram.Run(["build", "-o", output], source);
        Report = built.Output + built.Error;
        Assert.True(built.ExitCode == 0, Report);
        Pages = [.. Directory.EnumerateFiles(output, "*.html", SearchOption.AllDirectories).Select(path => AddressOf(Path.GetRelativePath(output, path).Replace('\\', '/'))).Order(StringComparer.Ordinal)];
        playwright = await Playwright.CreateAsync();
        browser = await Chromium.LaunchAsync(playwright);
    }

    public async Task DisposeAsync()
    {
        await (browser?.DisposeAsync() ?? ValueTask.CompletedTask);
        playwright?.Dispose();
        await (server?.DisposeAsync() ?? ValueTask.CompletedTask);
        await Alpha.DisposeAsync();
        await Stranger.DisposeAsync();
        Directory.Delete(source, recursive: true);
        Directory.Delete(output, recursive: true);
    }

    /// <summary>A browser of someone who was never here.</summary>
    /// <param name="hasPolicy">Without it the gate alone keeps requests back.</param>
    internal Task<IBrowserContext> NewReaderAsync(bool hasPolicy, bool hasScript = true) => browser!.NewContextAsync(new BrowserNewContextOptions { BypassCSP = !hasPolicy, JavaScriptEnabled = hasScript });

    internal void Forget()
    {
        Alpha.Forget();
        Stranger.Forget();
    }

    private static string AddressOf(string file) => file.EndsWith("index.html", StringComparison.Ordinal) ? file[..^"index.html".Length] : file;

    private void Post(string name, string html, ForeignServer foreign)
    {
        var body = html.Replace("ORIGIN", foreign.Origin, StringComparison.Ordinal).Replace("HOST", foreign.Origin["http://".Length..], StringComparison.Ordinal);
        Write($"content/posts/{name}.md", string.Create(CultureInfo.InvariantCulture, $"---\ntitle: {name}\ndate: 2025-01-01\n---\nBefore.\n\n{body}\n\nAfter.\n"));
    }

    private void Write(string file, string text)
    {
        var path = Path.Combine(source, file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }
}
