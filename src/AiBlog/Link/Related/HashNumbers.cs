namespace AiBlog.Link.Related;

/// <summary>Numbers hashes in the order they come. They are spread evenly already, so their own bits say where to look.</summary>
internal sealed class HashNumbers
{
    private const int FirstSize = 1 << 10;

    // A number is one higher here: 0 marks a free slot.
    private int[] slots = new int[FirstSize];
    private ulong[] hashes = new ulong[FirstSize];

    public int Count { get; private set; }

    /// <summary>By number.</summary>
    public ReadOnlySpan<ulong> Hashes => hashes.AsSpan(0, Count);

    /// <summary>The number of a hash; one never seen before gets <see cref="Count"/>.</summary>
    public int Of(ulong hash)
    {
        var mask = slots.Length - 1;
        for (var at = (int)hash & mask; ; at = (at + 1) & mask)
        {
            var number = slots[at] - 1;
            if (number < 0)
            {
                return Add(hash, at);
            }

            if (hashes[number] == hash)
            {
                return number;
            }
        }
    }

    private int Add(ulong hash, int slot)
    {
        hashes[Count] = hash;
        slots[slot] = ++Count;
        if (Count == hashes.Length)
        {
            Array.Resize(ref hashes, 2 * Count);
        }

        if (2 * Count > slots.Length)
        {
            Grow();
        }

        return Count - 1;
    }

    private void Grow()
    {
        slots = new int[2 * slots.Length];
        var mask = slots.Length - 1;
        for (var number = 0; number < Count; number++)
        {
            var at = (int)hashes[number] & mask;
            while (slots[at] != 0)
            {
                at = (at + 1) & mask;
            }

            slots[at] = number + 1;
        }
    }
}
