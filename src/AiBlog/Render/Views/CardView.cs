using System.Collections.Immutable;
using AiBlog.Render.Templating;
using AiBlog.Text.Html;

namespace AiBlog.Render.Views;

/// <summary>A post in a list.</summary>
internal sealed record CardView(
    string Title,
    string Url,
    DateTimeOffset Date,
    string Language,
    string Direction,
    bool IsForeign,
    string Summary,
    string? OpinionTeaser,
    ImmutableArray<TermView> Tags,
    ImmutableArray<TermView> Authors,
    int Minutes,
    int CommentCount,
    string? CommentsUrl,
    ImageView? Image,
    bool IsPinned,
    int Hue,
    HtmlText Motif)
{
    public static ViewShape<CardView> Shape { get; } = new("card", "A post in a list.",
    [
        new("title", FieldType.Text, "The title.", view => view.Title),
        new("url", FieldType.Text, "The address of the post.", view => view.Url),
        new("date", FieldType.Date, "When it was published.", view => view.Date),
        new("language", FieldType.Text, "The language tag.", view => view.Language),
        new("direction", FieldType.Text, "ltr or rtl.", view => view.Direction),
        new("is_foreign", FieldType.Boolean, "True when its language is not the page's: mark it up with lang and dir.", view => view.IsForeign),
        new("summary", FieldType.Text, "The description, else the beginning of the report.", view => view.Summary),
        new("opinion_teaser", FieldType.Text, "The first sentences of the opinion, as text.", view => view.OpinionTeaser),
        new("tags", FieldType.ListOf(TermView.Shape), "In the author's order.", view => view.Tags),
        new("authors", FieldType.ListOf(TermView.Shape), "In the author's order.", view => view.Authors),
        new("minutes", FieldType.Number, "Reading time.", view => view.Minutes),
        new("comment_count", FieldType.Number, "How many comments it has.", view => view.CommentCount),
        new("comments_url", FieldType.Text, "The address of its comments; absent when there are none and none can be left.", view => view.CommentsUrl),
        new("image", FieldType.Nested(ImageView.Shape), "The lead picture.", view => view.Image),
        new("is_pinned", FieldType.Boolean, "True for a post that leads the home page.", view => view.IsPinned),
        new("hue", FieldType.Number, "1 to 8, from the first tag; 0 without tags.", view => view.Hue),
        new("motif", FieldType.Html, "An SVG drawn from the slug, for posts without a picture.", view => view.Motif),
    ]);
}
