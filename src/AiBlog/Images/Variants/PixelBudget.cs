namespace AiBlog.Images.Variants;

/// <summary>Bounds the memory of images that are decoded at the same time: small ones in parallel, a very large one alone.</summary>
internal sealed class PixelBudget
{
    /// <summary>Two photos of a good camera.</summary>
    private const long Most = 48_000_000;

    private readonly object gate = new();
    private long running;

    /// <summary>Waits until the image fits, and runs the work.</summary>
    public T Run<T>(long pixels, Func<T> work)
    {
        Enter(pixels);
        try
        {
            return work();
        }
        finally
        {
            Leave(pixels);
        }
    }

    private void Enter(long pixels)
    {
        lock (gate)
        {
            while (running > 0 && running + pixels > Most)
            {
                Monitor.Wait(gate);
            }

            running += pixels;
        }
    }

    private void Leave(long pixels)
    {
        lock (gate)
        {
            running -= pixels;
            Monitor.PulseAll(gate);
        }
    }
}
