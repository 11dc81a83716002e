using AiBlog.Config;
using AiBlog.Diagnostics;
using AiBlog.Load;
using AiBlog.Parse.Markdown;
using AiBlog.Text.Slugs;

namespace AiBlog.Link.Urls;

/// <summary>Diagnostics of one file's links, with the closest target that exists.</summary>
internal sealed class LinkSuggestions(SiteConfig config, LinkTargets targets, LinkTarget owner, PageFinder pages)
{
    private readonly Suggestions suggestions = new();

    public Diagnostic BrokenLink(string path, Hole hole)
    {
        var source = MarkdownFiles.Is(path) ? pages.SourcePath(path) : null;
        var suggestion = source is null
            ? suggestions.Closest(path, targets.Urls)
            : suggestions.Closest(source[LinkTargets.FolderOf(source).Length..], targets.FileNamesIn(LinkTargets.FolderOf(source)));
        return LinkFaults.BrokenLink(config.Links.Severity, hole.Place, hole.Target, suggestion);
    }

    public Diagnostic MissingImage(string target, Place place) =>
        LinkFaults.MissingImage(config.Links.Severity, place, target,
            suggestions.Closest(target, targets.PicturesBelow(owner.File.Folder)));

    public Diagnostic MissingAnchor(Severity severity, string name, LinkTarget target, Hole hole) =>
        LinkFaults.MissingAnchor(severity, hole.Place, hole.Target, suggestions.Closest(name, target.Anchors));
}
