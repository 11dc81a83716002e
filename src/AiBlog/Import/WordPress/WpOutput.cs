using System.Collections.Immutable;
using AiBlog.Diagnostics;
using AiBlog.Import.Writing;
using AiBlog.Parse;

namespace AiBlog.Import.WordPress;

/// <summary>Writes one converted item with its comments and old URLs.</summary>
internal sealed class WpOutput(ImportWriter writer, NewSite site, AliasPlanner aliases, OldSite old, LossList losses, ImmutableDictionary<string, string> authors, WpLinks links)
{
    private readonly CommentFiles comments = new(writer, losses, [.. authors.Values, .. authors.Keys], (url, isFile) => links.Resolve(url, isFile, () => new Place("comments", 0, 0)));

    /// <returns>How many comments were written.</returns>
    public int Write(WxrItem item, WpEntry entry, ImportedPost post)
    {
        var place = new Place(item.File, item.Line, 1);
        var isPost = entry.Kind == ContentKind.Post;
        string[] oldUrls = entry.OldPath is { } path && !post.IsDraft ? [WordPressImport.WithoutBase(old, path)] : [];
        post = post with { Aliases = aliases.For(entry.Target, isPost ? site.UrlOf(entry.Slug, entry.Date, entry.Category) : null, oldUrls, $"{item.File}:{item.Line}") };
        writer.Write(post.Path, post.Key, PostText.Write(post));
        if (isPost)
        {
            return comments.Write(entry.Slug, item, place);
        }

        if (!item.Comments.IsEmpty)
        {
            losses.Add(LossKinds.Comment, $"{item.Comments.Length} comments of the page {entry.Title}: only posts have comments", place);
        }

        return 0;
    }
}
