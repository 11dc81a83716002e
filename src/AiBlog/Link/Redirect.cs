using AiBlog.Diagnostics;

namespace AiBlog.Link;

/// <summary>A former address that leads to a post or page of today.</summary>
internal sealed record Redirect(string From, string To, string Title, Place Place);
