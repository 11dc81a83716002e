using System.Collections.Immutable;
using AiBlog.Diagnostics;

namespace AiBlog.Config;

/// <summary>The configuration and every fault in it. Null when it lacks what nothing works without: a title or an address.</summary>
internal sealed record ConfigResult(SiteConfig? Config, ImmutableArray<Diagnostic> Diagnostics);
