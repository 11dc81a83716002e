using System.Collections.Frozen;
using System.Collections.Immutable;
using AiBlog.Config;
using AiBlog.Link.Comments;
using AiBlog.Parse;

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
    ImmutableArray<Withheld> Withheld)
{
    public PostReferences References { get; } = new(Posts);

    public Taxonomy this[TaxonomyKind kind] => Taxonomies[(int)kind];
}
