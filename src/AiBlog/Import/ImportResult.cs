using System.Collections.Immutable;
using AiBlog.Import.Writing;

namespace AiBlog.Import;

/// <summary>What an import found, wrote, and lost.</summary>
/// <param name="Posts">All of them, drafts included.</param>
internal sealed record ImportResult(int Posts, int Pages, int Drafts, int Comments, int Files, WriteCounts Written, ImmutableArray<Loss> Losses)
{
    /// <summary>Nothing was written, because the input is not safe to read.</summary>
    public bool IsRefused { get; init; }

    /// <summary>What the author should do next, as sentences.</summary>
    public ImmutableArray<string> Notes { get; init; } = [];
}
