using System.Collections.Immutable;
using AiBlog.Import.Writing;

namespace AiBlog.Import;

/// <summary>What an import was asked to do.</summary>
/// <param name="Sources">Files or folders, as full paths.</param>
/// <param name="Root">The folder of the site to write into, as a full path.</param>
/// <param name="OldUrl">Where the old site is or was published, when its own configuration does not say.</param>
/// <param name="Permalink">The pattern of the old URLs, when the old site's configuration does not say.</param>
/// <param name="Media">A folder with the old site's uploads; null when there is none.</param>
/// <param name="Fetch">Downloads a URL to a file; null when the network must not be used. It returns why it failed, or null.</param>
internal sealed record ImportRequest(
    ImmutableArray<string> Sources, string Root, string? OldUrl, string? Permalink, string? Media, Func<string, string, string?>? Fetch);

/// <summary>What an import found, wrote, and lost.</summary>
/// <param name="Posts">All of them, drafts included.</param>
internal sealed record ImportResult(int Posts, int Pages, int Drafts, int Comments, int Files, WriteCounts Written,
    ImmutableArray<Loss> Losses)
{
    /// <summary>Nothing was written, because the input is not safe to read.</summary>
    public bool IsRefused { get; init; }

    /// <summary>What the author should do next, as sentences.</summary>
    public ImmutableArray<string> Notes { get; init; } = [];
}
