using System.Text;
using AiBlog.Link;

namespace AiBlog.Render.Outputs;

/// <summary>Each post also as Markdown, beside its page, for readers that are programs.</summary>
internal static class MarkdownTwins
{
    public static IEnumerable<PlannedOutput> Plan(RenderContext context) => context.Config.MarkdownTwins
        ? context.Site.Posts.Select(post => new MadeFile(
            SitePaths.OutputPath(SitePaths.TwinUrl(post.Url)),
            $"the Markdown version of {post.File.Path}",
            () => Encoding.UTF8.GetBytes(TwinText.Of(context, post))))
        : [];
}
