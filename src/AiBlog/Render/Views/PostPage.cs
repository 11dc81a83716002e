using AiBlog.Render.Templating;

namespace AiBlog.Render.Views;

/// <summary>The page of a post.</summary>
internal sealed record PostPage(
    SiteView Site,
    HeadView Page,
    PostView Post)
{
    public static ViewShape<PostPage> Shape { get; } = new("post.html", "The page of a post.",
    [
        new("site", FieldType.Nested(SiteView.Shape), "The site.", view => view.Site),
        new("page", FieldType.Nested(HeadView.Shape), "This page.", view => view.Page),
        new("post", FieldType.Nested(PostView.Shape), "The post.", view => view.Post),
    ]);
}
