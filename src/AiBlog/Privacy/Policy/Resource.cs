using AiBlog.Diagnostics;

namespace AiBlog.Privacy.Policy;

/// <summary>Something that a page would load from another origin, or that a service loads from the site's own.</summary>
/// <param name="ServiceId">Behind whose gate it stands; null when <c>allow</c> lets it through.</param>
/// <param name="Origin">As <see cref="Text.WebOrigin"/> writes it.</param>
/// <param name="Place">Where its author wrote it.</param>
/// <param name="HasPlaceholder">Whether the page shows a placeholder for it, with buttons that ask for consent there.</param>
internal sealed record Resource(string? ServiceId, string Origin, ResourceKind Kind, Place Place, bool HasPlaceholder = false);

/// <summary>What a page would do with a resource; each is a directive of the content security policy.</summary>
internal enum ResourceKind
{
    Script,
    Frame,
    Image,
    Media,
    Style,
    Font,
    Connect,
    Manifest,
    Other,
}
