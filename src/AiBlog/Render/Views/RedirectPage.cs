using AiBlog.Render.Templating;

namespace AiBlog.Render.Views;

/// <summary>A former address that leads on.</summary>
internal sealed record RedirectPage(
    SiteView Site,
    HeadView Page,
    string To,
    string ToTitle)
{
    public static ViewShape<RedirectPage> Shape { get; } = new("redirect.html", "A page that redirects an old URL.",
    [
        new("site", FieldType.Nested(SiteView.Shape), "The site.", view => view.Site),
        new("page", FieldType.Nested(HeadView.Shape), "This page.", view => view.Page),
        new("to", FieldType.Text, "The new URL.", view => view.To),
        new("to_title", FieldType.Text, "The title of the page at the new URL.", view => view.ToTitle),
    ]);
}
