using System.Collections.Immutable;
using AiBlog.Text;

namespace AiBlog.Link;

/// <summary>Finds the posts nearest to each post: rare tags and title words that both hold weigh most, nearness in time decides between equals.</summary>
internal static class RelatedPosts
{
    private const double TagWeight = 2;
    private const double DaysToHalf = 365;
    private const int TermsShown = 3;

    /// <summary>For each post at most <paramref name="count"/> others, best first: pinned ones as their author wrote them, then what the terms find.</summary>
    public static ImmutableArray<ImmutableArray<RelatedPost>> Find(ImmutableArray<Post> posts, int count, int jobs)
    {
        var terms = posts.Select(TermsOf).ToImmutableArray();
        var holders = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        for (var i = 0; i < posts.Length; i++)
        {
            foreach (var term in terms[i].Keys)
            {
                if (!holders.TryGetValue(term, out var list))
                {
                    holders[term] = list = [];
                }

                list.Add(i);
            }
        }

        var bySlug = posts.ToDictionary(post => post.Slug, StringComparer.Ordinal);
        return [.. posts.AsParallel().AsOrdered().WithDegreeOfParallelism(jobs).Select(post => FindFor(post, posts, terms, holders, bySlug, count))];
    }

    private static ImmutableArray<RelatedPost> FindFor(
        Post post,
        ImmutableArray<Post> posts,
        ImmutableArray<Dictionary<string, double>> terms,
        Dictionary<string, List<int>> holders,
        Dictionary<string, Post> bySlug,
        int count)
    {
        if (post.Front.Related.IsOff || count == 0)
        {
            return [];
        }

        var pinned = post.Front.Related.Pinned
            .Select(slug => bySlug.GetValueOrDefault(slug.Value))
            .OfType<Post>()
            .Where(other => other.Index != post.Index)
            .Select(other => new RelatedPost(other, 1, ["pinned"]))
            .ToList();
        var found = Score(post, posts, terms, holders)
            .Where(related => pinned.TrueForAll(other => other.Post.Index != related.Post.Index));
        return [.. pinned.Concat(found).Take(count)];
    }

    private static IEnumerable<RelatedPost> Score(
        Post post,
        ImmutableArray<Post> posts,
        ImmutableArray<Dictionary<string, double>> terms,
        Dictionary<string, List<int>> holders)
    {
        var shared = new Dictionary<int, List<(string Term, double Weight)>>();
        foreach (var (term, weight) in terms[post.Index])
        {
            var others = holders[term];
            if (others.Count < 2 || others.Count > (posts.Length / 2) + 1)
            {
                continue;
            }

            var rarity = Math.Log(1 + ((double)posts.Length / others.Count));
            foreach (var other in others.Where(other => other != post.Index))
            {
                if (!shared.TryGetValue(other, out var list))
                {
                    shared[other] = list = [];
                }

                list.Add((term, rarity * Math.Min(weight, terms[other][term])));
            }
        }

        var best = terms[post.Index].Sum(term => term.Value * Math.Log(1 + ((double)posts.Length / holders[term.Key].Count)));
        return shared
            .Select(entry => new RelatedPost(
                posts[entry.Key],
                Math.Round(entry.Value.Sum(term => term.Weight) / best * Nearness(post, posts[entry.Key]), 4),
                [.. entry.Value.OrderByDescending(term => term.Weight).ThenBy(term => term.Term, StringComparer.Ordinal).Take(TermsShown).Select(term => term.Term)]))
            .Where(related => related.Score > 0)
            .OrderByDescending(related => related.Score)
            .ThenByDescending(related => related.Post.Date.Value)
            .ThenBy(related => related.Post.Slug, StringComparer.Ordinal);
    }

    private static double Nearness(Post a, Post b) =>
        0.5 + (0.5 / (1 + (Math.Abs((a.Date.Value - b.Date.Value).TotalDays) / DaysToHalf)));

    private static Dictionary<string, double> TermsOf(Post post)
    {
        var terms = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var word in Slug.From(post.Title).Split('-').Where(word => word.Length > 2 || word.Any(c => c > '\u2e80')))
        {
            terms[word] = 1;
        }

        foreach (var tag in post.Tags)
        {
            terms[tag.Slug] = TagWeight + terms.GetValueOrDefault(tag.Slug);
        }

        return terms;
    }
}
