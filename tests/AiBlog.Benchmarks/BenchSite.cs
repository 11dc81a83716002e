using System.Collections.Immutable;
using AiBlog.Build;
using AiBlog.Diagnostics;
using AiBlog.Link;

namespace AiBlog.Benchmarks;

/// <summary>A real site to measure with.</summary>
internal static class BenchSite
{
    /// <summary>What AIBLOG_BENCH_SITE names, null when it names nothing.</summary>
    public static string? Folder => Environment.GetEnvironmentVariable("AIBLOG_BENCH_SITE") is { Length: > 0 } site ? Path.GetFullPath(site) : null;

    public static ImmutableArray<Post> PostsOf(string site)
    {
        var options = new BuildOptions(site, null, new BuildChoice(DateTimeOffset.UtcNow, WithDrafts: false, WithFuture: false), Severity.Error, Environment.ProcessorCount) { IsIncremental = false };
        return SiteBuilder.Prepare(options, BuildObserver.None).Context?.Site.Posts ?? throw new InvalidOperationException($"no site could be read in {site}: aiblog check says why");
    }
}
