using AiBlog.Diagnostics;

namespace AiBlog.Config;

/// <summary>A redirect for a URL that belongs to no post or page.</summary>
/// <param name="From">A site path, percent-decoded.</param>
/// <param name="To">A site path or a web address.</param>
/// <param name="Status">The status that hosts answer with.</param>
internal sealed record RedirectRule(Placed<string> From, Placed<string> To, int Status);
