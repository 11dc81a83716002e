using System.Collections.Immutable;
using AiBlog.Render.Templating;

namespace AiBlog.Render.Views;

/// <summary>A stylesheet made from the styles that an author wrote into one text.</summary>
internal sealed record StylesheetView(string Url, string Integrity, ImmutableArray<string> Services)
{
    public static ViewShape<StylesheetView> Shape { get; } = new("stylesheet", "A stylesheet made from the styles in the text of one post or page.",
    [
        new("url", FieldType.Text, "The address.", view => view.Url),
        new("integrity", FieldType.Text, "For the integrity attribute.", view => view.Integrity),
        new("services", FieldType.ListOf(FieldType.Text), "Ids of services: the link stands in a template with data-consent for each; none when it may load at once.", view => view.Services),
    ]);
}
