using System.Collections.Immutable;
using AiBlog.Diagnostics;

namespace AiBlog.Config;

/// <summary>How links within the site are checked.</summary>
/// <param name="Elsewhere">The beginnings of paths that belong to other parts of the same host; each begins with a slash.</param>
internal sealed record LinkRules(LinkPolicy Policy, ImmutableArray<string> Elsewhere)
{
    public Severity Severity => Policy == LinkPolicy.Warn ? Severity.Warning : Severity.Error;

    /// <summary><c>/docs/</c> covers <c>/docs/x</c> and also <c>/docs</c>.</summary>
    public bool IsElsewhere(string path) => Elsewhere.Any(start =>
        path.StartsWith(start, StringComparison.Ordinal) || (start.EndsWith('/') && path.Equals(start[..^1], StringComparison.Ordinal)));
}
