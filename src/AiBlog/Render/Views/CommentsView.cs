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
    public static ViewShape<CommentsView> Shape { get; } = new("comments", "The comments of a post and the ways to leave one.",
    [
        new("provider", FieldType.Text, "Who keeps them: static, giscus, utterances, isso, disqus or mastodon.", view => view.Provider),
        new("is_open", FieldType.Boolean, "False when the author closed them.", view => view.IsOpen),
        new("is_shown", FieldType.Boolean, "False when there are no comments and the site has no form, email address or discussion for them: then a page says nothing about comments.", view => view.IsShown),
        new("count", FieldType.Number, "How many there are in files of the site.", view => view.Count),
        new("items", FieldType.ListOf(CommentView.Shape), "Those that answer the post, by date, with their replies.", view => view.Items),
        new("all", FieldType.ListOf(CommentView.Shape), "All of them in the order of the page; empty without a form.", view => view.All),
        new("form", FieldType.Nested(CommentFormView.Shape), "The form; absent when comments are closed or there is no endpoint.", view => view.Form),
        new("email_url", FieldType.Text, "A mailto address with the post's title, when comments are sent by email.", view => view.EmailUrl),
        new("thread_url", FieldType.Text, "Where the discussion takes place, for readers without JavaScript.", view => view.ThreadUrl),
        new("thread_name", FieldType.Text, "What that place is called.", view => view.ThreadName),
        new("embed", FieldType.Html, "The discussion itself, which loads when the reader agrees.", view => view.Embed),
        new("feed_url", FieldType.Text, "The feed of these comments; absent when there are none.", view => view.FeedUrl),
    ]);
}
