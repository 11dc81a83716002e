namespace AiBlog.Build;

/// <summary>Told how far a build is; it must not change anything.</summary>
/// <param name="Stage">A stage begins: load, parse, link, render, emit.</param>
/// <param name="Made">Files made so far, of how many; called from many threads.</param>
internal sealed record BuildObserver(Action<string> Stage, Action<int, int> Made)
{
    public static BuildObserver None { get; } = new(_ => { }, (_, _) => { });
}
