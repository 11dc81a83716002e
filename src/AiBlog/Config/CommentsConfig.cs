using AiBlog.Diagnostics;

namespace AiBlog.Config;

/// <summary>How readers comment.</summary>
/// <param name="Place">Of the provider's name.</param>
/// <param name="IsModerated">A comment file that does not say so is not approved.</param>
/// <param name="Thread">Where a service keeps the threads; null when the comments are files, there are none, or a needed key is faulty.</param>
internal sealed record CommentsConfig(CommentProvider Provider, Place Place, bool IsModerated, CommentForm Form, ThreadService? Thread);

/// <summary>How a comment reaches the author of a site whose comments are files.</summary>
/// <param name="Endpoint">https, a path of the site, or http on this machine; null when there is no form.</param>
/// <param name="Redirect">A path of the site.</param>
internal sealed record CommentForm(Placed<string>? Endpoint, string? Email, bool HasPrivacyCheckbox, string? Redirect);
