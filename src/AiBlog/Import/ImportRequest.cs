using System.Collections.Immutable;

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
