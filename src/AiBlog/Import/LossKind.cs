namespace AiBlog.Import;

/// <summary>A kind of thing that an import changed, kept aside, or could not carry over.</summary>
/// <param name="Code">Also a heading of docs/moving-in.md.</param>
/// <param name="Title">What happened to all items of the kind, as a clause.</param>
internal sealed record LossKind(string Code, string Title);
