using AiBlog.Render.Templating;

namespace AiBlog.Render.Views;

/// <summary>An origin of others that pages load from without asking.</summary>
internal sealed record AllowedView(string Origin, string? Reason)
{
    public static ViewShape<AllowedView> Shape { get; } = new("allowed", "An origin of others that pages load from without asking.",
    [
        new("origin", FieldType.Text, "Scheme and host.", view => view.Origin),
        new("reason", FieldType.Text, "Why, in the words of aiblog.yml.", view => view.Reason),
    ]);
}
