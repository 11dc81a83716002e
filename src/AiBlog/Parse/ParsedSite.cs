using System.Collections.Immutable;
using AiBlog.Config;
using AiBlog.Images;
using AiBlog.Load;
using AiBlog.Parse.Comments;
using AiBlog.Privacy.Services;

namespace AiBlog.Parse;

/// <summary>All files of a site, each parsed by itself, in ordinal order of their paths.</summary>
/// <param name="Pictures">Files beside posts and pages.</param>
/// <param name="Static">Files of content/static.</param>
/// <param name="Comments">Of all posts, in ordinal order of their paths.</param>
/// <param name="Unread">Sources with faults that leave nothing to go on with.</param>
internal sealed record ParsedSite(
    SiteConfig Config,
    ServiceRegistry Services,
    ImmutableArray<ParsedFile> Posts,
    ImmutableArray<ParsedFile> Pages,
    ImmutableArray<Picture> Pictures,
    ImmutableArray<Picture> Static,
    ImmutableArray<ParsedComment> Comments,
    ImmutableArray<string> Unread);

/// <summary>A file beside a post, with its size in pixels when it is a picture whose header says so.</summary>
internal sealed record Picture(MediaFile File, int? Width, int? Height)
{
    /// <summary>Null for what is no image of a format that the program knows.</summary>
    public ImageFacts? Facts { get; init; }
}
