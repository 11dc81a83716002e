using System.Collections.Immutable;
using AiBlog.Parse;

namespace AiBlog.Link;

/// <summary>A page outside the stream of posts.</summary>
/// <param name="Url">A path of the site: where the file lies below content/pages.</param>
internal sealed record StandalonePage(ParsedFile File, string Url, string Language, LinkedText Text)
{
    /// <summary>The same text in other languages, by language.</summary>
    public ImmutableArray<(string Language, string Url)> Translations { get; init; } = [];
}
