using System.Globalization;

namespace AiBlog.Diagnostics;

/// <summary>What can be wrong with comments and their settings. Comments come from strangers, so none of their faults keeps a site back.</summary>
internal static class CommentFaults
{
    public static Diagnostic BadEndpoint(Place place, string key, string value) => Diagnostic.Error(
        "bad-endpoint", place, $"`{key}` cannot be {Quote.Of(value)}", "write an address that begins with https://, or a path of the site that begins with a slash");

    public static Diagnostic BadEmail(Place place, string key, string value) => Diagnostic.Error(
        "bad-email", place, $"`{key}` is no email address: {Quote.Of(value)}", "write it as in `comments@example.org`");

    public static Diagnostic BadName(Place place, string key, string value, string hint) => Diagnostic.Error(
        "bad-comment-setting", place, $"`{key}` cannot be {Quote.Of(value)}", hint);

    public static Diagnostic BadThread(Place place, string value, string host) => Diagnostic.Error(
        "bad-comment-thread", place, $"{Quote.Of(value)} is no post of a server {Quote.Of(host)}", $"write the address of your post there, as in https://{host}/@name/1234567890");

    public static Diagnostic UnusedThread(Place place, string provider) => Diagnostic.Warning(
        "unused-comment-thread", place, $"the address of a thread does nothing with `provider: {provider}`", "write `comments: false` to close the comments of this post, or delete the line");

    public static Diagnostic NotAComment(Place place) => Diagnostic.Warning(
        "comment-not-read", place, "this is no comment file: only .yml, .yaml, .json and .md are read", "delete it, or give it one of these endings");

    public static Diagnostic NoFolder(Place place, string name) => Diagnostic.Warning(
        "comment-without-post", place, $"{Quote.Of(name)} lies in no folder, so nobody can tell which post it belongs to", "put it into a folder that bears the slug of the post");

    public static Diagnostic UnknownPost(Place place, string slug, int count, string? closest) => Diagnostic.Warning(
        "comment-without-post",
        place,
        string.Create(CultureInfo.InvariantCulture, $"no post has the slug {Quote.Of(slug)}, so {count} {(count == 1 ? "comment is" : "comments are")} not shown"),
        closest is null ? "name the folder after the slug of the post" : $"did you mean `{closest}`?");

    public static Diagnostic AmbiguousPost(Place place, string slug, IEnumerable<string> paths) => Diagnostic.Warning(
        "comment-without-post",
        place,
        $"several posts have the slug {Quote.Of(slug)}, so the comments in this folder are not shown",
        $"name the folder after the URL of the post: {string.Join(", ", paths.Select(path => $"`content/comments/{path}/`"))}");

    public static Diagnostic NoName(Place place) => Diagnostic.Warning(
        "comment-without-name", place, "this comment has no name, so it is shown without one", "add a line such as `name: A reader`");

    public static Diagnostic NoText(Place place) => Diagnostic.Warning(
        "comment-without-text", place, "this comment says nothing, so it is not shown", "add the text as `message`, or delete the file");

    public static Diagnostic PlainEmail(Place place) => Diagnostic.Warning(
        "comment-email", place, "this file holds a reader's email address; no page shows it, but whoever can read the site's sources can", "delete the line, or store a hash of the address");

    public static Diagnostic TooLong(Place place, string key, int length, int longest) => Diagnostic.Warning(
        "comment-too-long",
        place,
        string.Create(CultureInfo.InvariantCulture, $"`{key}` has {length:N0} characters; the first {longest:N0} are shown"),
        "shorten it, or delete the comment");

    public static Diagnostic BadValue(Place place, string key, string value, string effect, string hint) => Diagnostic.Warning(
        "comment-bad-value", place, $"`{key}` cannot be {Quote.Of(value)}, so {effect}", hint);

    public static Diagnostic WrongType(Place place, string key) => Diagnostic.Warning(
        "comment-bad-value", place, $"`{key}` is no text, so it is left out", $"write it as in `{key}: text`");

    public static Diagnostic UnsafeLink(Place place, string address) => Diagnostic.Warning(
        "comment-unsafe-link", place, $"a comment may not link to {Quote.Of(address)}, so only the text of the link is kept", "only addresses with https:, http: and mailto: are linked");

    public static Diagnostic TooComplex(Place place) => Diagnostic.Warning(
        "comment-too-complex", place, "this comment is nested too deeply or holds too many signs to be read as Markdown, so it is shown as plain text", "simplify it, or delete the comment");

    public static Diagnostic UnknownParent(Place place, string parent) => Diagnostic.Warning(
        "comment-unknown-parent", place, $"this comment answers {Quote.Of(parent)}, which this post does not have, so it stands by itself", "write the id of another comment of the post");

    public static Diagnostic Cycle(Place place, string id) => Diagnostic.Warning(
        "comment-cycle", place, $"comment {Quote.Of(id)} answers itself, directly or through others, so it stands by itself", "take the parent out of one of these comments");

    public static Diagnostic DuplicateId(Place place, string id, string other) => Diagnostic.Warning(
        "comment-duplicate-id", place, $"the id {Quote.Of(id)} is taken by {other}; both are shown, and answers go to that one", "give one of the two another `_id`");
}
