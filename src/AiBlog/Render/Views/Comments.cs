using System.Collections.Immutable;
using AiBlog.Config;
using AiBlog.Link;
using AiBlog.Link.Comments;
using AiBlog.Text;
using AiBlog.Text.Html;

namespace AiBlog.Render.Views;

/// <summary>Makes the view of a post's comments.</summary>
internal static class Comments
{
    public const string Anchor = "#comments";

    /// <summary>Null when the site has no comments at all.</summary>
    public static CommentsView? Of(RenderContext context, Post post)
    {
        var config = context.Config.Comments;
        if (config.Provider == CommentProvider.None)
        {
            return null;
        }

        var (thread, strings, isOpen) = (context.Site.Comments[post.Index], context.StringsOf(post.Language), post.Front.CommentsOpen);
        var views = thread.Items.Select(item => ViewOf(item, strings)).ToImmutableArray();
        var form = isOpen && config is { Provider: CommentProvider.Static, Form.Endpoint: { } endpoint } ? FormOf(context, post, endpoint.Value) : null;
        var discussion = isOpen ? Discussions.Of(context, post) : null;
        return new CommentsView(
            config.Provider.ToString().ToLowerInvariant(),
            isOpen,
            thread.Count > 0 || HasWay(config, post),
            thread.Count,
            views,
            form is null ? [] : [.. views.SelectMany(Flat)],
            form,
            isOpen && form is null && config.Form.Email is { } email ? $"mailto:{email}?subject={Uri.EscapeDataString($"{strings.Text("comment_reply_subject")} {post.Title}")}" : null,
            discussion?.Url,
            discussion?.Name,
            discussion?.Embed,
            HasFeed(context, post) ? context.Url.Href(FeedUrls.OfComments(post)) : null);
    }

    /// <summary>Where lists lead to: null when a post has no comments and none can be left.</summary>
    public static string? UrlOf(RenderContext context, Post post)
    {
        var canBeLeft = post.Front.CommentsOpen && HasWay(context.Config.Comments, post);
        return canBeLeft || context.Site.Comments[post.Index].Count > 0 ? context.Url.Href(post.Url) + Anchor : null;
    }

    /// <summary>Whether a reader could leave a comment if its author had not closed them: by form, by email or where the discussion is.</summary>
    private static bool HasWay(CommentsConfig config, Post post) => config.Provider switch
    {
        CommentProvider.None => false,
        CommentProvider.Static => config.Form.Endpoint is not null || config.Form.Email is not null,
        _ => CommentResources.HasThread(config, post),
    };

    public static bool HasFeed(RenderContext context, Post post) =>
        context.Site.Comments[post.Index].Count > 0 && context.Config.Feeds.Formats.Contains(FeedFormat.Atom);

    /// <summary>The name, or what stands for one.</summary>
    public static string NameOf(string name, Strings strings) => name.Length > 0 ? name : strings.Text("comment_anonymous");

    private static CommentView ViewOf(LinkedComment item, Strings strings)
    {
        var name = NameOf(item.Name, strings);
        return new CommentView(
            item.Anchor,
            item.Id,
            name,
            Monogram.Of(name),
            Motif.HueOf(name),
            item.Comment.Website,
            item.Date?.Value,
            item.Date?.HasTime is true,
            new HtmlText(item.Comment.Text.Html),
            item.Comment.IsAuthor,
            item is { IsFlattened: true, Parent: { } parent } ? NameOf(parent.Name, strings) : null,
            item.IsFlattened ? item.Parent?.Anchor : null,
            [.. item.Replies.Select(reply => ViewOf(reply, strings))]);
    }

    private static IEnumerable<CommentView> Flat(CommentView view) => view.Replies.SelectMany(Flat).Prepend(view);

    private static CommentFormView FormOf(RenderContext context, Post post, string endpoint)
    {
        var config = context.Config.Comments.Form;
        return new CommentFormView(
            Reached(context, endpoint, isAbsolute: false),
            context.Site.References.NameOf(post),
            config.Redirect is { } redirect ? Reached(context, redirect, isAbsolute: true) : context.Url.Absolute(post.Url) + Anchor,
            config.HasPrivacyCheckbox);
    }

    private static string Reached(RenderContext context, string address, bool isAbsolute)
    {
        if (UrlRules.Classify(address) != UrlKind.RootRelative)
        {
            return address;
        }

        return isAbsolute ? context.Url.Absolute(address) : context.Url.Href(address);
    }
}
