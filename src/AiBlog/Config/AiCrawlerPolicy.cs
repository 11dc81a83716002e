using System.Collections.Immutable;
using AiBlog.Diagnostics;

namespace AiBlog.Config;

/// <summary>What robots.txt tells the crawlers of AI makers.</summary>
/// <param name="AllowsAll">False when all known ones, or those named, are turned away.</param>
/// <param name="Disallowed">The crawlers turned away; empty with <paramref name="AllowsAll"/> false means all known ones.</param>
internal sealed record AiCrawlerPolicy(bool AllowsAll, ImmutableArray<Placed<string>> Disallowed);
