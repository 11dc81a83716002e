using System.Collections.Immutable;
using System.Runtime.ExceptionServices;
using System.Runtime.InteropServices;

namespace AiBlog.Threads;

/// <summary>Runs the same work for many items on several threads. The one place that does: Parallel and PLINQ wrap what is thrown in an
/// AggregateException, in an order of chance, and the edge would not recognize it.</summary>
internal static class InParallel
{
    /// <summary>The result for each item, in the order of the items.</summary>
    /// <exception cref="Exception">What <paramref name="make"/> threw for the first item in order that failed, unwrapped.</exception>
    public static ImmutableArray<TResult> Map<TItem, TResult>(IEnumerable<TItem> items, int jobs, Func<TItem, TResult> make) =>
        Map(items, jobs, static () => true, (item, _) => make(item));

    /// <summary>The result for each item, in the order of the items, from workers that each run on one thread.</summary>
    /// <exception cref="Exception">What <paramref name="make"/> threw for the first item in order that failed, unwrapped.</exception>
    public static ImmutableArray<TResult> Map<TItem, TWorker, TResult>(
        IEnumerable<TItem> items, int jobs, Func<TWorker> newWorker, Func<TItem, TWorker, TResult> make)
    {
        TItem[] all = [.. items];
        var results = new TResult[all.Length];
        var failure = new FirstFailure();
        Parallel.For(
            0,
            all.Length,
            new ParallelOptions { MaxDegreeOfParallelism = jobs },
            newWorker,
            (i, state, worker) =>
            {
                try
                {
                    results[i] = make(all[i], worker);
                }
#pragma warning disable CA1031 // Whatever it is, Throw passes it on.
                catch (Exception fault)
#pragma warning restore CA1031
                {
                    failure.Add(i, fault);
                    // Every item before this one still runs, so which failure is the first does not depend on chance.
                    state.Break();
                }

                return worker;
            },
            static _ => { });
        failure.Throw();
        return ImmutableCollectionsMarshal.AsImmutableArray(results);
    }

    /// <summary>Whether all items pass. After the first that does not, no more are looked at.</summary>
    /// <exception cref="Exception">What <paramref name="passes"/> threw for the first item in order that failed, unwrapped.</exception>
    public static bool All<TItem>(IEnumerable<TItem> items, int jobs, Func<TItem, bool> passes)
    {
        var hasFailed = 0;
        Map(items, jobs, item =>
        {
            if (Volatile.Read(ref hasFailed) == 0 && !passes(item))
            {
                Volatile.Write(ref hasFailed, 1);
            }

            return true;
        });
        return hasFailed == 0;
    }

    /// <summary>Of failures that come in any order, the one with the lowest index.</summary>
    private sealed class FirstFailure
    {
        private readonly Lock gate = new();
        private int index = int.MaxValue;
        private ExceptionDispatchInfo? fault;

        public void Add(int at, Exception thrown)
        {
            lock (gate)
            {
                if (at < index)
                {
                    (index, fault) = (at, ExceptionDispatchInfo.Capture(thrown));
                }
            }
        }

        public void Throw() => fault?.Throw();
    }
}
