using Microsoft.Playwright;

namespace AiBlog.BrowserTests;

/// <summary>A site, built once by the built program, served, and open to one Chromium.</summary>
public abstract class BuiltSite(string source) : IAsyncLifetime
{
    private readonly string folder = Directory.CreateTempSubdirectory("aiblog-browser-").FullName;
    private StaticSite? server;
    private IPlaywright? playwright;
    private IBrowser? browser;

    /// <summary>Files of the output by kind of page, in ordinal order.</summary>
    internal ILookup<string, string> Pages { get; private set; } = Enumerable.Empty<string>().ToLookup(file => file);

    internal string Address => server!.Address;

    internal IBrowser Browser => browser!;

    private protected string Folder => folder;

    /// <summary>Readies what is built, before the build.</summary>
    /// <returns>The folder of the site.</returns>
    protected virtual Task<string> PrepareAsync(string source) => Task.FromResult(source);

    public virtual async Task InitializeAsync()
    {
        server = await StaticSite.StartAsync(folder);
        // The site believes to live where it is served, so its absolute links to itself work too.
        AiBlogProgram.BuildSite(await PrepareAsync(source), folder, "--base-url", server.Address);
        Pages = Directory.EnumerateFiles(folder, "*.html", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(folder, path).Replace('\\', '/'))
            .Order(StringComparer.Ordinal)
            .Select(file => (File: file, Kind: PageKind.Of(file, Read(file))))
            .Where(page => page.Kind is not null)
            .ToLookup(page => page.Kind!, page => page.File);
        playwright = await Playwright.CreateAsync();
        browser = await Chromium.LaunchAsync(playwright);
    }

    public virtual async Task DisposeAsync()
    {
        await (browser?.DisposeAsync() ?? ValueTask.CompletedTask);
        playwright?.Dispose();
        await (server?.DisposeAsync() ?? ValueTask.CompletedTask);
        Directory.Delete(folder, recursive: true);
    }

    /// <summary>The file that stands for a kind: of the posts the one with the most parts, else the largest, which has the most that can be wrong.</summary>
    internal string FileOf(string kind)
    {
        Assert.True(Pages.Contains(kind), $"The site has no {kind}: its content must hold one.");
        return Pages[kind].MaxBy(file => (Read(file).Split("data-part=").Length * 1_000_000) + Read(file).Length)!;
    }

    internal string AddressOf(string file) =>
        Address + (file.EndsWith("index.html", StringComparison.Ordinal) ? file[..^"index.html".Length] : file);

    internal IEnumerable<string> FilesLike(string pattern) =>
        Directory.EnumerateFiles(folder, pattern, SearchOption.AllDirectories).Select(path => Path.GetRelativePath(folder, path).Replace('\\', '/'));

    internal string Read(string file) => File.ReadAllText(Path.Combine(folder, file));

    /// <summary>A visit with a fresh profile. Whoever asks disposes it.</summary>
    internal async Task<Visit> VisitAsync(string file, ColorScheme scheme = ColorScheme.Light, int width = 1280, bool hasScript = true)
    {
        var context = await browser!.NewContextAsync(new BrowserNewContextOptions
        {
            ColorScheme = scheme,
            ViewportSize = new ViewportSize { Width = width, Height = 800 },
            JavaScriptEnabled = hasScript,
            // A page that fades in would be judged half transparent.
            ReducedMotion = ReducedMotion.Reduce,
        });
        var visit = await Visit.StartAsync(context, Address);
        await visit.OpenAsync(AddressOf(file), Read(file));
        return visit;
    }
}
