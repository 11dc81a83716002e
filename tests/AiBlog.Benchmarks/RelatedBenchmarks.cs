using System.Collections.Immutable;
using AiBlog.Link.Related;
using AiBlog.Parse.Terms;
using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Engines;

namespace AiBlog.Benchmarks;

/// <summary>What related posts cost on top of parsing, on one thread: the statistics of the site, then the lists of all its posts. The posts are made up
/// but shaped like those of a blog: 600 terms with few common and many rare ones, half of them of the post's own topics.</summary>
[MemoryDiagnoser]
[SimpleJob(RunStrategy.Monitoring, launchCount: 1, warmupCount: 1, iterationCount: 3)]
public class RelatedBenchmarks
{
    private const int TermsOfPost = 600;
    private const int TermsOfTopic = 400;
    private const int CommonTerms = 20_000;
    private const int SentenceTerms = 12;

    private ImmutableArray<PostTerms> posts = [];
    private ImmutableArray<DateOnly> dates = [];
    private RelatedRanker? ranker;

    [Params(1_000, 10_000, 100_000)]
    public int Posts { get; set; }

    [GlobalSetup]
    public void MakePosts()
    {
        posts = [.. Enumerable.Range(0, Posts).Select(MakePost)];
        dates = [.. Enumerable.Range(0, Posts).Select(post => new DateOnly(2026, 1, 1).AddDays(-(int)(post * 1_800L / Posts)))];
        ranker = new RelatedRanker(posts, dates, jobs: 1);
    }

    [Benchmark]
    public object Statistics() => new RelatedRanker(posts, dates, jobs: 1);

    [Benchmark]
    public int Lists()
    {
        var scratch = ranker!.NewScratch(5);
        return Enumerable.Range(0, Posts).Sum(post => ranker.Rank(post, 5, scratch).Length);
    }

    private PostTerms MakePost(int post)
    {
        var random = new SplitMix((ulong)post + 1);
        var topics = new[] { random.Below(1 + (Posts / 40)), random.Below(1 + (Posts / 40)) };
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
            .Select(i => new TermSegment(random.Next(), (i + 1) * SentenceTerms, SegmentKind.Sentence, i % 4 == 0));
        return new PostTerms("en", [.. places.Keys], [.. body], [.. sentences], [.. body[..6]], [.. body[6..20]], [], [], [new TermLabel((ulong)topics[0] + 1, 4)]);
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
