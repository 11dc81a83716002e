using System.ComponentModel;
using System.Diagnostics;
using Microsoft.Playwright;

namespace AiBlog.BrowserTests;

public sealed class PreviewPolicyTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("aiblog-preview-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task The_preview_reloads_and_shows_faults_under_the_policy_of_the_page()
    {
        AiBlogProgram.Run(["init", "."], folder);
        var post = Path.Combine(folder, "content", "posts", "welcome.md");
        var text = await File.ReadAllTextAsync(post);
        using var preview = Start();
        try
        {
            var address = (await preview.StandardOutput.ReadLineAsync())?.Split(' ')[1] ?? "";
            using var playwright = await Playwright.CreateAsync();
            await using var browser = await Chromium.LaunchAsync(playwright);
            await using var context = await browser.NewContextAsync();
            await using var visit = await Visit.StartAsync(context, address);
            await visit.Page.GotoAsync(address + "posts/welcome/");
            Assert.Equal(1, await visit.Page.Locator("meta[http-equiv=Content-Security-Policy]").CountAsync());

            await File.WriteAllTextAsync(post, text + "\nWritten while it was open.\n");
            await visit.Page.GetByText("Written while it was open.").WaitForAsync();
            await File.WriteAllTextAsync(post, text + "\n[Nowhere](nowhere.md)\n");
            await visit.Page.GetByRole(AriaRole.Alert).WaitForAsync();

            Assert.Equal("fixed", await visit.Page.GetByRole(AriaRole.Alert).EvaluateAsync<string>("e => getComputedStyle(e).position"));
            Findings.AssertNone("preview:", visit.Complaints);
        }
        finally
        {
            preview.Kill(entireProcessTree: true);
            await preview.WaitForExitAsync();
        }
    }

    private Process Start() => Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "aiblog.dll"), "serve", "--port", "0"])
    {
        WorkingDirectory = folder,
        RedirectStandardOutput = true,
    }) ?? throw new Win32Exception("aiblog serve did not start.");
}
