namespace AiBlog.Render;

/// <summary>A stream of small numbers from a seed: xorshift32 (13, 17, 5), the same everywhere.</summary>
internal sealed class MotifRandom
{
    private uint state;

    public MotifRandom(uint seed)
    {
        state = seed == 0 ? 1 : seed;
        // Seeds that differ little begin alike.
        Next(1);
        Next(1);
    }

    /// <summary>From 0 up to, but not including, the bound.</summary>
    public int Next(int bound)
    {
        state ^= state << 13;
        state ^= state >> 17;
        state ^= state << 5;
        return (int)(state % (uint)bound);
    }
}
