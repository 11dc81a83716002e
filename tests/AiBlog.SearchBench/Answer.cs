namespace AiBlog.SearchBench;

/// <summary>What a searcher says to one query.</summary>
/// <param name="Urls">Paths of the best ten.</param>
/// <param name="Time">In milliseconds, from an empty cache.</param>
internal sealed record Answer(string[] Urls, double Time)
{
    /// <summary>For what comes from the browser.</summary>
    public Answer()
        : this([], 0)
    {
    }
}
