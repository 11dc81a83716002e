using System.Collections.Frozen;
using System.Collections.Immutable;
using AiBlog.Config;
using AiBlog.Images.Variants;
using AiBlog.Link.Comments;
using AiBlog.Link.Terms;
using AiBlog.Link.Urls;
using AiBlog.Load;
using AiBlog.Parse;
using AiBlog.Privacy.Policy;
using AiBlog.Privacy.Services;

namespace AiBlog.Link;

/// <summary>Everything pages share, known before any page is rendered.</summary>
/// <param name="Posts">Newest first; equal dates by slug.</param>
/// <param name="Static">Files of content/static by their address.</param>
/// <param name="Comments">Of each post, at its index.</param>
/// <param name="Contexts">Of each post, at its index.</param>
/// <param name="FeedIds">Of each post, at its index.</param>
internal sealed record Site(
    SiteConfig Config,
    ImmutableArray<Post> Posts,
    ImmutableArray<PostContext> Contexts,
    ImmutableArray<FeedId> FeedIds,
    ImmutableArray<StandalonePage> Pages,
    ImmutableArray<Taxonomy> Taxonomies,
    ImmutableArray<Redirect> Redirects,
    ImmutableArray<MediaCopy> Media,
    FrozenDictionary<string, Picture> Static,
    ImmutableArray<CommentThread> Comments,
    SitePrivacy Privacy,
    ImmutableArray<Unpublished> Unpublished)
{
    /// <summary>Images that have variants, each once.</summary>
    public ImmutableArray<ImageSet> Images { get; init; } = [];

    public PostReferences References { get; } = new(Posts);

    public Taxonomy this[TaxonomyKind kind] => Taxonomies[(int)kind];
}

/// <summary>What the site's pages load from others, known before any page is made.</summary>
/// <param name="Services">Those in use, in ordinal order of ids; <see cref="ServiceRegistry.Other"/> among them with the origins that no
/// service claims.</param>
/// <param name="Resources">All that pages would load, in the order of files and places.</param>
/// <param name="Revision">Of the services: a choice made for another one counts no longer.</param>
/// <param name="Policy">The content security policy of every page; empty when the site enforces none.</param>
internal sealed record SitePrivacy(
    ImmutableArray<Service> Services,
    ImmutableArray<Resource> Resources,
    string Revision,
    string Policy)
{
    /// <summary>Whether there is anything for a reader to choose.</summary>
    public bool IsOptional => Services.Any(service => !service.IsRequired);

    /// <summary>Whether a reader must be asked before the page: when an optional service loads something for which no placeholder
    /// asks.</summary>
    public bool NeedsBanner => Resources.Any(resource =>
        !resource.HasPlaceholder && Services.Any(service => service.Id == resource.ServiceId && !service.IsRequired));
}

/// <summary>A page outside the stream of posts.</summary>
/// <param name="Url">A path of the site: where the file lies below content/pages.</param>
internal sealed record StandalonePage(ParsedFile File, string Url, string Language, LinkedText Text)
{
    /// <summary>The same text in other languages, by language.</summary>
    public ImmutableArray<(string Language, string Url)> Translations { get; init; } = [];
}

/// <summary>A file that is copied into the output, to a path relative to it.</summary>
internal sealed record MediaCopy(MediaFile File, string OutputPath);
