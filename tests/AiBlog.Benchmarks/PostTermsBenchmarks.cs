using System.Collections.Immutable;
using AiBlog.Link;
using AiBlog.Parse.Tokens;
using BenchmarkDotNet.Attributes;

namespace AiBlog.Benchmarks;

/// <summary>What related posts cost while parsing: taking the terms of all posts of a site, on one thread. The site is the one in the folder that
/// AIBLOG_BENCH_SITE names, else in the current one.</summary>
[MemoryDiagnoser]
[InProcess]
public class PostTermsBenchmarks
{
    private ImmutableArray<(Post Post, string Text)> posts;

    [GlobalSetup]
    public void ReadSite() => posts = [.. BenchSite.PostsOf(BenchSite.Folder ?? ".").Select(post => (post, $"{post.File.ReadBody()}\n{post.Front.Opinion?.Text}"))];

    [Benchmark]
    public int Take() => posts.Sum(read => PostTokensReader.Read(read.Post.Front, read.Text, read.Post.File.Tokens.Language.Endings).Body.Length);
}
