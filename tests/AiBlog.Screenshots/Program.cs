using AiBlog.BrowserTests;
using AiBlog.Screenshots;
using Microsoft.Playwright;

if (args.Length is 0 or > 2 || args[0].StartsWith('-'))
{
    await Console.Error.WriteLineAsync("usage: dotnet run --project tests/AiBlog.Screenshots FOLDER [SITE]");
    await Console.Error.WriteLineAsync("Takes pictures into FOLDER: of one page of every kind of this repository's own site, or of every page of SITE.");
    return 2;
}

var target = Directory.CreateDirectory(args[0]).FullName;
var site = args.Length == 2 ? Path.GetFullPath(args[1]) : Repository.Root;
var output = Directory.CreateTempSubdirectory("aiblog-pictures-").FullName;
try
{
    await using var server = await StaticSite.StartAsync(output);
    AiBlogProgram.BuildSite(site, output, "--base-url", server.Address);
    using var playwright = await Playwright.CreateAsync();
    await using var browser = await Chromium.LaunchAsync(playwright);
    foreach (var subject in args.Length == 2 ? Subject.All(output) : Subject.OfOwnSite)
    {
        foreach (var look in Look.All)
        {
            await look.TakeAsync(browser, new Uri(server.Address + subject.Address), Path.Combine(target, $"{subject.Name}-{look.Name}.png"));
        }

        Console.WriteLine(subject.Name);
    }
}
finally
{
    Directory.Delete(output, recursive: true);
}

return 0;
