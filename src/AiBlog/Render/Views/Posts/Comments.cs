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
            config.Provider.ToString().ToLowerInvariant(),
            isOpen,
            thread.Count > 0 || HasWay(config, post),
            thread.Count,
            views,
            form is null ? [] : [.. views.SelectMany(Flat)],
            form,
            isOpen && form is null && config.Form.Email is { } email
                ? $"mailto:{email}?subject={Uri.EscapeDataString($"{strings.Text("comment_reply_subject")} {post.Title}")}" : null,
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

/// <summary>The comments of a post and the ways to leave one.</summary>
internal sealed record CommentsView(
    string Provider,
    bool IsOpen,
    bool IsShown,
    int Count,
    ImmutableArray<CommentView> Items,
    ImmutableArray<CommentView> All,
    CommentFormView? Form,
    string? EmailUrl,
    string? ThreadUrl,
    string? ThreadName,
    HtmlText? Embed,
    string? FeedUrl)
{
    public static ViewShape<CommentsView> Shape { get; } = new("comments", "The comments of a post, and the ways to add one.",
    [
        new("provider", FieldType.Text, "The provider: static, giscus, utterances, isso, disqus, or mastodon.", view => view.Provider),
        new("is_open", FieldType.Boolean, "False if comments are closed.", view => view.IsOpen),
        new("is_shown", FieldType.Boolean, "False if there are no comments and no way to add one. The page then has no comment section.",
            view => view.IsShown),
        new("count", FieldType.Number, "The number of comment files.", view => view.Count),
        new("items", FieldType.ListOf(CommentView.Shape), "The comments that answer the post, by date, with their replies.", view =>
            view.Items),
        new("all", FieldType.ListOf(CommentView.Shape), "All comments in the order of the page; empty without a form.", view => view.All),
        new("form", FieldType.Nested(CommentFormView.Shape), "The form; absent if comments are closed or there is no endpoint.", view =>
            view.Form),
        new("email_url", FieldType.Text, "A mailto URL with the title of the post, if comments are sent by email.", view => view.EmailUrl),
        new("thread_url", FieldType.Text, "The URL of the discussion, for readers without JavaScript.", view => view.ThreadUrl),
        new("thread_name", FieldType.Text, "The name of the discussion.", view => view.ThreadName),
        new("embed", FieldType.Html, "The embedded discussion, which loads after the reader consents.", view => view.Embed),
        new("feed_url", FieldType.Text, "The URL of the feed of these comments; absent if there are none.", view => view.FeedUrl),
    ]);
}

/// <summary>A comment on a post.</summary>
internal sealed record CommentView(
    string Id,
    string Key,
    string Name,
    string? Monogram,
    int Hue,
    string? Website,
    DateTimeOffset? Date,
    bool HasTime,
    HtmlText Text,
    bool IsAuthor,
    string? ReplyToName,
    string? ReplyToId,
    ImmutableArray<CommentView> Replies)
{
    public static ViewShape<CommentView> Shape { get; } = new("comment", "A comment on a post.",
    [
        new("id", FieldType.Text, "The id of its element: `comment-ID`.", view => view.Id),
        new("key", FieldType.Text, "The id of the comment in the form.", view => view.Key),
        new("name", FieldType.Text, "The name of the commenter; never empty.", view => view.Name),
        new("monogram", FieldType.Text, "The initials of the commenter.", view => view.Monogram),
        new("hue", FieldType.Number, "The colour of the commenter: 1 to 8.", view => view.Hue),
        new("website", FieldType.Text, "The website of the commenter: http or https.", view => view.Website),
        new("date", FieldType.Date, "The date of the comment.", view => view.Date),
        new("has_time", FieldType.Boolean, "False if the date has no time.", view => view.HasTime),
        new("text", FieldType.Html, "The comment: paragraphs, emphasis, code, links, lists, and quotations.", view => view.Text),
        new("is_author", FieldType.Boolean, "True if an author of the site wrote it.", view => view.IsAuthor),
        new("reply_to_name", FieldType.Text, "The name of the person that it answers, if it is not below that comment.", view =>
            view.ReplyToName),
        new("reply_to_id", FieldType.Text, "The id of the element of that comment.", view => view.ReplyToId),
        new("replies", FieldType.ListOf(Own), "The replies; comments are nested up to three levels.", view => view.Replies),
    ]);

    private static IViewShape Own() => Shape;
}

/// <summary>The form for a comment.</summary>
internal sealed record CommentFormView(
    string Action,
    string Slug,
    string Redirect,
    bool HasPrivacyCheckbox)
{
    public static ViewShape<CommentFormView> Shape { get; } = new("comment_form", "The comment form. It works without JavaScript.",
    [
        new("action", FieldType.Text, "The URL that receives the form.", view => view.Action),
        new("slug", FieldType.Text, "The slug of the post.", view => view.Slug),
        new("redirect", FieldType.Text, "The absolute URL of the next page.", view => view.Redirect),
        new("has_privacy_checkbox", FieldType.Boolean, "True if the reader must agree to the storage of the comment.", view =>
            view.HasPrivacyCheckbox),
    ]);
}
