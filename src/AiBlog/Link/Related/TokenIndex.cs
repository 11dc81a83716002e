using System.Collections.Immutable;

namespace AiBlog.Link.Related;

/// <summary>Which posts hold a token among their strongest: finds candidates without comparing every two posts.</summary>
/// <remarks>Weights are rounded to whole numbers of eight bits. So a posting takes four bytes, with the post in the other 24, a sum two,
/// and sums are exact in any order.</remarks>
internal sealed class TokenIndex
{
    /// <summary>Of a token that more posts hold only the posts where it is heaviest count, so that the work for a post does not grow with
    /// the site.</summary>
    private const int MostPosts = 128;

    /// <summary>Titles count more once both posts are compared, by how much they cover each other's.</summary>
    private const float TitleFactor = 1.5f;

    /// <summary>The length of a vector. Two equal ones, of title tokens alone and each weight rounded up, still sum to 16 bits.</summary>
    private const float Scale = 160;

    private const int WeightBits = 8;

    // By token.
    private readonly PostingList[] lists;
    private readonly uint[] postings;

    public TokenIndex(ImmutableArray<TokenVector> vectors, int vocabularySize)
    {
        lists = new PostingList[vocabularySize];
        foreach (var vector in vectors)
        {
            foreach (var token in vector.Strongest)
            {
                lists[token.Id].Count++;
            }
        }

        var sum = 0;
        foreach (ref var list in lists.AsSpan())
        {
            (list, sum) = (new PostingList(sum, 0, 0), sum + list.Count);
        }

        postings = new uint[sum];
        for (var post = 0; post < vectors.Length; post++)
        {
            foreach (var token in vectors[post].Strongest)
            {
                ref var list = ref lists[token.Id];
                postings[list.Start + list.Count++] = ((uint)post << WeightBits) | Rounded(token);
            }
        }

        KeepHeaviest();
    }

    /// <summary>Adds to <paramref name="sums"/>, by post, what each shares with the strongest tokens of one, in parts of
    /// <see cref="Scale"/> squared.</summary>
    /// <param name="fromAll">Also by tokens that are heavier in so many other posts that this one does not count among theirs.</param>
    /// <returns>Whether no token was left out.</returns>
    public bool Add(TokenVector vector, bool fromAll, ushort[] sums)
    {
        var isWhole = true;
        foreach (var token in vector.Strongest)
        {
            var (list, weight) = (lists[token.Id], Rounded(token));
            if (weight < list.Least && !fromAll)
            {
                isWhole = false;
                continue;
            }

            foreach (var posting in postings.AsSpan(list.Start, list.Count))
            {
                sums[posting >> WeightBits] += (ushort)(weight * (byte)posting);
            }
        }

        return isWhole;
    }

    private static uint Rounded(PostToken token) => (uint)((token.Weight * (token.Places.InTitle ? TitleFactor * Scale : Scale)) + 0.5f);

    private void KeepHeaviest()
    {
        var (best, kept) = (new TopK(MostPosts), new Ranked[MostPosts]);
        foreach (ref var list in lists.AsSpan())
        {
            if (list.Count <= MostPosts)
            {
                continue;
            }

            var all = postings.AsSpan(list.Start, list.Count);
            for (var i = 0; i < all.Length; i++)
            {
                best.Add((byte)all[i], i);
            }

            best.Take(kept);
            list = new PostingList(list.Start, MostPosts, (uint)kept[^1].Key);
            Array.Sort(kept, (one, two) => one.Id.CompareTo(two.Id));
            for (var i = 0; i < kept.Length; i++)
            {
                all[i] = all[kept[i].Id];
            }
        }
    }

    /// <param name="Least">The least weight of a posting that counts.</param>
    private record struct PostingList(int Start, int Count, uint Least);
}
