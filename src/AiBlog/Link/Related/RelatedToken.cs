namespace AiBlog.Link.Related;

/// <param name="Share">Of all that the two posts share, 0 to 1.</param>
internal readonly record struct RelatedToken(ulong Hash, double Share);
