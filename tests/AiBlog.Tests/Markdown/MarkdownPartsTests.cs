namespace AiBlog.Tests.Markdown;

public class MarkdownPartsTests
{
    [Theory]
    [InlineData("# A\n## B\n### C", "2 a A, 3 b B, 4 c C")]
    [InlineData("### A\n#### B", "2 a A, 3 b B")]
    [InlineData("## A\n## A\n## A-1", "2 a A, 2 a-1 A, 2 a-1-1 A-1")]
    [InlineData("## Was ist *neu*? `x_y`", "2 was-ist-neu-x_y Was ist neu? x_y")]
    [InlineData("## \u00DCber \u0430\u0411\u0432 \u4E2D\u6587 \u0645\u0627", "2 \u00FCber-\u0430\u0431\u0432-\u4E2D\u6587-\u0645\u0627 \u00DCber \u0430\u0411\u0432 \u4E2D\u6587 \u0645\u0627")]
    [InlineData("## A -- B", "2 a----b A -- B")]
    [InlineData("## !?", "2 section !?")]
    [InlineData("<b id=a></b>\n\n## A", "2 a-1 A")]
    [InlineData("> ## A", "")]
    public void Headings_start_at_the_second_level_and_have_the_ids_of_github(string markdown, string expected) =>
        Assert.Equal(expected, string.Join(", ", Md.Parse(markdown).Report.Headings.Select(h => $"{h.Level} {h.Id} {h.Text}")));

    [Fact]
    public void A_heading_links_to_itself_and_its_entry_in_a_table_of_contents_has_no_links()
    {
        var report = Md.Parse("## A [b](c.md) *d* ![e](f.png)[^1]\n\n[^1]: g").Report;

        Assert.StartsWith(
            "<h2 id=\"a-b-d-e\">A <a{Link:c.md}>b</a> <em>d</em> <img{Image:f.png} alt=\"e\" fetchpriority=\"high\"><sup id=\"fnref-1\">", Md.Show(report), StringComparison.Ordinal);
        Assert.EndsWith("<a class=\"anchor\" href=\"#a-b-d-e\" aria-label=\"Permalink: A b d e\">#</a></h2>", Md.Show(report), StringComparison.Ordinal);
        Assert.Equal("A b <em>d</em>", report.Headings[0].Html);
        Assert.Equal(2, Md.Addresses(report).Count());
    }

    [Fact]
    public void The_opinion_is_lifted_up_to_the_next_heading_of_its_level()
    {
        var parts = Md.Parse("a\n\n## OPINION:\nb [c](d.md)[^1]\n\n### E\n\n## F\ng\n\n[^1]: h");

        Assert.Equal("<p>a</p>\n<h2 id=\"f\">F <a class=\"anchor\" href=\"#f\" aria-label=\"Permalink: F\">#</a></h2>\n<p>g</p>", Md.Show(parts.Report));
        Assert.StartsWith("<span id=\"opinion\"></span>\n<p>b <a{Link:d.md}>c</a><sup id=\"fnref-1\">", Md.Show(parts.Opinion), StringComparison.Ordinal);
        Assert.Equal((3, "e"), (parts.Opinion?.Headings[0].Level, parts.Opinion?.Headings[0].Id));
        Assert.Equal("a\ng", parts.Report.PlainText);
        Assert.NotNull(parts.Footnotes);
    }

    [Fact]
    public void Footnotes_are_a_part_of_their_own_with_links_back()
    {
        var parts = Md.Parse("a[^x] b[^x]\n\n[^x]: c [d](e.md)\n[^unused]: f", "p-");

        Assert.Equal(
            "<p>a<sup id=\"p-fnref-1\"><a class=\"footnote-ref\" href=\"#p-fn-1\" aria-label=\"Footnote 1\">1</a></sup>"
            + " b<sup id=\"p-fnref-2\"><a class=\"footnote-ref\" href=\"#p-fn-1\" aria-label=\"Footnote 1\">1</a></sup></p>",
            Md.Show(parts.Report));
        Assert.Equal(
            "<ol>\n<li id=\"p-fn-1\">\n<p>c <a{Link:e.md}>d</a> <a class=\"footnote-back\" href=\"#p-fnref-1\" aria-label=\"Back to text 1\">\u21A9\uFE0E</a>"
            + " <a class=\"footnote-back\" href=\"#p-fnref-2\" aria-label=\"Back to text 1 (2)\">\u21A9\uFE0E</a></p>\n</li>\n</ol>",
            Md.Show(parts.Footnotes));
        Assert.Equal("p-fnref-1 p-fnref-2", string.Join(' ', parts.Report.Anchors));
        Assert.Equal("p-fn-1", string.Join(' ', parts.Footnotes?.Anchors ?? []));
    }

    [Fact]
    public void A_text_without_opinion_or_footnotes_has_neither()
    {
        var parts = Md.Parse("a");

        Assert.Null(parts.Opinion);
        Assert.Null(parts.Footnotes);
    }

    [Theory]
    [InlineData("# A\n\nb *c*\nd  [e](f) `g` ![h](i.png)\n\n```\nj\n```\n\n- k\n- l\n\n<p>m <b>n</b></p>", "b c d  e g\nk\nl\nm n")]
    [InlineData("| a | b |\n|---|---|\n| c | d |", "a b\nc d")]
    [InlineData("> [!NOTE]\n> a", "a")]
    [InlineData("a &amp; b[^1] c\n\n[^1]: d", "a & b c")]
    public void The_plain_text_is_what_one_reads_without_headings_and_code(string markdown, string text) =>
        Assert.Equal(text, Md.Parse(markdown).Report.PlainText);

    [Fact]
    public void Anchors_are_the_ids_and_names_of_the_html() =>
        Assert.Equal("a b c", string.Join(' ', Md.Parse("# A\n\n<a name=b></a> <i id='c'>d</i>").Report.Anchors));

    [Fact]
    public void Pictures_are_counted() => Assert.Equal(3, Md.Parse("![a](b.png) ![c](https://d.e/f.png) <img src=g.png alt=''>").Report.ImageCount);

    [Fact]
    public void Inline_markdown_has_no_blocks()
    {
        var inline = Md.Inline("- *a* \"b\" [c](d.md)");

        Assert.Equal("- <em>a</em> \u201Cb\u201D <a{Link:d.md}>c</a>", Md.Show(inline.Report));
        Assert.Equal("- a \u201Cb\u201D c", inline.Report.PlainText);
    }

    [Fact]
    public void Formulas_are_kept_as_tex_when_they_are_on() => Assert.Equal(
        "<p>a <code class=\"math\">x^2 &lt; \"y\"</code></p>\n<pre class=\"math\" tabindex=\"0\"><code class=\"math math-display\">z</code></pre>",
        Md.Show(Md.ParseSmart("a $x^2 < \"y\"$\n\n$$\nz\n$$").Report));
}
