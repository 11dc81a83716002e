namespace AiBlog.Store;

/// <summary>A value that is in memory, or that is read from the store on demand, which keeps the memory of a large site small. Serves all
/// threads.</summary>
internal sealed class Stored<T>
    where T : class
{
    private readonly T? held;
    private readonly Func<T>? read;
    private WeakReference<T>? recent;

    public Stored(T value) => held = value;

    /// <param name="read">Returns the same value on each call.</param>
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
