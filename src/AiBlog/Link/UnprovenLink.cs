using AiBlog.Diagnostics;

namespace AiBlog.Link;

/// <summary>A link to a site path that is no post, page, or list: it is broken unless the build writes a file there.</summary>
/// <param name="Path">Decoded, without query and fragment.</param>
/// <param name="Fault">Made when the link is broken, because a suggestion takes time.</param>
internal sealed record UnprovenLink(string Path, Func<Diagnostic> Fault);
