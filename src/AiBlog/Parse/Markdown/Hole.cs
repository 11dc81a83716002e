using AiBlog.Diagnostics;

namespace AiBlog.Parse.Markdown;

/// <summary>An attribute left out of the HTML because its address needs the site: its text goes in at the offset, a space before it.</summary>
/// <param name="Offset">In UTF-16 units of the HTML it belongs to; holes of one HTML are in ascending order.</param>
/// <param name="Target">As the author wrote it, escapes and character references decoded.</param>
/// <param name="Source">Where the target stands in the Markdown.</param>
internal sealed record Hole(int Offset, HoleKind Kind, string Target, Place Place, AddressSpan Source)
{
    /// <summary>Of the attribute.</summary>
    public string Name { get; init; } = Kind == HoleKind.Link ? "href" : "src";
}
