using System.Collections.Immutable;
using AiBlog.Diagnostics;
using AiBlog.Parse;

namespace AiBlog.Link;

/// <summary>Resolves the links and pictures of one post or page.</summary>
internal static class TextLinker
{
    public static LinkedFile Link(ParsedSite parsed, SiteUrls urls, LinkTargets targets, LinkTarget owner, Severity anchorSeverity)
    {
        var links = new CrossLinks(parsed.Config, urls, targets, owner, anchorSeverity);
        var text = new LinkedText(
            [.. owner.File.KeyPoints.Select(point => links.Fill(point))],
            links.Fill(owner.File.Report),
            owner.File.Opinion is { } opinion ? links.Fill(opinion) : null,
            owner.File.Footnotes is { } footnotes ? links.Fill(footnotes) : null,
            links.Image(owner.File.Front.Image),
            [.. owner.File.Styles.Select(links.Sheet)],
            [.. links.Addresses]);
        return new LinkedFile(text, [.. links.Diagnostics], [.. links.Media], [.. links.Unproven]);
    }
}

/// <param name="Media">Files that must lie beside the page because it shows them.</param>
internal sealed record LinkedFile(LinkedText Text, ImmutableArray<Diagnostic> Diagnostics, ImmutableArray<MediaCopy> Media, ImmutableArray<UnprovenLink> Unproven);
