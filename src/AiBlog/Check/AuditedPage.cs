using System.Collections.Immutable;
using AiBlog.Privacy.Policy;

namespace AiBlog.Check;

/// <summary>What one source would make browsers load.</summary>
/// <param name="Url">The page made from it; null for a source of every page, such as a template or aiblog.yml.</param>
/// <param name="File">Relative to the site.</param>
internal sealed record AuditedPage(string? Url, string File, ImmutableArray<Resource> Resources);
