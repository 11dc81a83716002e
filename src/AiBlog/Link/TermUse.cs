using AiBlog.Diagnostics;

namespace AiBlog.Link;

/// <summary>A tag, category, author or series in one post.</summary>
/// <param name="Language">Of the post.</param>
internal readonly record struct TermUse(string Name, Place Place, string Language);
