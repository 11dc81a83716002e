using System.Collections.Immutable;
using AiBlog.Diagnostics;

namespace AiBlog.Parse;

/// <summary>Which related posts an author wants: slugs that come first, none at all, or what the program finds.</summary>
internal sealed record RelatedChoice(bool IsOff, ImmutableArray<Placed<string>> Pinned)
{
    public static RelatedChoice Automatic { get; } = new(false, []);

    public static RelatedChoice Off { get; } = new(true, []);
}
