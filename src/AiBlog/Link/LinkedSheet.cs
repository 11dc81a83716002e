using System.Collections.Immutable;

namespace AiBlog.Link;

/// <summary>A stylesheet of one post or page with every address resolved.</summary>
/// <param name="Services">Behind whose gates it is linked; none for what the page may use at once.</param>
internal sealed record LinkedSheet(ImmutableArray<string> Services, string Css);
