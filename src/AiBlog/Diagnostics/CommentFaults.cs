using System.Globalization;

namespace AiBlog.Diagnostics;

/// <summary>What can be wrong with comments and their settings. Comments come from strangers, so none of their faults keeps a site
/// back.</summary>
internal static class CommentFaults
{
    public static Diagnostic BadEndpoint(Place place, string key, string value) => Diagnostic.Error(
        "bad-endpoint", place, $"`{key}` cannot be {Quote.Of(value)}", "write an https:// URL, or a site path such as /comments/");

    public static Diagnostic BadEmail(Place place, string key, string value) => Diagnostic.Error(
        "bad-email", place, $"`{key}` is not an email address: {Quote.Of(value)}", "write it as in `comments@example.org`");

    public static Diagnostic BadName(Place place, string key, string value, string hint) => Diagnostic.Error(
        "bad-comment-setting", place, $"`{key}` cannot be {Quote.Of(value)}", hint);

    public static Diagnostic BadThread(Place place, string value, string host) => Diagnostic.Error(
        "bad-comment-thread", place, $"{Quote.Of(value)} is not a post on {Quote.Of(host)}",
        $"write the URL of your post there, as in https://{host}/@name/1234567890");

    public static Diagnostic UnusedThread(Place place, string provider) => Diagnostic.Warning(
        "unused-comment-thread", place, $"the URL of a thread has no effect with `provider: {provider}`",
        "write `comments: false` to close the comments of this post, or delete the line");

    public static Diagnostic NotAComment(Place place) => Diagnostic.Warning(
        "comment-not-read", place, "this is not a comment file: only .yml, .yaml, .json, and .md files are read",
        "delete it, or rename it to one of these extensions");

    public static Diagnostic NoFolder(Place place, string name) => Diagnostic.Warning(
        "comment-without-post", place, $"{Quote.Of(name)} is not in a folder, so the post that it belongs to is unknown",
        "move it to a folder named after the slug of the post");

    public static Diagnostic UnknownPost(Place place, string slug, int count, string? closest) => Diagnostic.Warning(
        "comment-without-post",
        place,
        string.Create(CultureInfo.InvariantCulture,
            $"no post has the slug {Quote.Of(slug)}, so {count} {(count == 1 ? "comment is" : "comments are")} not shown"),
        closest is null ? "name the folder after the slug of the post" : $"did you mean `{closest}`?");

    public static Diagnostic AmbiguousPost(Place place, string slug, IEnumerable<string> paths) => Diagnostic.Warning(
        "comment-without-post",
        place,
        $"several posts have the slug {Quote.Of(slug)}, so the comments in this folder are not shown",
        $"name the folder after the URL of the post: {string.Join(", ", paths.Select(path => $"`content/comments/{path}/`"))}");

    public static Diagnostic NoName(Place place) => Diagnostic.Warning(
        "comment-without-name", place, "this comment has no name, so it is shown without one", "add a line such as `name: A reader`");

    public static Diagnostic NoText(Place place) => Diagnostic.Warning(
        "comment-without-text", place, "this comment has no message, so it is not shown", "add a `message`, or delete the file");

    public static Diagnostic PlainEmail(Place place) => Diagnostic.Warning(
        "comment-email", place,
        "this file contains a reader's email address; no page shows it, but everyone with access to the source files can read it",
        "delete the line, or store a hash of the address");

    public static Diagnostic TooLong(Place place, string key, int length, int longest) => Diagnostic.Warning(
        "comment-too-long",
        place,
        string.Create(CultureInfo.InvariantCulture, $"`{key}` has {length:N0} characters; the first {longest:N0} are shown"),
        "shorten it, or delete the comment");

    public static Diagnostic BadValue(Place place, string key, string value, string effect, string hint) => Diagnostic.Warning(
        "comment-bad-value", place, $"`{key}` cannot be {Quote.Of(value)}, so {effect}", hint);

    public static Diagnostic WrongType(Place place, string key) => Diagnostic.Warning(
        "comment-bad-value", place, $"`{key}` is not a string, so it is ignored", $"write it as in `{key}: text`");

    public static Diagnostic UnsafeLink(Place place, string address) => Diagnostic.Warning(
        "comment-unsafe-link", place, $"removed the unsafe link {Quote.Of(address)} from a comment",
        "only https:, http:, and mailto: URLs become links in comments");

    public static Diagnostic TooComplex(Place place) => Diagnostic.Warning(
        "comment-too-complex", place, "this comment is too deeply nested or too complex for Markdown, so it is shown as plain text",
        "simplify it, or delete the comment");

    public static Diagnostic UnknownParent(Place place, string parent) => Diagnostic.Warning(
        "comment-unknown-parent", place,
        $"this comment replies to {Quote.Of(parent)}, which does not exist in this post, so it is shown at the top level",
        "write the id of another comment of the post");

    public static Diagnostic Cycle(Place place, string id) => Diagnostic.Warning(
        "comment-cycle", place,
        $"comment {Quote.Of(id)} is a reply to itself, directly or through other comments, so it is shown at the top level",
        "remove the parent from one of these comments");

    public static Diagnostic DuplicateId(Place place, string id, string other) => Diagnostic.Warning(
        "comment-duplicate-id", place,
        $"the id {Quote.Of(id)} is already used by {other}; both comments are shown, and replies go to that one",
        "give one of the two another `_id`");
}
