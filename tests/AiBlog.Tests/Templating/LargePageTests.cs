using AiBlog.Text.Html;

namespace AiBlog.Tests.Templating;

public sealed class LargePageTests
{
    [Theory]
    [InlineData(3_000)]
    [InlineData(70_000)]
    [InlineData(500_000)]
    public void Long_text_comes_out_whole(int length)
    {
        var raw = string.Concat(Enumerable.Repeat("<p>é😀x</p>\n", length / 10));
        var worker = TemplateBench.Worker(raw + "{{ post.content }}{{ post.title }}");
        var post = Samples.FirstPost with { Content = new HtmlText(raw), Title = new string('<', length) };

        var (text, fault) = TemplateBench.Run(worker, Samples.PageOf(post));

        Assert.Null(fault);
        Assert.Equal(raw + raw + string.Concat(Enumerable.Repeat("&lt;", length)), text);
    }

    [Fact]
    public void The_thousandth_page_of_a_worker_is_as_whole_as_the_first()
    {
        var raw = string.Concat(Enumerable.Repeat("<p>x</p>", 1_000));
        var worker = TemplateBench.Worker(raw + "{{ post.content }}{{ partial 'end' }}", ("end", "end"));
        var page = Samples.PageOf(Samples.FirstPost);

        for (var i = 0; i < 1_000; i++)
        {
            Assert.Equal(raw + "<p>Body</p>end", TemplateBench.Run(worker, page).Text);
        }
    }
}
