using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using AiBlog.Build;
using AiBlog.Diagnostics;
using AiBlog.Emit;
using AiBlog.Link;
using AiBlog.Load;
using AiBlog.Render;
using AiBlog.Store;
using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Engines;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Toolchains.InProcess.Emit;

namespace AiBlog.Benchmarks;

/// <summary>What each stage of a build costs, and whole builds after a change. The site is the folder that AIBLOG_BENCH_SITE names, else 1,000
/// posts that are made up.</summary>
/// <remarks>To compare two commits, check them out side by side, run both in turn with the same AIBLOG_BENCH_SITE and
/// <c>--filter "*Stage*" --exporters json</c>, and compare the medians. On a noisy machine repeat both, and keep the smaller median of each.</remarks>
[MemoryDiagnoser]
[Config(typeof(Whole))]
public class StageBenchmarks
{
    private readonly ConcurrentBag<(string Path, byte[] Bytes)> made = [];
    private string site = "";
    private string output = "";
    private PreparedSite prepared = null!;
    private int changes;

    [GlobalSetup]
    public void SetUp()
    {
        output = Path.Combine(Directory.CreateTempSubdirectory("aiblog-bench-").FullName, "_site");
        site = BenchSite.Folder ?? MakeSite(1000);
        prepared = SiteBuilder.Prepare(Options(isIncremental: false), BuildObserver.None);
        Render((path, bytes) => made.Add((path, bytes.ToArray())));
        Build();
    }

    [Benchmark]
    public object Load() => SiteLoader.Load(site, Environment.ProcessorCount);

    /// <summary>Everything before the first page is rendered.</summary>
    [Benchmark]
    public object LoadParseLink() => SiteBuilder.Prepare(Options(isIncremental: false), BuildObserver.None);

    /// <summary>The same with a store that knows every post.</summary>
    [Benchmark]
    public object LoadRememberLink() => SiteBuilder.Prepare(Options(isIncremental: true), BuildObserver.None);

    [Benchmark]
    public object Render() => Render((_, _) => { });

    /// <summary>All files into an empty folder.</summary>
    [Benchmark]
    public object? Emit()
    {
        var folder = output + ".emit";
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }

        using var disk = new DiskOutput(folder, site);
        disk.Open(isPublishable: true, BuildStore.None(0));
        Parallel.ForEach(made, file => disk.Take(file.Path, 0, file.Bytes));
        return disk.Publish();
    }

    [Benchmark]
    public object BuildUnchanged() => Build();

    [Benchmark]
    public object BuildOneChange()
    {
        var post = Directory.EnumerateFiles(Path.Combine(site, "content/posts"), "*.md").Order(StringComparer.Ordinal).First();
        File.AppendAllText(post, string.Create(CultureInfo.InvariantCulture, $"\nChange {changes++}.\n"));
        return Build();
    }

    private BuildReport Build()
    {
        using var disk = new DiskOutput(output, site);
        return SiteBuilder.Run(Options(isIncremental: true), disk, BuildObserver.None);
    }

    private ImmutableArray<Diagnostic> Render(Action<string, ReadOnlyMemory<byte>> take)
    {
        var context = prepared.Context ?? throw new InvalidOperationException("the site has errors: aiblog check lists them");
        var taker = new OutputTaker(BuildStore.None(0), null, (_, _) => false, (path, _, bytes) => take(path, bytes), (_, _) => { }, _ => []);
        return SiteRenderer.Render(context, prepared.Outputs, taker, null, Environment.ProcessorCount);
    }

    private BuildOptions Options(bool isIncremental) => new(
        site, null, new BuildChoice(new DateTimeOffset(2030, 1, 1, 0, 0, 0, TimeSpan.Zero), WithDrafts: false, WithFuture: false),
        Severity.Warning, Environment.ProcessorCount)
    { IsIncremental = isIncremental };

    private static string MakeSite(int posts)
    {
        var root = Directory.CreateTempSubdirectory("aiblog-bench-").FullName;
        Directory.CreateDirectory(Path.Combine(root, "content/posts"));
        File.WriteAllText(Path.Combine(root, "aiblog.yml"), "title: Bench\nbase_url: https://bench.example/\n");
        for (var post = 0; post < posts; post++)
        {
            File.WriteAllText(Path.Combine(root, $"content/posts/post-{post}.md"), Post(new Random(post), post));
        }

        return root;
    }

    /// <summary>About 700 made-up words, a few of them common, in paragraphs, lists, and headings.</summary>
    private static string Post(Random random, int number)
    {
        var text = new StringBuilder(string.Create(CultureInfo.InvariantCulture,
            $"---\ntitle: Post {number} about {Word(random)}\ndate: {new DateOnly(2020, 1, 1).AddDays(number):yyyy-MM-dd}\ntags: [{Word(random)}, {Word(random)}]\n---\n"));
        for (var paragraph = 0; paragraph < 12; paragraph++)
        {
            text.Append(paragraph % 4 == 3 ? $"\n## About {Word(random)}\n\n- " : "\n");
            for (var word = 0; word < 60; word++)
            {
                text.Append(Word(random)).Append(word % 12 == 11 ? ". " : " ");
            }

            text.Append('\n');
        }

        return text.ToString();
    }

    private static string Word(Random random)
    {
        var number = (int)Math.Pow(20_000, random.NextDouble());
        return string.Create(CultureInfo.InvariantCulture, $"{"bcdfghklmnprstvz"[number % 16]}{"aeiou"[number % 5]}{"lnrst"[number % 7 % 5]}o{number:x}");
    }

    private sealed class Whole : ManualConfig
    {
        public Whole() => AddJob(Job.Default.WithToolchain(InProcessEmitToolchain.Instance).WithStrategy(RunStrategy.Monitoring)
            .WithWarmupCount(3).WithIterationCount(10));
    }
}
