namespace AiBlog.Tests.Markdown;

public class MarkdownHtmlTests
{
    [Theory]
    [InlineData("a **b** *c* ~~d~~ `e<`", "<p>a <strong>b</strong> <em>c</em> <del>d</del> <code>e&lt;</code></p>")]
    [InlineData("a  \nb\nc", "<p>a<br>\nb\nc</p>")]
    [InlineData("a & b &lt; \"c\" <", "<p>a &amp; b &lt; \"c\" &lt;</p>")]
    [InlineData("***", "<hr>")]
    [InlineData("> a\n> > b", "<blockquote>\n<p>a</p>\n<blockquote>\n<p>b</p>\n</blockquote>\n</blockquote>")]
    [InlineData("- a\n- b", "<ul>\n<li>a</li>\n<li>b</li>\n</ul>")]
    [InlineData("- a\n\n- b", "<ul>\n<li>\n<p>a</p>\n</li>\n<li>\n<p>b</p>\n</li>\n</ul>")]
    [InlineData("3) a\n   - b", "<ol start=\"3\">\n<li>a\n<ul>\n<li>b</li>\n</ul>\n</li>\n</ol>")]
    [InlineData("a\n: b\n: c", "<dl>\n<dt>a</dt>\n<dd>b</dd>\n<dd>c</dd>\n</dl>")]
    [InlineData("a\n: b", "<dl>\n<dt>a</dt>\n<dd>b</dd>\n</dl>")]
    [InlineData("*[HTML]: Hyper \"Text\"\n\nHTML", "<p><abbr title=\"Hyper &quot;Text&quot;\">HTML</abbr></p>")]
    [InlineData("a {onclick=x}\n\n# b {#c .d}", "<p>a {onclick=x}</p>\n<h2 id=\"b-c-d\">b {#c .d} <a class=\"anchor\" href=\"#b-c-d\" aria-label=\"Permalink: b {#c .d}\">#</a></h2>")]
    [InlineData("cost $5 and $6", "<p>cost $5 and $6</p>")]
    public void Text_and_blocks_become_plain_elements(string markdown, string html) => AssertHtml(html, markdown);

    [Theory]
    [InlineData("- a\n\n  ```\n  x\n   y\n    z\n  ```", "x\n y\n  z")]
    [InlineData("- ```\n  x\n   y\n  ```", "x\n y")]
    [InlineData("- a\n\n   ~~~\n   x\n    y\n   ~~~", "x\n y")]
    [InlineData("- a\n\n    ```\n   x\n    y\n     z\n    ```", "x\ny\n z")]
    [InlineData("1. a\n   ```\n   x\n    y\n   ```", "x\n y")]
    [InlineData("10) a\n\n    ```\n    x\n     y\n    ```", "x\n y")]
    [InlineData("> - a\n>   ```\n>   x\n>    y\n>   ```", "x\n y")]
    [InlineData("- a\n  - b\n    ```\n    x\n     y\n    ```", "x\n y")]
    [InlineData("- > ```\n  > x\n  >  y\n  > ```", "x\n y")]
    [InlineData("-\ta\n\n\t```\n\tx\n\t y\n\t```", "x\n y")]
    [InlineData("  ```\n  x\n   y\n z\n  ```", "x\n y\nz")]
    public void Code_in_a_fence_keeps_its_spaces_wherever_the_fence_is(string markdown, string code) =>
        Assert.Contains($"<code>{code}\n</code>", Md.Parse(markdown).Report.Html, StringComparison.Ordinal);

    [Theory]
    [InlineData("1. a\n    - b\n2. **c**", "<ol>\n<li>a\n<ul>\n<li>b</li>\n</ul>\n</li>\n<li><strong>c</strong></li>\n</ol>")]
    [InlineData("-   a\n- [b](c.md)\n-   d", "<ul>\n<li>a</li>\n<li><a{Link:c.md}>b</a></li>\n<li>d</li>\n</ul>")]
    [InlineData(" - a\n- **b**\n  - c", "<ul>\n<li>a</li>\n<li><strong>b</strong>\n<ul>\n<li>c</li>\n</ul>\n</li>\n</ul>")]
    [InlineData("10. a\n11. b\n\n    c", "<ol start=\"10\">\n<li>\n<p>a</p>\n</li>\n<li>\n<p>b</p>\n<p>c</p>\n</li>\n</ol>")]
    public void An_item_keeps_its_first_character_whatever_the_item_before_is_indented_by(string markdown, string html) => AssertHtml(html, markdown);

