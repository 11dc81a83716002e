using System.Collections.Immutable;
using AiBlog.Parse.Markdown;

namespace AiBlog.Link;

/// <summary>The texts of a post or page with every link and picture resolved. Addresses begin with the base path.</summary>
/// <param name="Addresses">What the addresses in the Markdown have become, for its twin; empty when the site has no twins.</param>
internal sealed record LinkedText(
    ImmutableArray<LinkedBody> KeyPoints, LinkedBody Report, LinkedBody? Opinion, LinkedBody? Footnotes, LinkedImage? Image, ImmutableArray<LinkedSheet> Sheets, ImmutableArray<LinkedAddress> Addresses);

/// <summary>The lead picture.</summary>
/// <param name="Src">As a page writes it.</param>
/// <param name="Absolute">With the origin, for metadata.</param>
/// <param name="Length">In bytes; null for an image on another host.</param>
internal sealed record LinkedImage(string Src, string Absolute, int? Width, int? Height, string Alt, string? Caption, string? Credit, long? Length);

/// <summary>An address of the Markdown and what it has become.</summary>
/// <param name="Href">Begins with the base path.</param>
internal sealed record LinkedAddress(AddressSpan Source, string Href);
