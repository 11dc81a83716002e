using System.Collections.Frozen;
using System.Collections.Immutable;

namespace AiBlog.Serve;

/// <summary>The state of the preview, which requests read while the rebuilding loop replaces it.</summary>
internal sealed class LiveState
{
    private readonly Lock gate = new();
    private PreviewState? current;
    private TaskCompletionSource next = NewSource();

    /// <summary>The state, as soon as there is one.</summary>
    public Task<PreviewState> GetAsync(CancellationToken stop) => GetOtherThanAsync(null, stop);

    /// <summary>The state, as soon as its revision is another than the one known.</summary>
    public async Task<PreviewState> GetOtherThanAsync(string? revision, CancellationToken stop)
    {
        while (true)
        {
            var (state, changed) = Look();
            if (state is not null && state.Revision != revision)
            {
                return state;
            }

            await changed.WaitAsync(stop);
        }
    }

    public void Replace(PreviewState state)
    {
        TaskCompletionSource waiting;
        lock (gate)
        {
            current = state;
            waiting = next;
            next = NewSource();
        }

        waiting.SetResult();
    }

    private (PreviewState? State, Task Changed) Look()
    {
        lock (gate)
        {
            return (current, next.Task);
        }
    }

    private static TaskCompletionSource NewSource() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}

/// <summary>What the preview shows now: the last site that had no errors, and the faults of the latest build.</summary>
/// <param name="Files">Null until a build had no errors.</param>
/// <param name="Revision">Another one whenever a page may look different.</param>
internal sealed record PreviewState(
    FrozenDictionary<string, PreviewFile>? Files, string BasePath, ImmutableArray<string> Faults, string Revision)
{
    /// <summary>Takes in a build. Returns this very state when no reader could see a difference.</summary>
    public PreviewState Next(PreviewSite site, string revision)
    {
        var files = site.Files ?? Files;
        var basePath = site.Files is null ? BasePath : site.BasePath;
        return basePath == BasePath && site.Faults.SequenceEqual(Faults, StringComparer.Ordinal) && AreSame(files, Files)
            ? this
            : new PreviewState(files, basePath, site.Faults, revision);
    }

    private static bool AreSame(FrozenDictionary<string, PreviewFile>? files, FrozenDictionary<string, PreviewFile>? others)
    {
        if (files is null || others is null || ReferenceEquals(files, others))
        {
            return ReferenceEquals(files, others);
        }

        return files.Count == others.Count
            && files.All(file => others.TryGetValue(file.Key, out var other) && file.Value.IsSameAs(other));
    }
}
