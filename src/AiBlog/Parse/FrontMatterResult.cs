using System.Collections.Immutable;
using AiBlog.Diagnostics;

namespace AiBlog.Parse;

/// <summary>What a file says about itself, where its text begins, and every fault.</summary>
/// <param name="FrontMatter">
/// Null when there is none to read. With errors its faulty keys have their defaults, so that later stages can look for more faults;
/// nothing is published then.
/// </param>
internal sealed record FrontMatterResult(FrontMatter? FrontMatter, int BodyOffset, ImmutableArray<Diagnostic> Diagnostics);
