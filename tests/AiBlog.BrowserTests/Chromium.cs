using Microsoft.Playwright;

namespace AiBlog.BrowserTests;

/// <summary>Finds a Chromium on this machine, or has one installed. There is always a browser or a failure, never a skipped test.</summary>
internal static class Chromium
{
    private static readonly TimeSpan InstallLimit = TimeSpan.FromMinutes(4);

    private static readonly string[] KnownPaths =
    [
        // The same engine without windows around its pages: each page opens three times as fast.
        "/usr/bin/chromium-headless-shell",
        "/usr/bin/chromium",
        "/usr/bin/chromium-browser",
        "/usr/bin/google-chrome",
        "/usr/bin/google-chrome-stable",
        "/usr/bin/microsoft-edge",
        "/snap/bin/chromium",
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
        "/Applications/Chromium.app/Contents/MacOS/Chromium",
        "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
        .. InProgramFiles(@"Google\Chrome\Application\chrome.exe"),
        .. InProgramFiles(@"Microsoft\Edge\Application\msedge.exe"),
    ];

    // Each flag keeps the browser from talking to anyone but the page under test, or from needing what a container lacks.
    private static readonly string[] Flags =
    [
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        // A page that a test answers itself has no address, and would not be let through to servers on this machine.
        "--disable-features=LocalNetworkAccessChecks",
        // A host with parents, for cookies that were set on them.
        "--host-resolver-rules=MAP *.example.test 127.0.0.1",
    ];

    public static Task<IBrowser> LaunchAsync(IPlaywright playwright)
    {
        // As long as all other waits: five seconds are short for a busy machine.
        Assertions.SetDefaultExpectTimeout(30_000);
        return playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Find(playwright.Chromium.ExecutablePath),
            Headless = true,
            // The sandbox refuses to run as root, which is what a container usually is.
            Args = Environment.UserName == "root" ? [.. Flags, "--no-sandbox"] : Flags,
        });
    }

    private static string Find(string playwrightsOwn)
    {
        if (Environment.GetEnvironmentVariable("CHROMIUM_PATH") is { Length: > 0 } named)
        {
            return File.Exists(named) ? named : throw new FileNotFoundException($"CHROMIUM_PATH names {named}, which is not there.");
        }

        return Installed(playwrightsOwn)
            ?? InstallWithPlaywright(playwrightsOwn)
            ?? InstallWithApt()
            ?? throw new InvalidOperationException(
                "The browser tests need a Chromium and none could be installed. Run `sudo apt-get install chromium` (Debian, Ubuntu), "
                + $"`pwsh {Path.Combine(AppContext.BaseDirectory, "playwright.ps1")} install chromium` (any system), "
                + "or set CHROMIUM_PATH to a Chromium, Chrome or Edge.");
    }

    private static string? Installed(string playwrightsOwn) => KnownPaths.Append(playwrightsOwn).FirstOrDefault(File.Exists);

    private static string? InstallWithPlaywright(string playwrightsOwn)
    {
        string[] install = ["install", "chromium"];
        var isDone = Task.Run(() => Microsoft.Playwright.Program.Main(install)).Wait(InstallLimit);
        return isDone && File.Exists(playwrightsOwn) ? playwrightsOwn : null;
    }

    private static string? InstallWithApt()
    {
        if (Environment.UserName != "root" || !File.Exists("/usr/bin/apt-get"))
        {
            return null;
        }

        ChildProcess.Run("apt-get", ["update", "-q"], "/", InstallLimit);
        ChildProcess.Run("apt-get", ["install", "-y", "-q", "--no-install-recommends", "chromium"], "/", InstallLimit);
        return KnownPaths.FirstOrDefault(File.Exists);
    }

    private static IEnumerable<string> InProgramFiles(string path) =>
        new[] { Environment.SpecialFolder.ProgramFiles, Environment.SpecialFolder.ProgramFilesX86, Environment.SpecialFolder.LocalApplicationData }
            .Select(Environment.GetFolderPath)
            .Where(folder => folder.Length > 0)
            .Select(folder => Path.Combine(folder, path));
}
