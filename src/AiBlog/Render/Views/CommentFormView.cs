using AiBlog.Render.Templating;

namespace AiBlog.Render.Views;

/// <summary>The form for a comment.</summary>
internal sealed record CommentFormView(
    string Action,
    string Slug,
    string Redirect,
    bool HasPrivacyCheckbox)
{
    public static ViewShape<CommentFormView> Shape { get; } = new("comment_form", "The form for a comment; it works without JavaScript.",
    [
        new("action", FieldType.Text, "Where it is sent.", view => view.Action),
        new("slug", FieldType.Text, "The slug of the post.", view => view.Slug),
        new("redirect", FieldType.Text, "Where the reader comes afterwards, with the origin.", view => view.Redirect),
        new("has_privacy_checkbox", FieldType.Boolean, "True when the reader must agree to the storage of what is sent.", view => view.HasPrivacyCheckbox),
    ]);
}
