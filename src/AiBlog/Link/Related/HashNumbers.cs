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
        var slot = SlotOf(hash);
        return slots[slot] > 0 ? slots[slot] - 1 : Add(hash, slot);
    }

    /// <summary>The slot that holds the hash, else the free one for it.</summary>
    private int SlotOf(ulong hash)
    {
        var mask = slots.Length - 1;
        var at = (int)hash & mask;
        while (slots[at] > 0 && hashes[slots[at] - 1] != hash)
        {
            at = (at + 1) & mask;
        }

        return at;
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
        for (var number = 0; number < Count; number++)
        {
            slots[SlotOf(hashes[number])] = number + 1;
        }
    }
}
