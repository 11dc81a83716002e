namespace AiBlog.Privacy.Services;

/// <summary>What becomes of a resource, judged by its origin.</summary>
/// <param name="Service">Behind whose gate it goes, <see cref="ServiceRegistry.Other"/> when no service claims its origin; null when pages may load it at once.</param>
internal sealed record OriginVerdict(Service? Service)
{
    /// <summary>The site's own.</summary>
    public static OriginVerdict Own { get; } = new((Service?)null);

    /// <summary>Of another party, and let through by <c>allow</c>.</summary>
    public static OriginVerdict Allowed { get; } = new((Service?)null) { IsForeign = true };

    public bool IsForeign { get; private init; }

    public bool IsOwn => Service is null && !IsForeign;

    public bool IsAllowed => Service is null && IsForeign;

    public static OriginVerdict Of(Service service) => new(service) { IsForeign = true };
}
