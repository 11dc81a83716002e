namespace AiBlog.Link;

/// <summary>What decides which posts are out: the clock, read once at the edge, and the author's wish to see more.</summary>
internal sealed record BuildChoice(DateTimeOffset Now, bool WithDrafts, bool WithFuture);
