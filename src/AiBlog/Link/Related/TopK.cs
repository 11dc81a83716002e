using System.Runtime.CompilerServices;

namespace AiBlog.Link.Related;

/// <summary>Keeps the entries of the highest keys; of equal keys those of the lower ids. A heap with the weakest on top.</summary>
internal sealed class TopK(int capacity)
{
    // A positive float orders as its bits do: key and id fit one number.
    private readonly ulong[] heap = new ulong[capacity];
    private int count;

    /// <summary>Only a key above this one gets in, as long as ids ascend.</summary>
    public float Threshold => count < heap.Length ? 0 : KeyOf(heap[0]);

    /// <param name="key">Not below 0.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(float key, int id)
    {
        var entry = ((ulong)BitConverter.SingleToUInt32Bits(key) << 32) | (uint.MaxValue - (uint)id);
        if (count < heap.Length)
        {
            Rise(entry);
        }
        else if (entry > heap[0])
        {
            Sink(entry);
        }
    }

    /// <summary>Writes what was kept, best first, and starts anew.</summary>
    public Span<Ranked> Take(Span<Ranked> into)
    {
        var found = heap.AsSpan(0, count);
        found.Sort();
        for (var i = 0; i < found.Length; i++)
        {
            var entry = found[^(i + 1)];
            into[i] = new Ranked((int)(uint.MaxValue - (uint)entry), KeyOf(entry));
        }

        Clear();
        return into[..found.Length];
    }

    public void Clear() => count = 0;

    private static float KeyOf(ulong entry) => BitConverter.UInt32BitsToSingle((uint)(entry >> 32));

    private void Rise(ulong entry)
    {
        var at = count++;
        for (; at > 0 && heap[(at - 1) / 2] > entry; at = (at - 1) / 2)
        {
            heap[at] = heap[(at - 1) / 2];
        }

        heap[at] = entry;
    }

    private void Sink(ulong entry)
    {
        var at = 0;
        while ((2 * at) + 1 < heap.Length)
        {
            var child = (2 * at) + 1;
            if (child + 1 < heap.Length && heap[child + 1] < heap[child])
            {
                child++;
            }

            if (heap[child] >= entry)
            {
                break;
            }

            heap[at] = heap[child];
            at = child;
        }

        heap[at] = entry;
    }
}

/// <param name="Id">Of a post in the site, or a place in a list.</param>
/// <param name="Key">Above 0, without an upper bound.</param>
internal readonly record struct Ranked(int Id, float Key)
{
    /// <summary>The higher key first; of equal ones the lower id.</summary>
    public static int Compare(Ranked one, Ranked two) => one.Key == two.Key ? one.Id.CompareTo(two.Id) : two.Key.CompareTo(one.Key);
}
