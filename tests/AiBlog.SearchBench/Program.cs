using System.Diagnostics;
using System.Globalization;
using AiBlog.BrowserTests;
using AiBlog.SearchBench;
using Microsoft.Playwright;

if (args.Length is < 1 or > 3)
{
    await Console.Error.WriteLineAsync("usage: dotnet run --project tests/AiBlog.SearchBench -c Release -- BUILT_SITE [PAGEFIND] [QUERIES_OF_EACH_KIND]");
    await Console.Error.WriteLineAsync("Asks the search of a built site for posts it is known to hold, and Pagefind's too when its program is named.");
    return 2;
}

// What each searcher does for one query with nothing cached: open its index, find, and bring what ten results show.
const string Ours =
    """
    async query => {
        const { openIndex } = await import(await (await fetch('/search/')).text().then(html => html.match(/src="([^"]*search\.[^"]*\.js)"/)[1]));
        const started = performance.now(), index = openIndex('/search/index/'), { ids } = await index.find(query, '');
        const urls = (await index.show(ids.slice(0, 10))).map(post => new URL(post.url, location).pathname);
        return { urls, time: performance.now() - started };
    }
    """;
const string Pagefinds =
    """
    async query => {
        const pagefind = await import('/pagefind/pagefind.js');
        const started = performance.now(), { results } = await pagefind.search(query);
        const pages = await Promise.all(results.slice(0, 10).map(result => result.data()));
        return { urls: pages.map(page => new URL(page.url, location).pathname), time: performance.now() - started };
    }
    """;

var site = Path.GetFullPath(args[0]);
var items = KnownItem.Of(site, args.Length > 2 ? int.Parse(args[2], CultureInfo.InvariantCulture) : 150);
var copy = Directory.CreateTempSubdirectory("aiblog-search-").FullName;
try
{
    foreach (var file in Directory.EnumerateFiles(site, "*", SearchOption.AllDirectories))
    {
        var target = Path.Combine(copy, Path.GetRelativePath(site, file));
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        File.Copy(file, target);
    }

    var searchers = new List<(string Name, string Script, string Folder)> { ("aiblog", Ours, "search/index") };
    if (args.Length > 1)
    {
        var started = Stopwatch.GetTimestamp();
        // Only posts, and of their pages only the main part: lists and menus would lead it astray.
        ChildProcess.Run(args[1], ["--site", copy, "--glob", "posts/**/*.html", "--root-selector", "main"], copy, TimeSpan.FromMinutes(10));
        Console.WriteLine($"Pagefind's index was built in {Stopwatch.GetElapsedTime(started).TotalSeconds:0.0} s");
        searchers.Add(("Pagefind", Pagefinds, "pagefind"));
    }

    await using var server = await CountingSite.StartAsync(copy);
    using var playwright = await Playwright.CreateAsync();
    await using var browser = await Chromium.LaunchAsync(playwright);
    Console.WriteLine("searcher  queries      count  mean reciprocal rank  KB a query (most)  requests  ms (median)  index MB");
    foreach (var (name, script, folder) in searchers)
    {
        var size = Directory.EnumerateFiles(Path.Combine(copy, folder), "*", SearchOption.AllDirectories).Sum(file => new FileInfo(file).Length) / 1e6;
        foreach (var kind in items.GroupBy(item => item.Kind))
        {
            var tally = new Tally();
            foreach (var item in kind)
            {
                // The policy of the pages forbids the WebAssembly that Pagefind needs.
                await using var context = await browser.NewContextAsync(new() { BypassCSP = true });
                var page = await context.NewPageAsync();
                await page.GotoAsync(server.Address + "404.html");
                server.Take();
                var answer = await page.EvaluateAsync<Answer>(script, item.Query);
                tally.Add(Array.IndexOf(answer.Urls, item.Path), server.Take(), answer.Time);
            }

            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-9} {kind.Key,-12} {tally}  {size,8:0.0}"));
        }
    }
}
finally
{
    Directory.Delete(copy, recursive: true);
}

return 0;
