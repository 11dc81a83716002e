using System.Collections.Concurrent;
using System.ComponentModel;
using System.Diagnostics;
using Microsoft.Playwright;

namespace AiBlog.BrowserTests;

public sealed class PreviewPolicyTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("aiblog-preview-").FullName;
    private readonly ConcurrentQueue<string> output = new();

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public Task The_preview_reloads_and_shows_faults_under_the_policy_of_the_page() => PreviewAsync(async (visit, address, write) =>
    {
        await visit.Page.GotoAsync(address);
        Assert.Equal(1, await visit.Page.Locator("meta[http-equiv=Content-Security-Policy]").CountAsync());

        await write("Written while it was open.");
        await visit.Page.GetByText("Written while it was open.").WaitForAsync();
        await write("[Nowhere](nowhere.md)");
        await visit.Page.GetByRole(AriaRole.Alert).WaitForAsync();

        Assert.Equal("fixed", await visit.Page.GetByRole(AriaRole.Alert).EvaluateAsync<string>("e => getComputedStyle(e).position"));
    });

    [Fact]
    public Task A_reload_that_the_browser_drops_is_tried_again() => PreviewAsync(async (visit, address, write) =>
    {
        await visit.Page.GotoAsync(address);
        var dropped = 0;
        await visit.Page.RouteAsync(address, route =>
            Interlocked.Increment(ref dropped) == 1 ? route.AbortAsync("aborted") : route.FallbackAsync());

        await write("Written while it was open.");
        await visit.Page.GetByText("Written while it was open.").WaitForAsync();

        Assert.True(dropped > 1, "no reload was dropped");
    });

    /// <summary>Opens the welcome post of a new site in a preview.</summary>
    /// <param name="act">Gets the visit, the address of the post, and what replaces the last paragraph of the post.</param>
    private async Task PreviewAsync(Func<Visit, string, Func<string, Task>, Task> act)
    {
        AiBlogProgram.Run(["init", "."], folder);
        var post = Path.Combine(folder, "content", "posts", "welcome.md");
        var text = await File.ReadAllTextAsync(post);
        using var preview = Start();
        try
        {
            var address = await AddressOfAsync(preview);
            using var playwright = await Playwright.CreateAsync();
            await using var browser = await Chromium.LaunchAsync(playwright);
            await using var context = await browser.NewContextAsync();
            await using var visit = await Visit.StartAsync(context, address);
            try
            {
                await act(visit, address + "posts/welcome/", line => File.WriteAllTextAsync(post, $"{text}\n{line}\n"));
            }
            catch (TimeoutException fault)
            {
                throw new TimeoutException(string.Join('\n', [fault.Message, .. output, .. visit.Complaints]), fault);
            }

            Findings.AssertNone("preview:", visit.Complaints);
        }
        finally
        {
            preview.Kill(entireProcessTree: true);
            await preview.WaitForExitAsync();
        }
    }

    /// <summary>The address in the first line of the output; all lines are kept for the message of a failure.</summary>
    private async Task<string> AddressOfAsync(Process preview)
    {
        var first = new TaskCompletionSource<string>();
        preview.OutputDataReceived += (_, line) =>
        {
            output.Enqueue(line.Data ?? "");
            first.TrySetResult(line.Data ?? "");
        };
        preview.ErrorDataReceived += (_, line) => output.Enqueue(line.Data ?? "");
        preview.BeginOutputReadLine();
        preview.BeginErrorReadLine();
        return (await first.Task).Split(' ') is [_, var address, ..]
            ? address
            : throw new InvalidOperationException(string.Join('\n', ["aiblog serve did not start.", .. output]));
    }

    private Process Start() => Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "aiblog.dll"), "serve", "--port", "0"])
    {
        WorkingDirectory = folder,
        RedirectStandardOutput = true,
        RedirectStandardError = true,
    }) ?? throw new Win32Exception("aiblog serve did not start.");
}
