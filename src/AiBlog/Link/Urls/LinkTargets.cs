using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text;
using AiBlog.Link.Comments;
using AiBlog.Parse;
using AiBlog.Text;

namespace AiBlog.Link.Urls;

/// <summary>Everything in the site that a link or a picture may name.</summary>
/// <param name="Pages">Posts and pages that are out, by the path of their source.</param>
/// <param name="ByUrl">The same by their address.</param>
/// <param name="OtherUrls">Lists, feeds and other addresses without a source of their own.</param>
/// <param name="Unpublished">Sources that are not out.</param>
/// <param name="Faulty">Sources that would be out but for a fault of their own, which is told there.</param>
/// <param name="Pictures">Files beside posts and pages, by their path.</param>
/// <param name="Static">Files of content/static, by their address, with their size when they are pictures.</param>
/// <param name="ThemeAnchors">Ids that the theme's templates write into pages.</param>
internal sealed record LinkTargets(
    FrozenDictionary<string, LinkTarget> Pages,
    FrozenDictionary<string, LinkTarget> ByUrl,
    FrozenSet<string> OtherUrls,
    FrozenDictionary<string, Unpublished> Unpublished,
    FrozenSet<string> Faulty,
    FrozenDictionary<string, Picture> Pictures,
    FrozenDictionary<string, Picture> Static,
    FrozenSet<string> ThemeAnchors)
{
    private readonly FrozenDictionary<string, LinkTarget> pagesByKey = FirstOf(ByUrl, SitePaths.PageKey);
    private readonly FrozenDictionary<string, string> othersByKey =
        FirstOf(OtherUrls.Select(url => KeyValuePair.Create(url, url)), SitePaths.PageKey);
    private readonly FrozenDictionary<string, LinkTarget> bundles = Pages.Values
        .Where(page => page.File.IsBundle)
        .OrderBy(page => page.File.NameLanguage ?? "", StringComparer.Ordinal)
        .GroupBy(page => page.File.Folder, StringComparer.Ordinal)
        .ToFrozenDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal);

    private readonly Lazy<FrozenSet<string>> firstSegments = new(() => ByUrl.Keys.Concat(OtherUrls).Concat(Static.Keys).Append("/page/")
        .Select(FirstSegment).ToFrozenSet(StringComparer.Ordinal));
    private readonly Lazy<ILookup<string, string>> fileNames =
        new(() => Pages.Keys.ToLookup(FolderOf, path => path[FolderOf(path).Length..], StringComparer.Ordinal));

    /// <summary>The site paths of posts and pages.</summary>
    public IReadOnlyList<string> Urls { get; } = [.. ByUrl.Keys];

    /// <summary>The names of the published Markdown files in a folder, which ends in a slash.</summary>
    public IEnumerable<string> FileNamesIn(string folder) => fileNames.Value[folder];

    /// <summary>The folder of a path with a slash at the end.</summary>
    public static string FolderOf(string path) => path[..(path.LastIndexOf('/') + 1)];

    /// <summary>The post or page at a site path, written as hosts answer it: with or without a slash, <c>index.html</c>, or
    /// <c>.html</c>.</summary>
    public LinkTarget? PageAt(string url) => ByUrl.GetValueOrDefault(url) ?? pagesByKey.GetValueOrDefault(SitePaths.PageKey(url));

    /// <summary>The list, feed, or file at a site path, as its own site path.</summary>
    public string? OtherAt(string url) =>
        Static.ContainsKey(url) || OtherUrls.Contains(url) ? url : othersByKey.GetValueOrDefault(SitePaths.PageKey(url));

    /// <summary>Whether the first part of a path is one that paths of this site begin with. If not, another part of the host may have
    /// it.</summary>
    public bool HasFirstSegment(string url) => firstSegments.Value.Contains(FirstSegment(url));

    /// <summary>The page whose folder a file is in. Translations share the files of the original.</summary>
    public LinkTarget? BundleOf(string source) => BundlesOf(source).FirstOrDefault();

    /// <summary>All pages whose folders a file is below, the nearest first.</summary>
    public IEnumerable<LinkTarget> BundlesOf(string source)
    {
        for (var end = source.LastIndexOf('/'); end > 0; end = source.LastIndexOf('/', end - 1))
        {
            if (bundles.TryGetValue(source[..(end + 1)], out var page))
            {
                yield return page;
            }
        }
    }

    /// <summary>The names of the pictures below a folder, to suggest one.</summary>
    public IEnumerable<string> PicturesBelow(string folder) =>
        Pictures.Keys.Where(path => path.StartsWith(folder, StringComparison.Ordinal)).Select(path => path[folder.Length..]);

    private static FrozenDictionary<string, T> FirstOf<T>(IEnumerable<KeyValuePair<string, T>> entries, Func<string, string> keyOf) =>
        entries.OrderBy(entry => entry.Key, StringComparer.Ordinal).GroupBy(entry => keyOf(entry.Key), StringComparer.Ordinal)
            .ToFrozenDictionary(group => group.Key, group => group.First().Value, StringComparer.Ordinal);

    private static string FirstSegment(string url)
    {
        var end = url.IndexOf('/', 1);
        return end < 0 ? url : url[..end];
    }
}

/// <summary>A post or page that a link may lead to.</summary>
internal sealed record LinkTarget(ParsedFile File, string Url)
{
    /// <summary>Anchors that every page of a theme has.</summary>
    private static readonly FrozenSet<string> Common =
        FrozenSet.Create(StringComparer.Ordinal, "", "top", "main", "comments", "leave-a-comment");

    private FrozenSet<string>? ownAnchors;

    public CommentThread Comments { get; init; } = CommentThread.Empty;

    /// <summary>Every anchor of the texts, in their order.</summary>
    public IReadOnlyList<string> Anchors { get; } = [.. File.Bodies.SelectMany(body => body.Anchors)];

    /// <summary>The anchor as the page writes it, also when the link has its accents in another Unicode form; null when the page has none
    /// of that name.</summary>
    public string? AnchorOf(string name)
    {
        if (Common.Contains(name) || OwnAnchors().Contains(name))
        {
            return name;
        }

        return Ascii.IsValid(name) ? null : Anchors.FirstOrDefault(anchor => CanonicalForm.Compose(anchor) == name);
    }

    /// <summary>Collected when the first link asks. Two threads may both collect them; either set is right.</summary>
    private FrozenSet<string> OwnAnchors() =>
        ownAnchors ??= Anchors.Concat(Comments.All.Select(comment => comment.Anchor)).ToFrozenSet(StringComparer.Ordinal);
}
