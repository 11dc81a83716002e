namespace AiBlog.Import.Writing;

/// <summary>What became of the files of an import.</summary>
/// <param name="Kept">Files that the author has changed or deleted, or that were there before.</param>
internal sealed record WriteCounts(int Created, int Updated, int Unchanged, int Kept);
