using System.Collections.Immutable;
using AiBlog.Render.Templating;
using AiBlog.Text.Html;

namespace AiBlog.Render.Views;

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
        new("reply_to_name", FieldType.Text, "The name of the person that it answers, if it is not below that comment.", view => view.ReplyToName),
        new("reply_to_id", FieldType.Text, "The id of the element of that comment.", view => view.ReplyToId),
        new("replies", FieldType.ListOf(Own), "The replies; comments are nested up to three levels.", view => view.Replies),
    ]);

    private static IViewShape Own() => Shape;
}
