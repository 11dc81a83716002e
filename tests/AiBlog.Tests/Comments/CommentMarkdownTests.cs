using AiBlog.Parse.Comments;
using AiBlog.Tests.Markdown;

namespace AiBlog.Tests.Comments;

public sealed class CommentMarkdownTests
{
    private const string Rel = "rel=\"nofollow ugc noopener\"";

    private static readonly CommentMarkdown Markdown = new();

    [Theory]
    [InlineData("One.\n\nTwo.", "<p>One.</p>\n<p>Two.</p>")]
    [InlineData("One\ntwo", "<p>One<br>\ntwo</p>")]
    [InlineData("*a* **b** `c < d`", "<p><em>a</em> <strong>b</strong> <code>c &lt; d</code></p>")]
    [InlineData("- a\n- b", "<ul>\n<li>a\n</li>\n<li>b\n</li>\n</ul>")]
    [InlineData("3. a", "<ol start=\"3\">\n<li>a\n</li>\n</ol>")]
    [InlineData("> q", "<blockquote>\n<p>q</p>\n</blockquote>")]
    [InlineData("```js onclick=x\na && b\n```", "<pre tabindex=\"0\"><code>a &amp;&amp; b\n</code></pre>")]
    [InlineData("[a](https://example.org/?b=1&c=2)", "<p><a href=\"https://example.org/?b=1&amp;c=2\" " + Rel + ">a</a></p>")]
    [InlineData("https://example.org/x", "<p><a href=\"https://example.org/x\" " + Rel + ">https://example.org/x</a></p>")]
    [InlineData("<me@example.org>", "<p><a href=\"mailto:me@example.org\" " + Rel + ">me@example.org</a></p>")]
    [InlineData("![cat](https://example.org/cat.png)", "<p><a href=\"https://example.org/cat.png\" " + Rel + ">cat</a></p>")]
    [InlineData("![](https://example.org/cat.png)", "<p><a href=\"https://example.org/cat.png\" " + Rel + ">https://example.org/cat.png</a></p>")]
    [InlineData("[![a](https://a.example/)](https://b.example/)", "<p><a href=\"https://b.example/\" " + Rel + ">a</a></p>")]
    [InlineData("# No heading\n---", "<p># No heading<br>\n---</p>")]
    [InlineData("<b onclick=x>hm</b> <!-- x -->", "<p>&lt;b onclick=x&gt;hm&lt;/b&gt; &lt;!-- x --&gt;</p>")]
    [InlineData("<script>\nalert(1)\n</script>", "<p>&lt;script&gt;<br>\nalert(1)<br>\n&lt;/script&gt;</p>")]
    [InlineData("a{onclick=x} | b", "<p>a{onclick=x} | b</p>")]
    [InlineData("bell\u0007 \uFFFE end", "<p>bell  end</p>")]
    public void A_comment_is_written_with_a_small_part_of_Markdown(string text, string html)
    {
        var read = Markdown.Read(Md.SourceOf(text));

        Assert.Equal(html, read.Html.TrimEnd('\n'));
        Assert.Empty(read.Diagnostics);
    }

    [Theory]
    [InlineData("[a](javascript:alert(1))", "<p>a</p>", "1:1")]
    [InlineData("x [a](  JAVASCRIPT:alert(1))", "<p>x a</p>", "1:3")]
    [InlineData("[a](java&#9;script:alert(1))", "<p>a</p>", "1:1")]
    [InlineData("\n[a][b]\n\n[b]: data:text/html,x", "<p>a</p>", "2:1")]
    [InlineData("![a](//evil.example/x.png)", "<p>a</p>", "1:1")]
    [InlineData("[a](/about/)", "<p>a</p>", "1:1")]
    [InlineData("<vbscript:x>", "<p>vbscript:x</p>", "1:1")]
    public void An_address_that_could_do_harm_is_left_out_and_told(string text, string html, string place)
    {
        var read = Markdown.Read(Md.SourceOf(text));

        Assert.Equal(html, read.Html.TrimEnd('\n'));
        Assert.Equal($"{place} comment-unsafe-link", Md.Show(read.Diagnostics));
    }

    [Fact]
    public void A_megabyte_is_cut_to_what_a_comment_may_hold()
    {
        var read = Markdown.Read(Md.SourceOf(new string('x', 1_000_000)));

        Assert.Equal("1:1 comment-too-long", Md.Show(read.Diagnostics));
        Assert.Equal(20_000, read.PlainText.Length);
    }

    [Theory]
    [InlineData(">")]
    [InlineData("- ")]
    [InlineData("[")]
    [InlineData("*a **b ")]
    [InlineData("[a](")]
    [InlineData("<!--")]
    public void Whatever_is_repeated_ten_thousand_times_comes_out_as_text(string part)
    {
        var read = Markdown.Read(Md.SourceOf(string.Concat(Enumerable.Repeat(part, 10_000)) + "end"));

        Assert.NotEqual("", read.PlainText);
        Assert.DoesNotContain("<!--", read.Html, StringComparison.Ordinal);
    }
}
