namespace AiBlog.Privacy;

/// <summary>Something of another origin in HTML or CSS.</summary>
/// <param name="Tag">Whose element it belongs to; null in a stylesheet.</param>
/// <param name="Service">Behind whose gate it goes; null when it is allowed.</param>
/// <param name="Origin">Null for a stylesheet of the site's own that loads from others.</param>
/// <param name="Url">As written, decoded.</param>
/// <param name="Offset">Of the attribute or address in the text.</param>
/// <param name="IsGated">Its author has put it behind a gate already.</param>
/// <param name="HasPlaceholder">Whether the page shows a placeholder for it.</param>
internal sealed record Finding(
    MarkupTag? Tag, Service? Service, string? Origin, ResourceKind Kind, string Url, int Offset, bool IsGated = false, bool HasPlaceholder = false);
