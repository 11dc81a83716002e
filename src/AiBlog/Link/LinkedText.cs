using System.Collections.Immutable;

namespace AiBlog.Link;

/// <summary>The texts of a post or page with every link and picture resolved. Addresses begin with the base path.</summary>
internal sealed record LinkedText(ImmutableArray<string> KeyPoints, string Report, string? Opinion, string? Footnotes, LinkedImage? Image);

/// <summary>The lead picture.</summary>
/// <param name="Src">As a page writes it.</param>
/// <param name="Absolute">With the origin, for metadata.</param>
internal sealed record LinkedImage(string Src, string Absolute, int? Width, int? Height, string Alt, string? Caption, string? Credit);
