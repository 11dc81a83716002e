namespace AiBlog.Link.Related;

/// <summary>Numbers hashes in the order they come. They are spread evenly already, so their own bits say where to look.</summary>
internal sealed class HashNumbers
{
    private const int FirstSize = 1 << 10;

    // A number is one higher here: 0 marks a free slot.
    private (ulong Hash, int Number)[] slots = new (ulong, int)[FirstSize];

    public int Count { get; private set; }

    /// <summary>The number of a hash; one never seen before gets <see cref="Count"/>.</summary>
    public int Of(ulong hash)
    {
        if (Count * 2 >= slots.Length)
        {
            Grow();
        }

        ref var slot = ref Find(slots, hash);
        if (slot.Number == 0)
        {
            slot = (hash, ++Count);
        }

        return slot.Number - 1;
    }

    private static ref (ulong Hash, int Number) Find((ulong Hash, int Number)[] slots, ulong hash)
    {
        var mask = slots.Length - 1;
        var at = (int)hash & mask;
        while (slots[at].Number != 0 && slots[at].Hash != hash)
        {
            at = (at + 1) & mask;
        }

        return ref slots[at];
    }

    private void Grow()
    {
        var larger = new (ulong Hash, int Number)[slots.Length * 4];
        foreach (var slot in slots)
        {
            if (slot.Number != 0)
            {
                Find(larger, slot.Hash) = slot;
            }
        }

        slots = larger;
    }
}
