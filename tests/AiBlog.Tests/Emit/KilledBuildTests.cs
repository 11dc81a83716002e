using System.Diagnostics;
using System.Globalization;
using AiBlog.Emit;
using AiBlog.Tests.Commands;

namespace AiBlog.Tests.Emit;

/// <summary>The real program, killed while it changes an output.</summary>
public sealed class KilledBuildTests : IDisposable
{
    private const int Posts = 40;

    /// <summary>AIBLOG_KILLS=200 aims at more moments of the commit.</summary>
    private static readonly int Kills = int.Parse(Environment.GetEnvironmentVariable("AIBLOG_KILLS") ?? "6", CultureInfo.InvariantCulture);

    private readonly TestSite site = TestSite.WithPosts();
    private readonly Random random = new(20261130);

    public void Dispose() => site.Dispose();

    [Fact]
    public void After_a_kill_inside_the_commit_the_next_command_finishes_it()
    {
        var unfinished = 0;
        WritePosts(0);
        site.Run("build").Ends(0);
        for (var kill = 1; kill <= Kills; kill++)
        {
            WritePosts(kill);
            KillBuildWhen(() => File.Exists(Path.Combine(WorkFolder, "journal")));
            unfinished += File.Exists(Path.Combine(WorkFolder, "journal")) ? 1 : 0;

            site.Run(kill % 2 == 0 ? "build" : "check").Ends(0);

            AssertIsNewSite();
        }

        Assert.True(unfinished > 0, "no kill hit a commit");
    }

    [Fact]
    public void After_a_kill_of_a_first_build_there_is_no_site_or_a_whole_one()
    {
        for (var kill = 1; kill <= Kills; kill++)
        {
            if (Directory.Exists(site.PathOf("_site")))
            {
                Directory.Delete(site.PathOf("_site"), recursive: true);
            }

            WritePosts(kill);
            KillBuildWhen(() => File.Exists(Path.Combine(WorkFolder, "stage", "index.html")) || Directory.Exists(site.PathOf("_site")));

            if (Directory.Exists(site.PathOf("_site")))
            {
                AssertIsNewSite();
            }

            site.Run("build").Ends(0);
            AssertIsNewSite();
        }
    }

    private string WorkFolder => AiBlog.Emit.WorkFolder.PathOf(site.PathOf("_site"), site.Root);

    private void KillBuildWhen(Func<bool> begun)
    {
        using var program = Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "aiblog.dll"), "build"])
        {
            WorkingDirectory = site.Root,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        program.OutputDataReceived += (_, _) => { };
        program.ErrorDataReceived += (_, _) => { };
        program.BeginOutputReadLine();
        program.BeginErrorReadLine();
        while (!begun() && !program.HasExited)
        {
            Thread.Yield();
        }

        Thread.Sleep(TimeSpan.FromMilliseconds(random.NextDouble() * 5));
        program.Kill();
        program.WaitForExit();
    }

    /// <summary>Most posts change, some go, and some are new.</summary>
    private void WritePosts(int version)
    {
        var text = version.ToString(CultureInfo.InvariantCulture);
        for (var post = 0; post < Posts; post++)
        {
            var name = post.ToString(CultureInfo.InvariantCulture);
            if (post % 5 == 0)
            {
                File.Delete(site.PathOf($"content/posts/p{name}-{(version + 1) % 2}.md"));
                name += $"-{version % 2}";
            }

            site.Write($"content/posts/p{name}.md", $"---\ntitle: Post {name} of version {text}\ndate: 2026-01-04\n---\n\nText {text}.\n");
        }
    }

    private void AssertIsNewSite()
    {
        site.Run("build", "-o", "_cold").Ends(0);
        Assert.Equal(site.Tree("_cold"), site.Tree("_site"));
        Directory.Delete(site.PathOf("_cold"), recursive: true);
    }
}
