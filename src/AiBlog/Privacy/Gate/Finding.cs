using AiBlog.Diagnostics;
using AiBlog.Privacy.Policy;
using AiBlog.Privacy.Services;

namespace AiBlog.Privacy.Gate;

/// <summary>Something of another origin in HTML or CSS.</summary>
/// <param name="Service">Whose consent it waits for; null when its origin is allowed.</param>
/// <param name="Url">As written, decoded.</param>
/// <param name="Place">Of the attribute or URL.</param>
/// <param name="IsGated">Its author has gated it already.</param>
/// <param name="HasPlaceholder">Whether the page shows a placeholder for it.</param>
internal sealed record Finding(Service? Service, string Origin, ResourceKind Kind, string Url, Place Place, bool IsGated = false, bool HasPlaceholder = false);
