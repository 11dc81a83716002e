using System.Collections.Immutable;
using System.Globalization;
using AiBlog.Link;
using AiBlog.Link.Related;
using AiBlog.Parse.Tokens;
using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Engines;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Toolchains.InProcess.Emit;

namespace AiBlog.Benchmarks;

/// <summary>What related posts cost on top of parsing, on one thread: the statistics of the site, then the lists of all its posts. The posts are those of
/// the site in the folder that AIBLOG_BENCH_SITE names, else made up but shaped like those of a blog: 600 terms with few common and many rare ones, half of
/// them of the post's own topics.</summary>
[MemoryDiagnoser]
[Config(typeof(Warm))]
public class RelatedBenchmarks
{
    private const int TermsOfPost = 600;
    private const int TermsOfTopic = 400;
    private const int CommonTerms = 20_000;
    private const int SentenceTerms = 12;

    private Func<RelatedRanker> takeStatistics = null!;
    private RelatedRanker ranker = null!;
    private int posts;

    public static IEnumerable<string> Sources =>
        BenchSite.Folder is { } site ? [site] : ["1000", "10000", "100000"];

    /// <summary>How many to make up, or a site's folder.</summary>
    [ParamsSource(nameof(Sources))]
    public string Posts { get; set; } = "";

    [GlobalSetup]
    public void SetUp()
    {
        if (int.TryParse(Posts, CultureInfo.InvariantCulture, out posts))
        {
            var (terms, dates) = MakePosts(posts);
            takeStatistics = () => new RelatedRanker(terms, dates, jobs: 1);
        }
        else
        {
            var read = BenchSite.PostsOf(Posts);
            posts = read.Length;
            takeStatistics = () => RelatedPosts.RankerOf(read, jobs: 1);
        }

        ranker = takeStatistics();
    }

    [Benchmark]
    public object Statistics() => takeStatistics();

    [Benchmark]
    public int Lists()
    {
        var scratch = ranker.NewScratch(5);
        return Enumerable.Range(0, posts).Sum(post => ranker.Rank(post, 5, scratch).Length);
    }

    private static (ImmutableArray<PostTokens> Posts, ImmutableArray<DateOnly> Dates) MakePosts(int count) =>
    (
        [.. Enumerable.Range(0, count).Select(post => MakePost(post, count))],
        [.. Enumerable.Range(0, count).Select(post => new DateOnly(2026, 1, 1).AddDays(-(int)(post * 1_800L / count)))]);

    private static PostTokens MakePost(int post, int count)
    {
        var random = new SplitMix((ulong)post + 1);
        var topics = new[] { random.Below(1 + (count / 40)), random.Below(1 + (count / 40)) };
        var places = new Dictionary<ulong, ushort>();
        var body = new ushort[TermsOfPost];
        for (var i = 0; i < body.Length; i++)
        {
            var term = i % 2 == 0 ? random.Rare(CommonTerms) : CommonTerms + (topics[i / 2 % 2] * TermsOfTopic) + random.Rare(TermsOfTopic);
            var hash = new SplitMix((ulong)term << 32).Next();
            if (!places.TryGetValue(hash, out body[i]))
            {
                places.Add(hash, body[i] = (ushort)places.Count);
            }
        }

        var sentences = Enumerable.Range(0, TermsOfPost / SentenceTerms)
            .Select(i => new TokenSegment(random.Next(), (i + 1) * SentenceTerms, SegmentKind.Sentence, i % 4 == 0));
        return new PostTokens(new("en", "en"), [.. places.Keys], [.. body], [.. sentences], [.. body[..6]], [.. body[6..20]], [], [], [new TokenLabel((ulong)topics[0] + 1, 4)]);
    }

    /// <summary>A few whole runs, once all is compiled.</summary>
    private sealed class Warm : ManualConfig
    {
        public Warm() => AddJob(Job.Default.WithToolchain(InProcessEmitToolchain.Instance).WithStrategy(RunStrategy.Monitoring).WithWarmupCount(5).WithIterationCount(10))
            .AddColumn(StatisticColumn.Min, StatisticColumn.Median);
    }

    /// <summary>The same numbers on every machine and with every version.</summary>
    private struct SplitMix(ulong state)
    {
        public ulong Next()
        {
            state += 0x9E3779B97F4A7C15;
            var mixed = (state ^ (state >> 30)) * 0xBF58476D1CE4E5B9;
            mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
            return mixed ^ (mixed >> 31);
        }

        public int Below(int limit) => (int)(Next() % (ulong)limit);

        /// <summary>Low numbers often, high ones seldom.</summary>
        public int Rare(int limit) => (int)Math.Pow(limit, Next() / (double)ulong.MaxValue) - 1;
    }
}
