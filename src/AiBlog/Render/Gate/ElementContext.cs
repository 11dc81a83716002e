namespace AiBlog.Render.Gate;

/// <summary>What an element of a page is in.</summary>
/// <param name="IsInert">In a template that only consent opens, or nothing.</param>
/// <param name="Consent">The service that the innermost gate around it names.</param>
/// <param name="HasPlaceholder">The page shows something in place of the template around it.</param>
internal readonly record struct ElementContext(bool IsInert, string? Consent, bool HasPlaceholder);
