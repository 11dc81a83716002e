using System.Collections.Immutable;
using System.Runtime.InteropServices;
using AiBlog.Parse.Terms;

namespace AiBlog.Link.Related;

/// <summary>Sentences that stand word for word in three posts or more: they belong to the blog, not to a post.</summary>
internal static class Boilerplate
{
    private const int LeastPosts = 3;

    public static HashSet<ulong> Find(ImmutableArray<PostTerms> posts)
    {
        var seen = new Dictionary<ulong, (int Posts, int Last)>();
        var boilerplate = new HashSet<ulong>();
        for (var post = 0; post < posts.Length; post++)
        {
            foreach (var segment in posts[post].Segments)
            {
                if (segment.Hash == 0)
                {
                    continue;
                }

                ref var entry = ref CollectionsMarshal.GetValueRefOrAddDefault(seen, segment.Hash, out var isKnown);
                if (isKnown && entry.Last == post)
                {
                    continue;
                }

                entry = (entry.Posts + 1, post);
                if (entry.Posts == LeastPosts)
                {
                    boilerplate.Add(segment.Hash);
                }
            }
        }

        return boilerplate;
    }
}
