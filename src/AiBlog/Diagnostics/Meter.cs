using System.Collections.Concurrent;
using System.Collections.Immutable;

namespace AiBlog.Diagnostics;

/// <summary>Adds up the time and the allocations of named pieces of work, for <c>build --stats</c>. Serves all threads.</summary>
/// <param name="now">The clock, in ticks of <see cref="System.Diagnostics.Stopwatch"/>; nothing below Commands has one of its own.</param>
internal sealed class Meter(Func<long> now)
{
    private readonly ConcurrentDictionary<(MeterKind Kind, string Name), Sum> sums = new();

    /// <summary>Everything of one kind, the slowest first; equal times by name.</summary>
    public ImmutableArray<Measured> Of(MeterKind kind) =>
    [
        .. sums.Where(sum => sum.Key.Kind == kind)
            .Select(sum => new Measured(sum.Key.Name, sum.Value.Count, sum.Value.Ticks, sum.Value.Bytes))
            .OrderByDescending(measured => measured.Ticks)
            .ThenBy(measured => measured.Name, StringComparer.Ordinal),
    ];

    public static Started Begin(Meter? meter) =>
        meter is null ? default : new Started(meter.Now(), GC.GetAllocatedBytesForCurrentThread());

    /// <summary>Counts what the thread has done since <see cref="Begin"/>.</summary>
    public void End(MeterKind kind, string name, Started started)
    {
        var (ticks, bytes) = (Now() - started.At, GC.GetAllocatedBytesForCurrentThread() - started.Allocated);
        sums.GetOrAdd((kind, name), static _ => new Sum()).Add(ticks, bytes);
    }

    private long Now() => now();

    private sealed class Sum
    {
        private long ticks;
        private long bytes;
        private int count;

        public long Ticks => ticks;

        public long Bytes => bytes;

        public int Count => count;

        public void Add(long moreTicks, long moreBytes)
        {
            Interlocked.Add(ref ticks, moreTicks);
            Interlocked.Add(ref bytes, moreBytes);
            Interlocked.Increment(ref count);
        }
    }
}

/// <summary>When a piece of work began, and what its thread had allocated until then.</summary>
internal readonly record struct Started(long At, long Allocated);

/// <summary>What a <see cref="Meter"/> tells apart.</summary>
internal enum MeterKind
{
    /// <summary>A source, by its path: parsing it, and making its page.</summary>
    Source,

    /// <summary>A layout, the partials in it included.</summary>
    Layout,

    /// <summary>A partial, those that it calls included.</summary>
    Partial,
}

/// <param name="Count">How often.</param>
/// <param name="Bytes">Allocated.</param>
internal sealed record Measured(string Name, int Count, long Ticks, long Bytes);
