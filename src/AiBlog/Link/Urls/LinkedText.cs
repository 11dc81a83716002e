using System.Collections.Immutable;
using AiBlog.Config;
using AiBlog.Parse.Markdown;
using AiBlog.Privacy.Gate;
using AiBlog.Text.Urls;

namespace AiBlog.Link.Urls;

/// <summary>The texts of a post or page with every link and picture resolved. Addresses begin with the base path.</summary>
/// <param name="Addresses">What the addresses in the Markdown have become, for its twin; empty when the site has no twins.</param>
internal sealed record LinkedText(
    ImmutableArray<LinkedBody> KeyPoints, LinkedBody Report, LinkedBody? Opinion, LinkedBody? Footnotes, LinkedImage? Image,
    ImmutableArray<LinkedSheet> Sheets, ImmutableArray<LinkedAddress> Addresses);

/// <summary>The lead picture.</summary>
/// <param name="Src">As a page writes it.</param>
/// <param name="Absolute">With the origin, for metadata.</param>
/// <param name="Length">In bytes; null for an image on another host.</param>
internal sealed record LinkedImage(string Src, string Absolute, int? Width, int? Height, string Alt, string? Caption, string? Credit,
    long? Length);

/// <summary>An address of the Markdown and what it has become.</summary>
/// <param name="Href">Begins with the base path.</param>
internal sealed record LinkedAddress(AddressSpan Source, string Href);

/// <summary>A stylesheet of one post or page with every address resolved.</summary>
/// <param name="Services">Behind whose gates it is linked; none for what the page may use at once.</param>
internal sealed record LinkedSheet(ImmutableArray<string> Services, string Css);

/// <summary>A body with every URL resolved, as its author meant it: what loads from other origins is in ranges that each output writes in
/// its own form.</summary>
internal sealed record LinkedBody(string Html, ImmutableArray<GatedRange> Gates);

/// <summary>From a path of the site (<c>/tags/</c>) to an address.</summary>
internal static class Addresses
{
    /// <summary>As pages write it: below the base path, percent-encoded.</summary>
    public static string Href(this BaseUrl site, string path) => site.Path + UrlRules.EncodePath(path.TrimStart('/'));

    /// <summary>With the origin.</summary>
    public static string Absolute(this BaseUrl site, string path) => site.Origin + site.Href(path);
}
