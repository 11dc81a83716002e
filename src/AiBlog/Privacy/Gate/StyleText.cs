using System.Collections.Immutable;

namespace AiBlog.Privacy.Gate;

/// <summary>A stylesheet that was made from styles written in HTML or split off another one.</summary>
/// <param name="Services">Behind whose gates it is linked, in ordinal order; none for what pages may use at once.</param>
internal sealed record StyleText(ImmutableArray<string> Services, string Css, ImmutableArray<StyleHole> Holes);
