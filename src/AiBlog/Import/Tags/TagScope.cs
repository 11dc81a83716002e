using System.Collections.Immutable;

namespace AiBlog.Import.Tags;

/// <summary>What tags of one text may ask for.</summary>
/// <param name="Reference">The link to the content that a path, file name, or slug names; null when there is none.</param>
/// <param name="Value">The value of a name such as <c>page.title</c> or <c>site.url</c>; null when it is not known.</param>
/// <param name="Include">The text of an include file; null when there is none.</param>
internal sealed record TagScope(Func<string, string?> Reference, Func<string, string?> Value, Func<string, string?> Include)
{
    /// <summary>Names of tags that were dropped or reduced to their inner text, with the place where it happened.</summary>
    public List<(string Subject, int Offset)> Reduced { get; } = [];

    public bool HasContents { get; set; }

    public ImmutableHashSet<string> OpenIncludes { get; init; } = [];
}
