using System.Collections.Immutable;
using AiBlog.Privacy.Gate;

namespace AiBlog.Link;

/// <summary>A body with every URL resolved, as its author meant it: what loads from other origins is in ranges that each output writes in its own form.</summary>
internal sealed record LinkedBody(string Html, ImmutableArray<GatedRange> Gates);