    [Theory]
    [InlineData("a^[b\nc]", "b\nc")]
    [InlineData("> a^[b\n> c]", "b\nc")]
    [InlineData("a^[b^[c]]", "b")]
    [InlineData("- a[^1]\n\n  [^1]: b\n  c", "b\nc")]
    [InlineData("a[^1]\n\n[^1]:\n    b", "b")]
    [InlineData("a[^ My  note ]\n\n[^my note]: b", "b")]
    [InlineData("a[^1]\n\n[^1]: > b\n\n    c", "b")]
    public void A_footnote_has_the_text_of_its_definition(string markdown, string text)
    {
        var parts = Md.Parse(markdown);
        Assert.Contains($"<p>{text}", Md.Show(parts.Footnotes), StringComparison.Ordinal);
        Assert.Empty(parts.Diagnostics);
    }

    [Theory]
    [InlineData("- [ ] a\n- [x] b", "<ul>\n<li class=\"task\"><label><input type=\"checkbox\" disabled> a</label></li>\n<li class=\"task\"><label><input type=\"checkbox\" disabled checked> b</label></li>\n</ul>")]
    [InlineData("- [x](y.md) and [x]", "<ul>\n<li><a{Link:y.md}>x</a> and [x]</li>\n</ul>")]
    [InlineData("- a\n\n  [x] b", "<ul>\n<li>\n<p>a</p>\n<p>[x] b</p>\n</li>\n</ul>")]
    public void A_task_is_a_box_with_its_text_as_label_and_only_at_the_start_of_an_item(string markdown, string html) =>
        AssertHtml(html, markdown);

    [Theory]
    [InlineData("[a](b.md#c)", "<a{Link:b.md#c}>a</a>")]
    [InlineData("[a](/b \"T <\")", "<a{Link:/b} title=\"T &lt;\">a</a>")]
    [InlineData("[a](#b)", "<a{Link:#b}>a</a>")]
    [InlineData("[a](<b c.md>)", "<a{Link:b c.md}>a</a>")]
    [InlineData("[a][r]\n\n[r]: b.md", "<a{Link:b.md}>a</a>")]
    [InlineData("[a](https://b.c/d?e=f&g)", "<a href=\"https://b.c/d?e=f&amp;g\">a</a>")]
    [InlineData("[a](<https://b.c/d e|f>)", "<a href=\"https://b.c/d%20e%7Cf\">a</a>")]
    [InlineData("[a](//b.c)", "<a href=\"//b.c\">a</a>")]
    [InlineData("[a](mailto:b@c.d)", "<a href=\"mailto:b@c.d\">a</a>")]
    [InlineData("<b@c.d>", "<a href=\"mailto:b@c.d\">b@c.d</a>")]
    [InlineData("www.b.cc", "<a href=\"https://www.b.cc\">www.b.cc</a>")]
    [InlineData("https://b.c/d_e_f.", "<a href=\"https://b.c/d_e_f\">https://b.c/d_e_f</a>.")]
    [InlineData("[![a](b.png)](c.md)", "<a{Link:c.md}><img{Image:b.png} alt=\"a\" fetchpriority=\"high\"></a>")]
    public void A_link_into_the_site_leaves_a_hole_and_another_is_written(string markdown, string html) => AssertHtml($"<p>{html}</p>", markdown);

    [Theory]
    [InlineData("![a *b* \"c\"](d.png)", "<p><img{Image:d.png} alt=\"a b &quot;c&quot;\" fetchpriority=\"high\"></p>")]
    [InlineData("![a](https://b.c/d.png)", "<p><img src=\"https://b.c/d.png\" alt=\"a\"></p>")]
    [InlineData("![a](b.png) ![c](d.png)", "<div class=\"gallery\">\n<img{Image:b.png} alt=\"a\" fetchpriority=\"high\">\n<img{Image:d.png} alt=\"c\" loading=\"lazy\" decoding=\"async\">\n</div>")]
    [InlineData("![a](b.png)\n![c](d.png \"e\")", "<div class=\"gallery\">\n<img{Image:b.png} alt=\"a\" fetchpriority=\"high\">\n<figure><img{Image:d.png} alt=\"c\" loading=\"lazy\" decoding=\"async\"><figcaption>e</figcaption></figure>\n</div>")]
    [InlineData("![a](b.png) x ![c](d.png)", "<p><img{Image:b.png} alt=\"a\" fetchpriority=\"high\"> x <img{Image:d.png} alt=\"c\" loading=\"lazy\" decoding=\"async\"></p>")]
    [InlineData("![a](b.png \"c <\")", "<figure><img{Image:b.png} alt=\"a\" fetchpriority=\"high\"><figcaption>c &lt;</figcaption></figure>")]
    [InlineData("x ![a](b.png \"c\")", "<p>x <img{Image:b.png} alt=\"a\" title=\"c\" fetchpriority=\"high\"></p>")]
    public void A_local_picture_leaves_a_hole_and_one_alone_with_a_title_is_a_figure(string markdown, string html) => AssertHtml(html, markdown);

