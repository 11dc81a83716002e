using AiBlog.Render.Templating;

namespace AiBlog.Render.Views;

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
        new("has_privacy_checkbox", FieldType.Boolean, "True if the reader must agree to the storage of the comment.", view => view.HasPrivacyCheckbox),
    ]);
}
