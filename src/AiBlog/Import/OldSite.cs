using System.Collections.Immutable;

namespace AiBlog.Import;

/// <summary>What the configuration of the old site says.</summary>
internal sealed record OldSite
{
    public string? Title { get; init; }

    /// <summary>The absolute URL with its path; null when nobody knows it.</summary>
    public string? BaseUrl { get; init; }

    public string? Description { get; init; }

    public string? Language { get; init; }

    public string? TimeZone { get; init; }

    public string? Author { get; init; }

    public string? ExcerptSeparator { get; init; }

    /// <summary>Scalars by their path, such as <c>baseurl</c> or <c>params.github</c>, for tags that print them.</summary>
    public ImmutableDictionary<string, string> Values { get; init; } = ImmutableDictionary<string, string>.Empty;

    public ImmutableArray<string> OpinionHeadings { get; init; } = [];

    /// <summary>Redirects for URLs that belong to no post or page: from, to.</summary>
    public ImmutableArray<(string From, string To)> Redirects { get; init; } = [];

    public string BasePath =>
        BaseUrl is not null && Uri.TryCreate(BaseUrl, UriKind.Absolute, out var uri) ? uri.AbsolutePath.TrimEnd('/') : "";

    public string? Host => BaseUrl is not null && Uri.TryCreate(BaseUrl, UriKind.Absolute, out var uri) ? uri.Host : null;
}