    [Theory]
    [InlineData("<a class=x href='b.md' id=\"q\">c</a>", "<p><a class=\"x\"{Link:b.md} id=\"q\">c</a></p>")]
    [InlineData("<a href=https://b.c>c</a>", "<p><a href=\"https://b.c\">c</a></p>")]
    [InlineData("<a href=b.md href=javascript:x>c</a>", "<p><a{Link:b.md}>c</a></p>")]
    [InlineData("<a href=b.md data=y>c</a>", "<p><a{Link:b.md} data=\"y\">c</a></p>")]
    [InlineData("<img src=b.png alt=\"\">", "<img{Image:b.png} alt>")]
    [InlineData("<img width=3 src=b.png alt=\"\">", "<img width=\"3\"{Source:b.png} alt>")]
    [InlineData("<div>\n<video src=\"b.mp4\" controls></video>\n<p style=\"x\">y", "<div>\n<video{Source:b.mp4} controls></video>\n<p style=\"x\">y\n</p></div>")]
    [InlineData("<!-- <a href=b.md> -->", "")]
    [InlineData("> <p>\n> <a href=b.md>c</a>", "<blockquote>\n<p>\n<a{Link:b.md}>c</a>\n</p></blockquote>")]
    public void Raw_html_passes_but_for_addresses_within_the_site(string markdown, string html) => AssertHtml(html, markdown);

    [Theory]
    [InlineData("```\na<\n```", "<figure class=\"code\" aria-label=\"Code\"><pre tabindex=\"0\"><code>a&lt;\n</code></pre></figure>")]
    [InlineData("    a", "<figure class=\"code\" aria-label=\"Code\"><pre tabindex=\"0\"><code>a\n</code></pre></figure>")]
    [InlineData("```Rust,ignore\na\n```", "<figure class=\"code\" aria-label=\"Code: rust\"><pre tabindex=\"0\"><code class=\"language-rust\">a\n</code></pre></figure>")]
    [InlineData("```python title=\"re<ward.py\" x\na\n```", "<figure class=\"code\"><figcaption>re&lt;ward.py</figcaption><pre tabindex=\"0\"><code class=\"language-python\">a\n</code></pre></figure>")]
    [InlineData("```\"><script>\n```", "<figure class=\"code\" aria-label=\"Code: &quot;&gt;&lt;script&gt;\"><pre tabindex=\"0\"><code class=\"language-&quot;&gt;&lt;script&gt;\"></code></pre></figure>")]
    public void Code_is_a_figure_that_the_keyboard_can_scroll(string markdown, string html) => AssertHtml(html, markdown);

    [Fact]
    public void Code_of_a_known_language_is_highlighted_when_that_is_on()
    {
        Assert.Contains("<code class=\"language-rust\"><span class=\"hl-", Md.ParseHighlighted("```rust\nfn a() {}\n```").Report.Html, StringComparison.Ordinal);
        Assert.Contains("<code class=\"language-rust\">fn a() {}\n</code>", Md.Parse("```rust\nfn a() {}\n```").Report.Html, StringComparison.Ordinal);
        Assert.Contains("<code class=\"language-xyz\">fn &lt;\n</code>", Md.ParseHighlighted("```xyz\nfn <\n```").Report.Html, StringComparison.Ordinal);
    }

    [Fact]
    public void One_parser_serves_many_threads()
    {
        var text = "# A \"b\"\n\n[c](d.md)[^1] | e\n\n| f |\n|---|\n| ![g](h.png) |\n\n[^1]: i\n";
        var expected = Md.Show(Md.Parse(text).Report);

        Parallel.For(0, 500, _ => Assert.Equal(expected, Md.Show(Md.Parse(text).Report)));
    }

    [Fact]
    public void A_table_has_classes_for_alignment_and_a_box_that_scrolls() => AssertHtml(
        """
        <div class="table-scroll" tabindex="0" role="region" aria-label="Table 1"><table>
        <thead>
        <tr><th scope="col" class="align-right">a</th><th scope="col" class="align-center">b</th><td></td></tr>
        </thead>
        <tbody>
        <tr><td class="align-right"><a{Link:d.md}>c</a></td><td class="align-center"><code>e</code></td><td></td></tr>
        </tbody>
        </table></div>
        """,
        "| a | b |  |\n|--:|:-:|:--|\n| [c](d.md) | `e` |");

    [Theory]
    [InlineData("NOTE", "alert alert-note", "Note")]
    [InlineData("warning", "alert alert-warning", "Warning")]
    [InlineData("Other", "alert", "Other")]
    public void An_alert_is_a_note_with_a_title(string kind, string css, string title) => AssertHtml(
        $"<div class=\"{css}\" role=\"note\">\n<p class=\"alert-title\">{title}</p>\n<p>a <a{{Link:b.md}}>b</a></p>\n</div>",
        $"> [!{kind}]\n> a [b](b.md)");

    private static void AssertHtml(string html, string markdown) => Assert.Equal(html, Md.Show(Md.Parse(markdown).Report));
}
