using AiBlog.Render.Templating;

namespace AiBlog.Render.Views;

/// <summary>An author as the configuration describes them.</summary>
internal sealed record ProfileView(
    string Name,
    string? Url,
    string? Bio,
    ImageView? Avatar)
{
    public static ViewShape<ProfileView> Shape { get; } = new("profile", "An author as the configuration describes them.",
    [
        new("name", FieldType.Text, "The name.", view => view.Name),
        new("url", FieldType.Text, "A page elsewhere.", view => view.Url),
        new("bio", FieldType.Text, "A few sentences.", view => view.Bio),
        new("avatar", FieldType.Nested(ImageView.Shape), "A picture.", view => view.Avatar),
    ]);
}
