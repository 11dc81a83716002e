using System.Collections.Immutable;
using AiBlog.Parse.Terms;

namespace AiBlog.Link.Related;

/// <summary>Sentences that stand word for word in three posts or more: they belong to the blog, not to a post.</summary>
internal static class Boilerplate
{
    private const int LeastPosts = 3;

    /// <summary>For each post, whether each of its segments is boilerplate.</summary>
    public static bool[][] Find(ImmutableArray<PostTokens> posts)
    {
        var sentences = new HashNumbers();
        var uses = new List<(int Posts, int Last)>();
        var numbers = new int[posts.Length][];
        for (var post = 0; post < posts.Length; post++)
        {
            var segments = posts[post].Segments;
            numbers[post] = new int[segments.Length];
            for (var i = 0; i < segments.Length; i++)
            {
                numbers[post][i] = segments[i].Hash == 0 ? -1 : Use(sentences.Of(segments[i].Hash), post, uses);
            }
        }

        return Array.ConvertAll(numbers, ofPost => Array.ConvertAll(ofPost, number => number >= 0 && uses[number].Posts >= LeastPosts));
    }

    private static int Use(int sentence, int post, List<(int Posts, int Last)> uses)
    {
        if (sentence == uses.Count)
        {
            uses.Add((1, post));
        }
        else if (uses[sentence] is var (holders, last) && last != post)
        {
            uses[sentence] = (holders + 1, post);
        }

        return sentence;
    }
}
