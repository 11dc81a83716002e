using System.Collections.Immutable;
using AiBlog.Config;
using AiBlog.Link;
using AiBlog.Link.Comments;
using AiBlog.Link.Urls;
using AiBlog.Render.Motifs;
using AiBlog.Text.Html;
using AiBlog.Text.Urls;
using AiBlog.Themes;
using AiBlog.Themes.Templating;

namespace AiBlog.Render.Views.Posts;

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
        var form = isOpen && config is { Provider: CommentProvider.Static, Form.Endpoint: { } endpoint }
            ? FormOf(context, post, endpoint.Value) : null;
        var discussion = isOpen ? Discussions.Of(context, post) : null;
        return new CommentsView(
            Provider: config.Provider.ToString().ToLowerInvariant(),
            IsOpen: isOpen,
            IsShown: thread.Count > 0 || HasWay(config, post),
            Count: thread.Count,
            Items: views,
            All: form is null ? [] : [.. views.SelectMany(Flat)],
            Form: form,
            EmailUrl: isOpen && form is null && config.Form.Email is { } email
                ? $"mailto:{email}?subject={Uri.EscapeDataString($"{strings.Text("comment_reply_subject")} {post.Title}")}" : null,
            ThreadUrl: discussion?.Url,
            ThreadName: discussion?.Name,
            Embed: discussion?.Embed,
            FeedUrl: HasFeed(context, post) ? context.Url.Href(FeedUrls.OfComments(post)) : null);
    }

    /// <summary>Where lists lead to: null when a post has no comments and none can be left.</summary>
    public static string? UrlOf(RenderContext context, Post post)
    {
        var canBeLeft = post.Front.CommentsOpen && HasWay(context.Config.Comments, post);
        return canBeLeft || context.Site.Comments[post.Index].Count > 0 ? context.Url.Href(post.Url) + Anchor : null;
    }

    /// <summary>Whether a reader could leave a comment if its author had not closed them: by form, by email or where the discussion
    /// is.</summary>
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
            Id: item.Anchor,
            Key: item.Id,
            Name: name,
            Monogram: Monogram.Of(name),
            Hue: Motif.HueOf(name),
            Website: item.Comment.Website,
            Date: item.Date?.Value,
            HasTime: item.Date?.HasTime is true,
            Text: new HtmlText(item.Comment.Text.Html),
            IsAuthor: item.Comment.IsAuthor,
            ReplyToName: item is { IsFlattened: true, Parent: { } parent } ? NameOf(parent.Name, strings) : null,
            ReplyToId: item.IsFlattened ? item.Parent?.Anchor : null,
            Replies: [.. item.Replies.Select(reply => ViewOf(reply, strings))]);
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

/// <summary>The comments of a post and the ways to leave one.</summary>
[View("comments", "The comments of a post, and the ways to add one.")]
internal sealed partial record CommentsView(
    [Field("The provider: static, giscus, utterances, isso, disqus, or mastodon.")] string Provider,
    [Field("False if comments are closed.")] bool IsOpen,
    [Field("False if there are no comments and no way to add one. The page then has no comment section.")] bool IsShown,
    [Field("The number of comment files.")] int Count,
    [Field("The comments that answer the post, by date, with their replies.")] ImmutableArray<CommentView> Items,
    [Field("All comments in the order of the page; empty without a form.")] ImmutableArray<CommentView> All,
    [Field("The form; absent if comments are closed or there is no endpoint.")] CommentFormView? Form,
    [Field("A mailto URL with the title of the post, if comments are sent by email.")] string? EmailUrl,
    [Field("The URL of the discussion, for readers without JavaScript.")] string? ThreadUrl,
    [Field("The name of the discussion.")] string? ThreadName,
    [Field("The embedded discussion, which loads after the reader consents.")] HtmlText? Embed,
    [Field("The URL of the feed of these comments; absent if there are none.")] string? FeedUrl);

/// <summary>A comment on a post.</summary>
[View("comment", "A comment on a post.")]
internal sealed partial record CommentView(
    [Field("The id of its element: `comment-ID`.")] string Id,
    [Field("The id of the comment in the form.")] string Key,
    [Field("The name of the commenter; never empty.")] string Name,
    [Field("The initials of the commenter.")] string? Monogram,
    [Field("The colour of the commenter: 1 to 8.")] int Hue,
    [Field("The website of the commenter: http or https.")] string? Website,
    [Field("The date of the comment.")] DateTimeOffset? Date,
    [Field("False if the date has no time.")] bool HasTime,
    [Field("The comment: paragraphs, emphasis, code, links, lists, and quotations.")] HtmlText Text,
    [Field("True if an author of the site wrote it.")] bool IsAuthor,
    [Field("The name of the person that it answers, if it is not below that comment.")] string? ReplyToName,
    [Field("The id of the element of that comment.")] string? ReplyToId,
    [Field("The replies; comments are nested up to three levels.")] ImmutableArray<CommentView> Replies);

/// <summary>The form for a comment.</summary>
[View("comment_form", "The comment form. It works without JavaScript.")]
internal sealed partial record CommentFormView(
    [Field("The URL that receives the form.")] string Action,
    [Field("The slug of the post.")] string Slug,
    [Field("The absolute URL of the next page.")] string Redirect,
    [Field("True if the reader must agree to the storage of the comment.")] bool HasPrivacyCheckbox);
