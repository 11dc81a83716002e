using System.Collections.Immutable;
using AiBlog.Link;
using AiBlog.Parse.Terms;
using AiBlog.Text;
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
    public void ReadSite() => posts = [.. BenchSite.PostsOf(BenchSite.Folder ?? ".").Select(post => (post, TextOf(post)))];

    [Benchmark]
    public int Take() => posts.Sum(read => PostTermsReader.Read(read.Post.Front, read.Text, read.Post.File.Terms.Language.Endings).Body.Length);

    private static string TextOf(Post post) => TextDecoder.TryDecode(post.File.Path, post.File.Source.Bytes.Span, out var text, out _)
        ? $"{text.Text[post.File.BodyOffset..]}\n{post.Front.Opinion?.Text}"
        : throw new InvalidOperationException($"{post.File.Path} cannot be read");
}
