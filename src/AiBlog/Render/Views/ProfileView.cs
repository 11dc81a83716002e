using AiBlog.Render.Templating;

namespace AiBlog.Render.Views;

/// <summary>An author as the configuration describes them.</summary>
internal sealed record ProfileView(
    string Name,
    string? Url,
    string? Bio,
    ImageView? Avatar)
{
    public static ViewShape<ProfileView> Shape { get; } = new("profile", "The profile of an author, from aiblog.yml.",
    [
        new("name", FieldType.Text, "The name.", view => view.Name),
        new("url", FieldType.Text, "The website of the author.", view => view.Url),
        new("bio", FieldType.Text, "A short biography.", view => view.Bio),
        new("avatar", FieldType.Nested(ImageView.Shape), "An image of the author.", view => view.Avatar),
    ]);
}
