using System.Collections.Immutable;
using AiBlog.Render.Templating;
using AiBlog.Text.Html;

namespace AiBlog.Render.Views;

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
        new("is_shown", FieldType.Boolean, "False if there are no comments and no way to add one. The page then has no comment section.", view => view.IsShown),
        new("count", FieldType.Number, "The number of comment files.", view => view.Count),
        new("items", FieldType.ListOf(CommentView.Shape), "The comments that answer the post, by date, with their replies.", view => view.Items),
        new("all", FieldType.ListOf(CommentView.Shape), "All comments in the order of the page; empty without a form.", view => view.All),
        new("form", FieldType.Nested(CommentFormView.Shape), "The form; absent if comments are closed or there is no endpoint.", view => view.Form),
        new("email_url", FieldType.Text, "A mailto URL with the title of the post, if comments are sent by email.", view => view.EmailUrl),
        new("thread_url", FieldType.Text, "The URL of the discussion, for readers without JavaScript.", view => view.ThreadUrl),
        new("thread_name", FieldType.Text, "The name of the discussion.", view => view.ThreadName),
        new("embed", FieldType.Html, "The embedded discussion, which loads after the reader consents.", view => view.Embed),
        new("feed_url", FieldType.Text, "The URL of the feed of these comments; absent if there are none.", view => view.FeedUrl),
    ]);
}
