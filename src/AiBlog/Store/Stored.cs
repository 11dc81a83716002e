namespace AiBlog.Store;

/// <summary>A value that is in memory, or that is read from the store each time it is needed, so that a large site fits into little memory.
/// Serves all threads.</summary>
internal sealed class Stored<T>
    where T : class
{
    private readonly T? held;
    private readonly Func<T>? read;
    private WeakReference<T>? recent;

    public Stored(T value) => held = value;

    /// <param name="read">Gives the same value each time.</param>
    public Stored(Func<T> read) => this.read = read;

    public T Value
    {
        get
        {
            if (held is not null)
            {
                return held;
            }

            if (recent?.TryGetTarget(out var value) is true)
            {
                return value;
            }

            value = read!();
            recent = new WeakReference<T>(value);
            return value;
        }
    }
}
