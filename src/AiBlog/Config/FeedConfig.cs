using System.Collections.Immutable;

namespace AiBlog.Config;

/// <summary>Which feeds the site has.</summary>
/// <param name="Formats">In the order of the enumeration, none twice; empty means no feeds.</param>
/// <param name="Limit">Entries in a feed.</param>
/// <param name="Terms">Whether tags, categories and authors have feeds of their own.</param>
internal sealed record FeedConfig(ImmutableArray<FeedFormat> Formats, int Limit, bool Terms);
