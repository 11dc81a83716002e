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
        new("id", FieldType.Text, "Of its element: `comment-ID`.", view => view.Id),
        new("key", FieldType.Text, "What an answer names it by in the form.", view => view.Key),
        new("name", FieldType.Text, "Who wrote it; never empty.", view => view.Name),
        new("monogram", FieldType.Text, "The initials of that name.", view => view.Monogram),
        new("hue", FieldType.Number, "1 to 8, from the name.", view => view.Hue),
        new("website", FieldType.Text, "The writer's own page: http or https.", view => view.Website),
        new("date", FieldType.Date, "When it was written.", view => view.Date),
        new("has_time", FieldType.Boolean, "False when only the day is known.", view => view.HasTime),
        new("text", FieldType.Html, "What it says: paragraphs, emphasis, code, links, lists, quotes and nothing else.", view => view.Text),
        new("is_author", FieldType.Boolean, "True when an author of the site wrote it.", view => view.IsAuthor),
        new("reply_to_name", FieldType.Text, "Whom it answers, when it does not stand below that comment.", view => view.ReplyToName),
        new("reply_to_id", FieldType.Text, "The id of that comment's element.", view => view.ReplyToId),
        new("replies", FieldType.ListOf(Own), "The answers to it; at most three levels lie within each other.", view => view.Replies),
    ]);

    private static IViewShape Own() => Shape;
}
