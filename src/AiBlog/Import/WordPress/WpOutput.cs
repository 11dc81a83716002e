using System.Collections.Immutable;
using AiBlog.Diagnostics;
using AiBlog.Import.Writing;
using AiBlog.Parse;

namespace AiBlog.Import.WordPress;

/// <summary>Writes one converted item with its comments and old URLs.</summary>
internal sealed class WpOutput(ImportWriter writer, NewSite site, AliasPlanner aliases, WpIndex index, OldSite old, LossList losses, ImmutableDictionary<string, string> authors, WpLinks links)
{
    private readonly CommentFiles comments = new(writer, losses, [.. authors.Values, .. authors.Keys], (url, isFile) => links.Resolve(url, isFile, () => new Place("comments", 0, 0)));

    /// <returns>How many comments were written.</returns>
    public int Write(WxrItem item, WpEntry entry, ImportedPost post)
    {
        var place = new Place(item.File, item.Line, 1);
        var isPost = entry.Kind == ContentKind.Post;
        var oldUrls = post.IsDraft ? [] : index.AttachedTo(entry.Number).Select(attachment => attachment.OldPath).Prepend(entry.OldPath).OfType<string>().Select(path => WordPressImport.WithoutBase(old, path)).ToList();
        post = post with { Aliases = aliases.For(entry.Target, isPost ? site.UrlOf(entry.Slug, entry.Date, entry.Category) : null, oldUrls, $"{item.File}:{item.Line}") };
        if (isPost)
        {
            writer.Write(post.Path, post.Key, PostText.Write(post));
            return comments.Write(entry.Slug, item, place);
        }

        var (section, count) = comments.Section(item, place);
        writer.Write(post.Path, post.Key, PostText.Write(post with { Body = $"{post.Body}\n\n{section}" }));
        return count;
    }
}
