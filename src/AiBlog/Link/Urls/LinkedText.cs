using System.Collections.Immutable;
using System.Text;
using AiBlog.Config;
using AiBlog.Diagnostics;
using AiBlog.Images.Metadata;
using AiBlog.Images.Variants;
using AiBlog.Parse;
using AiBlog.Parse.Markdown;
using AiBlog.Privacy.Gate;
using AiBlog.Store;
using AiBlog.Text.Urls;

namespace AiBlog.Link.Urls;

/// <summary>The texts of a post or page with every link and picture resolved. Addresses begin with the base path.</summary>
/// <param name="Addresses">What the addresses in the Markdown have become, for its twin; empty when the site has no twins.</param>
internal sealed record LinkedText(
    ImmutableArray<LinkedBody> KeyPoints, LinkedBody Report, LinkedBody? Opinion, LinkedBody? Footnotes, LinkedImage? Image,
    ImmutableArray<LinkedSheet> Sheets, ImmutableArray<LinkedAddress> Addresses)
{
    /// <summary>The images of the site that the page shows, the lead image last.</summary>
    public ImmutableArray<ShownImage> Shown { get; init; } = [];

    /// <summary>Those of them that have variants.</summary>
    public IEnumerable<ImageSet> Sets => Shown.Select(image => image.Set).OfType<ImageSet>();
}

/// <summary>An image of the site on a page.</summary>
/// <param name="Place">Where the author wrote its path.</param>
/// <param name="Declared">The size in pixels that a raw image gives itself; 0 where it gives none.</param>
/// <param name="Set">Null without variants.</param>
/// <param name="IsWhole">Readers load the whole file, whether the image library can be loaded or not.</param>
internal sealed record ShownImage(Place Place, Picture Picture, (int Width, int Height) Declared, ImageSet? Set, bool IsWhole);

/// <summary>The lead picture.</summary>
/// <param name="Src">As a page writes it.</param>
/// <param name="Absolute">With the origin, for metadata.</param>
/// <param name="Length">In bytes; null for an image on another host.</param>
internal sealed record LinkedImage(string Src, string Absolute, int? Width, int? Height, string Alt, string? Caption, string? Credit,
    long? Length)
{
    /// <summary>Null for an image without variants.</summary>
    public ImageSet? Set { get; init; }

    /// <summary>How AI took part, as the file says.</summary>
    public ImageAi? Ai { get; init; }
}

/// <summary>An address of the Markdown and what it has become.</summary>
/// <param name="Href">Begins with the base path.</param>
internal sealed record LinkedAddress(AddressSpan Source, string Href);

/// <summary>A stylesheet of one post or page with every address resolved.</summary>
/// <param name="Services">Behind whose gates it is linked; none for what the page may use at once.</param>
internal sealed record LinkedSheet(ImmutableArray<string> Services, string Css);

/// <summary>A body with every URL resolved, as its author meant it: what loads from other origins is in ranges that each output writes in
/// its own form.</summary>
/// <param name="Fillings">The attributes for the holes of the body, in order.</param>
internal sealed record LinkedBody(MarkdownBody Body, ImmutableArray<string> Fillings, ImmutableArray<GatedRange> Gates)
{
    /// <summary>A hash of everything that determines the HTML; null without a store.</summary>
    public UInt128? Key { get; init; }

    /// <summary>The HTML of the body with its holes filled, created on each call: a stored copy would be as long as the body.</summary>
    public string Html
    {
        get
        {
            var text = Body.Html;
            if (Fillings.IsEmpty)
            {
                return text;
            }

            var (html, from) = (new StringBuilder(text.Length + Fillings.Sum(filling => filling.Length)), 0);
            foreach (var (hole, filling) in Body.Holes.Zip(Fillings))
            {
                html.Append(text.AsSpan(from, hole.Offset - from)).Append(filling);
                from = hole.Offset;
            }

            return html.Append(text.AsSpan(from)).ToString();
        }
    }

    /// <param name="file">The key of the file; null without a store.</param>
    /// <param name="part">Which body of the file it is; see <see cref="BodyPart"/>.</param>
    /// <param name="fill">Returns the attributes for a hole; called for the holes in order.</param>
    public static LinkedBody Fill(MarkdownBody body, UInt128? file, int part, Func<Hole, string> fill)
    {
        ImmutableArray<string> fillings = [.. body.Holes.Select(fill)];
        var shift = 0;
        var shifts = body.Gates.IsEmpty ? [] : body.Holes.Zip(fillings, (hole, filling) => (hole.Offset, shift += filling.Length)).ToList();
        var key = file is { } known
            ? HashBuilder.Of("body").AddHash(known).Add(part).AddAll(fillings, (hash, item) => hash.Add(item))
            : null;
        return new LinkedBody(body, fillings, Shift(body.Gates, shifts)) { Key = key?.ToHash() };
    }

    /// <summary>The ranges of a body after its holes are filled.</summary>
    /// <param name="shifts">By how much the text after an offset moves, in the order of offsets.</param>
    private static ImmutableArray<GatedRange> Shift(ImmutableArray<GatedRange> gates, List<(int Offset, int Shift)> shifts) =>
        [.. gates.Select(gate => gate with { Start = Shifted(gate.Start, shifts), End = Shifted(gate.End, shifts) })];

    /// <summary>Where an offset between tags is after filling; holes are in tags.</summary>
    private static int Shifted(int offset, List<(int Offset, int Shift)> shifts)
    {
        var (low, high) = (0, shifts.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = shifts[middle].Offset < offset ? (middle + 1, high) : (low, middle);
        }

        return low > 0 ? offset + shifts[low - 1].Shift : offset;
    }
}

/// <summary>From a path of the site (<c>/tags/</c>) to an address.</summary>
internal static class Addresses
{
    /// <summary>As pages write it: below the base path, percent-encoded.</summary>
    public static string Href(this BaseUrl site, string path) => site.Path + UrlRules.EncodePath(path.TrimStart('/'));

    /// <summary>With the origin.</summary>
    public static string Absolute(this BaseUrl site, string path) => site.Origin + site.Href(path);
}
