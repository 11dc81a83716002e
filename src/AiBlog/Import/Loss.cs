using AiBlog.Diagnostics;

namespace AiBlog.Import;

/// <summary>One thing that an import could not carry over unchanged.</summary>
/// <param name="Subject">The thing itself as it was written, or what became of it.</param>
/// <param name="Place">In the source: a file, or an item of an export. Line 0 when the file as a whole is meant.</param>
internal sealed record Loss(LossKind Kind, string Subject, Place Place);
