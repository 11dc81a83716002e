using AiBlog.Diagnostics;

namespace AiBlog.Config;

/// <summary>Someone who writes for the site.</summary>
/// <param name="Id">What a post's <c>authors</c> names.</param>
internal sealed record Author(string Id, string Name, string? Url, string? Bio, Placed<string>? Avatar);
