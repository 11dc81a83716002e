using System.Collections.Immutable;
using AiBlog.Config;

namespace AiBlog.Link;

/// <summary>A tag, category, author or series with its posts: newest first, a series in the order of its parts.</summary>
/// <param name="Profile">What the configuration says of an author; null for other kinds and for guests.</param>
internal sealed record Term(TermRef Ref, ImmutableArray<Post> Posts, Author? Profile);
