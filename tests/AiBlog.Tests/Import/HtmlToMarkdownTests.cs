using AiBlog.Diagnostics;
using AiBlog.Import;
using AiBlog.Import.HtmlBodies;

namespace AiBlog.Tests.Import;

public sealed class HtmlToMarkdownTests
{
    [Theory]
    [InlineData("<p>One <b>two</b> <i>three</i> <code>a`b</code></p>", "One **two** *three* ``a`b``")]
    [InlineData("<p><strong>A:</strong>b</p>", "<strong>A:</strong>b")]
    [InlineData("<p>a<em> b </em>c</p>", "a *b* c")]
    [InlineData("<p>1. no list</p><p># no head</p><p>- no item</p>", "1\\. no list\n\n\\# no head\n\n\\- no item")]
    [InlineData("<p>*a* _b_ [c] &lt;d&gt; &amp;amp; x_y</p>", "\\*a\\* \\_b\\_ \\[c\\] &lt;d> &amp;amp; x_y")]
    [InlineData("<h2>Head</h2><hr><h5>Deep</h5>", "## Head\n\n---\n\n##### Deep")]
    [InlineData("<ul><li>a<ul><li>b</li></ul></li><li>c</li></ul>", "- a\n  - b\n- c")]
    [InlineData("<ol start=\"3\"><li><p>a</p><p>b</p></li></ol>", "3. a\n\n   b")]
    [InlineData("<ul><li>a</li></ul><ul><li>b</li></ul>", "- a\n\n* b")]
    [InlineData("<blockquote><p>a</p><p>b</p></blockquote>", "> a\n>\n> b")]
    [InlineData("<pre><code class=\"language-js\">a\n<br>b ```</code></pre>", "````js\na\n\nb ```\n````")]
    [InlineData("<table><thead><tr><th>a</th><th>b</th></tr></thead><tbody><tr><td>c|d</td><td>e<br>f</td></tr></tbody></table>", "| a | b |\n| --- | --- |\n| c\\|d | e<br>f |")]
    [InlineData("<table><tr><td>a</td><td>b</td></tr></table>", "<table><tbody><tr><td>a</td><td>b</td></tr></tbody></table>")]
    [InlineData("<dl><dt>T</dt><dd>D</dd></dl>", "T\n: D")]
    [InlineData("<p><a href=\"x (1).html\" title=\"t\">l</a></p>", "[l](<x (1).html> \"t\")")]
    [InlineData("<figure><img src=\"a.png\" alt=\"A\"><figcaption>C \"d\"</figcaption></figure>", "![A](a.png \"C \\\"d\\\"\")")]
    [InlineData("<figure><img src=\"a.png\"><figcaption>By <a href=\"/x\">x</a></figcaption></figure>", "<figure>\n<img src=\"a.png\">\n<figcaption>By <a href=\"/x\">x</a></figcaption>\n</figure>")]
    [InlineData("<iframe src=\"https://www.youtube.com/embed/w7Ft2ymGmfc?start=30\"></iframe>", "https://www.youtube.com/watch?v=w7Ft2ymGmfc&t=30")]
    [InlineData("<details open><summary>S</summary><p>x</p></details>", "<details open>\n<summary>S</summary>\n\nx\n\n</details>")]
    [InlineData("<p>x<sup>2</sup> <kbd>Ctrl</kbd> <span style=\"color:red\">r</span></p>", "x<sup>2</sup> <kbd>Ctrl</kbd> r")]
    [InlineData("<a href=\"/x\"><h3>T</h3><p>u</p></a>", "### T\n\nu")]
    [InlineData("<div><p>a</p>b<div>c</div></div>", "a\n\nb\n\nc")]
    public void HTML_becomes_Markdown(string html, string markdown) => Assert.Equal(markdown, Convert(html, false));

    [Theory]
    [InlineData("a\nb\n\nc", "a\\\nb\n\nc")]
    [InlineData("a<br />\nb", "a\\\nb")]
    [InlineData("<h2>x</h2>\na\n\n<ul>\n<li>b</li>\n</ul>\nc", "## x\n\na\n\n- b\n\nc")]
    [InlineData("<strong>a\n\nb</strong>", "**a\\\nb**")]
    public void The_classic_editor_means_its_line_ends(string html, string markdown) => Assert.Equal(markdown, Convert(html, true));

    [Fact]
    public void Deep_nesting_ends_in_text()
    {
        var html = string.Concat(Enumerable.Repeat("<div><b><ul><li>", 2000)) + "end";

        Assert.Contains("end", Convert(html, false), StringComparison.Ordinal);
    }

    [Fact]
    public void Control_characters_behind_references_are_removed_and_reported()
    {
        var losses = new LossList();

        var markdown = HtmlToMarkdown.Convert(
            "<p>a&#8;b&#x1f;c <code>d&#1;</code></p><pre>e&#27;</pre><p><img src=\"x.png\" alt=\"f&#xFFFF;\"></p>",
            new HtmlOptions(losses, new Place("x", 1, 1)));

        Assert.Equal("abc `d`\n\n```\ne\n```\n\n![f](x.png)", markdown);
        Assert.Equal("5 control characters were removed", Assert.Single(losses.All).Subject);
    }

    private static string Convert(string html, bool isAuto) =>
        HtmlToMarkdown.Convert(html, new HtmlOptions(new LossList(), new Place("x", 1, 1)) { HasAutoParagraphs = isAuto });
}
