using System.Collections.Immutable;

namespace AiBlog.Link.Related;

/// <summary>How much the time between two posts leaves of their score: (1 + days/30)^-0.3.</summary>
internal sealed class TimeDecay
{
    /// <summary>Neighbours in the order of the site lie close in time: what time leaves of any in a block is bounded at once.</summary>
    public const int BlockPosts = 128;

    private const double Days = 30;
    private const double Power = 0.3;

    private readonly int[] days;
    private readonly float[] left;
    private readonly (int First, int Last)[] blocks;

    public TimeDecay(ImmutableArray<DateOnly> dates)
    {
        days = [.. dates.Select(date => date.DayNumber)];
        left = new float[dates.IsEmpty ? 1 : days.Max() - days.Min() + 1];
        for (var day = 0; day < left.Length; day++)
        {
            left[day] = (float)Math.Pow(1 + (day / Days), -Power);
        }

        blocks = [.. days.Chunk(BlockPosts).Select(block => (block.Min(), block.Max()))];
    }

    public float Of(int one, int two) => left[Math.Abs(days[one] - days[two])];

    public int Blocks => blocks.Length;

    /// <summary>The most that time leaves of a score with a post of the block.</summary>
    public float Most(int post, int block) => left[Math.Max(0, Math.Max(blocks[block].First - days[post], days[post] - blocks[block].Last))];

    /// <summary>The least that time leaves of a score with a post of the block.</summary>
    public float Least(int post, int block) => left[Math.Max(blocks[block].Last - days[post], days[post] - blocks[block].First)];

    /// <summary>Below 0 when the first is the earlier, 0 on the same day.</summary>
    public int Order(int one, int two) => days[one].CompareTo(days[two]);
}
