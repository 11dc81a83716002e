using System.Collections.Immutable;
using AiBlog.Config;
using AiBlog.Privacy.Gate;

namespace AiBlog.Parse.Markdown;

/// <summary>What a site decides about its Markdown.</summary>
/// <param name="Gate">Null when the site lets everything through.</param>
/// <param name="OpinionHeadings">Compared without case.</param>
internal sealed record MarkdownSettings(bool Highlight, bool Math, bool Smart, ImmutableArray<string> OpinionHeadings, GateRules? Gate)
{
    /// <summary>Where the site is published: a link there is a link within the site.</summary>
    public ImmutableArray<BaseUrl> OwnSites { get; init; } = [];

    public bool IsOwn(string url) => OwnSites.Any(site => site.SitePathOf(url) is not null);
}
