using AiBlog.Render.Templating;

namespace AiBlog.Render.Views;

/// <summary>An origin of others that pages load from without asking.</summary>
internal sealed record AllowedView(string Origin, string? Reason)
{
    public static ViewShape<AllowedView> Shape { get; } = new("allowed", "A third-party origin that pages load from without consent.",
    [
        new("origin", FieldType.Text, "Scheme and host.", view => view.Origin),
        new("reason", FieldType.Text, "The reason, from aiblog.yml.", view => view.Reason),
    ]);
}
