using System.Numerics;
using System.Runtime.Intrinsics;

namespace AiBlog.Link.Related;

/// <summary>Finds the posts worth comparing with one: those that share most of their strongest tokens with it, and are near in time. One
/// for each thread.</summary>
/// <param name="count">As many as are sought.</param>
internal sealed class CandidateSearch(TokenIndex index, TimeDecay time, int count)
{
    private readonly TopK best = new(count);
    private readonly Ranked[] found = new Ranked[count];

    // By post, 0 between two searches: what it shares with the post whose relatives are sought.
    private readonly ushort[] sums = new ushort[time.Blocks * TimeDecay.BlockPosts];

    // The highest of the sums of each block.
    private readonly ushort[] peaks = new ushort[time.Blocks];

    /// <summary>Those of the highest sum, lowered by time; never the post itself. Valid until the next search.</summary>
    public Span<Ranked> Find(int post, TokenVector vector)
    {
        var isWhole = index.Add(vector, fromAll: false, sums);
        var candidates = Take(post);
        if (candidates.Length == found.Length || isWhole)
        {
            return candidates;
        }

        index.Add(vector, fromAll: true, sums);
        return Take(post);
    }

    private Span<Ranked> Take(int post)
    {
        sums[post] = 0;
        var least = LeastOfFound(post);
        for (var block = 0; block < peaks.Length; block++)
        {
            Offer(post, block, least);
        }

        Array.Clear(sums);
        return best.Take(found);
    }

    /// <summary>A key that as many posts reach as are sought: the post of a block's highest sum reaches at least what the most time leaves
    /// of it.</summary>
    private float LeastOfFound(int post)
    {
        for (var block = 0; block < peaks.Length; block++)
        {
            peaks[block] = Highest(sums.AsSpan(block * TimeDecay.BlockPosts, TimeDecay.BlockPosts));
            best.Add(peaks[block] * time.Least(post, block), block);
        }

        var least = best.Threshold;
        best.Clear();
        return least;
    }

    private void Offer(int post, int block, float least)
    {
        var limit = Math.Max(least, best.Threshold) / time.Most(post, block);
        if (peaks[block] < limit)
        {
            return;
        }

        var (start, limits) = (block * TimeDecay.BlockPosts, Vector128.Create((ushort)Math.Max(1, limit)));
        for (var at = start; at < start + TimeDecay.BlockPosts; at += Vector128<ushort>.Count)
        {
            var found = Vector128.GreaterThanOrEqual(Vector128.Create(sums, at), limits).ExtractMostSignificantBits();
            for (; found != 0; found &= found - 1)
            {
                var other = at + BitOperations.TrailingZeroCount(found);
                best.Add(sums[other] * time.Of(post, other), other);
            }
        }
    }

    private static ushort Highest(ReadOnlySpan<ushort> values)
    {
        var highest = Vector128<ushort>.Zero;
        for (; values.Length > 0; values = values[Vector128<ushort>.Count..])
        {
            highest = Vector128.Max(highest, Vector128.Create(values));
        }

        highest = Vector128.Max(highest, Vector128.Shuffle(highest, Vector128.Create((ushort)4, 5, 6, 7, 0, 1, 2, 3)));
        highest = Vector128.Max(highest, Vector128.Shuffle(highest, Vector128.Create((ushort)2, 3, 0, 1, 0, 1, 0, 1)));
        return Math.Max(highest[0], highest[1]);
    }
}
