namespace AiBlog.Link.Related;

/// <summary>Numbers hashes in the order they come. They are spread evenly already, so their own bits say where to look.</summary>
internal sealed class HashNumbers
{
    private const int FirstSize = 1 << 11;

    // A hash lies beside its number: a large table is in no cache, and so each look costs one access to memory.
    private Slot[] slots = new Slot[FirstSize];
    private ulong[] hashes = new ulong[FirstSize / 2];

    public int Count { get; private set; }

    /// <summary>By number.</summary>
    public ReadOnlySpan<ulong> Hashes => hashes.AsSpan(0, Count);

    /// <summary>The number of a hash; one never seen before gets <see cref="Count"/>.</summary>
    public int Of(ulong hash)
    {
        ref var slot = ref SlotOf(hash);
        return slot.IsFree ? Add(hash, ref slot) : slot.Next - 1;
    }

    /// <summary>The slot that holds the hash, else the free one for it.</summary>
    private ref Slot SlotOf(ulong hash)
    {
        var (table, mask) = (slots, slots.Length - 1);
        var at = (int)hash & mask;
        while (table[at].Hash != hash && !table[at].IsFree)
        {
            at = (at + 1) & mask;
        }

        return ref table[at];
    }

    private int Add(ulong hash, ref Slot slot)
    {
        hashes[Count] = hash;
        slot = new Slot(hash, ++Count);
        if (Count == hashes.Length)
        {
            Grow();
        }

        return Count - 1;
    }

    private void Grow()
    {
        Array.Resize(ref hashes, 2 * Count);
        slots = new Slot[2 * slots.Length];
        for (var number = 0; number < Count; number++)
        {
            SlotOf(hashes[number]) = new Slot(hashes[number], number + 1);
        }
    }

    /// <param name="Next">The number of the hash that comes next; 0 marks a free slot.</param>
    private readonly record struct Slot(ulong Hash, int Next)
    {
        public bool IsFree => Next == 0;
    }
}
