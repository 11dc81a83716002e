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
