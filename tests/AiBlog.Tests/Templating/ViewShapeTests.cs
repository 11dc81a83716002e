using System.Collections.Immutable;
using AiBlog.Text.Html;
using AiBlog.Themes.Templating;

namespace AiBlog.Tests.Templating;

public sealed class ViewShapeTests
{
    [Fact]
    public void A_bound_view_reads_its_fields_by_name()
    {
        var view = (ViewObject)Samples.Post.Bind(Samples.FirstPost);

        Assert.Equal("One", view["title"]);
        Assert.Equal(new HtmlText("<p>Body</p>"), view["content"]);
        Assert.Null(view["description"]);
        Assert.Equal(2, ((ViewList)view["tags"]!).Count);
    }

    [Fact]
    public void A_bound_view_is_read_only()
    {
        var view = (ViewObject)Samples.Post.Bind(Samples.FirstPost);

        Assert.False(view.CanWrite("title"));
        Assert.False(view.TrySetValue(null, default, "title", "x", false));
    }

    [Fact]
    public void Every_shape_is_documented_once()
    {
        var markdown = ViewDocumentation.Write([Samples.Page, Samples.Post]);

        Assert.Contains("### page\n\nA test page.\n\n| field | type | meaning |\n|---|---|---|\n", markdown, StringComparison.Ordinal);
        Assert.Contains("| `posts` | list of [post](#post) | All posts. |\n", markdown, StringComparison.Ordinal);
        Assert.Contains("| `tags` | list of strings | The tags. |\n", markdown, StringComparison.Ordinal);
        Assert.Equal(markdown.IndexOf("### post", StringComparison.Ordinal), markdown.LastIndexOf("### post", StringComparison.Ordinal));
    }
}
