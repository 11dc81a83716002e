using AiBlog.Text.Html;

namespace AiBlog.Tests.Markdown;

public class MarkdownFaultsTests
{
    [Theory]
    [InlineData("a [b](javascript:x)", "1:3 unsafe-link")]
    [InlineData("[b](JAVASCRIPT:x)", "1:1 unsafe-link")]
    [InlineData("[b](<java\tscript:x>)", "1:1 unsafe-link")]
    [InlineData("[b](javascript&colon;x)", "1:1 unsafe-link")]
    [InlineData("[b](&#1;javascript:x)", "1:1 unsafe-link")]
    [InlineData("a\n<vbscript:x>", "2:1 unsafe-link")]
    [InlineData("- ![b](data:text/html;base64,x)", "1:3 unsafe-link")]
    [InlineData("[b][r]\n\n[r]: javascript:x", "1:1 unsafe-link")]
    [InlineData("<a href=\"java&#x73;cript:x\">b</a>", "1:10 unsafe-link")]
    [InlineData("<iframe src='javascript:x'></iframe>", "1:14 unsafe-link")]
    [InlineData("> <div>\n> <a\n> href=javascript:x>b</a>", "1:3 unbalanced-html; 3:8 unsafe-link")]
    public void An_address_that_may_run_code_is_left_out_with_a_warning(string markdown, string expected)
    {
        var parts = Md.Parse(markdown);

        Assert.Equal(expected, Md.Show(parts.Diagnostics));
        Assert.DoesNotContain("href", parts.Report.Html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("src", parts.Report.Html, StringComparison.OrdinalIgnoreCase);
        Assert.Empty(parts.Report.Holes);
    }

    [Theory]
    [InlineData("a ![](b.png)", "1:3 image-without-alt")]
    [InlineData("> a\n> \U0001F600 ![ ](b.png)", "2:5 image-without-alt")]
    [InlineData("a <img src=b.png>", "1:3 image-without-alt")]
    [InlineData("<div>\n\t<img\nsrc=b.png>\n</div>", "2:2 image-without-alt")]
    [InlineData("<img src=b.png alt> ![c](d.png)", "")]
    [InlineData("- [a]()", "1:3 link-without-address")]
    public void What_is_missing_is_a_warning_at_its_place(string markdown, string expected) =>
        Assert.Equal(expected, Md.Show(Md.Parse(markdown).Diagnostics));

    [Theory]
    [InlineData("- a\n\t- b\t[c](d)", "2:6")]
    [InlineData("> a\n>\tb [c](d)", "2:5")]
    [InlineData("> a\nlazy [c](d)", "2:6")]
    [InlineData("| a | b |\n|---|---|\n| x | [c](d) |", "3:7")]
    [InlineData("a | b\n-|-\n`x|` [c](d) | y\n![c](d) | z", "3:6 4:1")]
    [InlineData("1. a\n\n   b\n   *c **[c](d)***", "4:9")]
    [InlineData("a\n: b [c](d)", "2:5")]
    [InlineData("> [!TIP]\n> [c](d)", "2:3")]
    [InlineData("\U0001F600\u0645 [c\nd](e)", "1:4")]
    [InlineData("# a [c](d) #", "1:5")]
    [InlineData("a [c](d)\n===", "1:3")]
    [InlineData("a <a\n href=d>", "1:3")]
    [InlineData("<p>\n  <a\n   href = 'd'>", "3:12")]
    [InlineData("\ta\n\n[c](d)", "3:1")]
    public void A_hole_knows_where_its_link_begins(string markdown, string expected) =>
        Assert.Equal(expected, string.Join(' ', Md.Addresses(Md.Parse(markdown).Report).Select(h => $"{h.Place.Line}:{h.Place.Column}")));

    [Theory]
    [InlineData("> ", 1000, "", "3:121 markdown-too-deep")]
    [InlineData("- ", 1000, "a", "3:121 markdown-too-deep")]
    [InlineData("1. ", 1000, "a", "3:181 markdown-too-deep")]
    [InlineData("> ", 61, "a", "3:121 markdown-too-deep")]
    [InlineData("> ", 60, "a", "")]
    [InlineData("- ", 60, "a", "")]
    [InlineData("*a ", 200, "a* a* a* a* a*", "")]
    [InlineData("[a](", 20_000, "", "3:1 markdown-too-complex")]
    [InlineData("[a](()", 20_000, "", "3:1 markdown-too-complex")]
    [InlineData("![", 90_000, "", "3:1 markdown-too-complex")]
    [InlineData("http://a.b ", 15_000, "", "3:1 markdown-too-complex")]
    [InlineData("a<!A ", 20_000, "", "3:1 markdown-too-complex")]
    [InlineData("|a\n", 2_000, "", "")]
    [InlineData("[a](b)\n", 200_000, "", "1:1 markdown-too-long")]
    [InlineData("a", 300_000, "", "3:1 markdown-line-too-long")]
    [InlineData("# a\n", 20_000, "", "")]
    [InlineData("a\n===\n", 30_000, "", "40004:1 markdown-too-complex")]
    [InlineData("[^1]: a\n", 30_000, "", "20003:1 markdown-too-complex")]
    public void Absurd_input_is_read_or_refused(string part, int count, string end, string expected)
    {
        var text = "x\n\n" + string.Concat(Enumerable.Repeat(part, count)) + end;

        Assert.Equal(expected, Md.Show(Md.Parse(text).Diagnostics));
    }

    [Theory]
    [InlineData("<h1><b style=\"url(//t\"", "1:1 unbalanced-html; 1:5 escaped-html")]
    [InlineData("a\n\n<div\n", "3:1 escaped-html")]
    [InlineData("a\n\n<div title='a", "3:1 escaped-html")]
    [InlineData("<div title=\"a\n\nb", "1:1 escaped-html")]
    [InlineData("</div", "1:1 escaped-html")]
    [InlineData("<!-- a", "1:1 escaped-html")]
    [InlineData("<!--", "1:1 escaped-html")]
    [InlineData("<?php a", "1:1 escaped-html")]
    [InlineData("<!A", "1:1 escaped-html")]
    [InlineData("<script>\nlet a;\n\nlet b;", "1:1 escaped-html")]
    [InlineData("<div><style>", "1:1 unbalanced-html; 1:6 escaped-html")]
    [InlineData("a <textarea> b", "1:3 escaped-html")]
    [InlineData("a <title> b", "1:3 escaped-html")]
    [InlineData("a <plaintext> b </plaintext>", "1:3 escaped-html")]
    [InlineData("<template><p>a</p>", "1:1 escaped-html")]
    [InlineData("> - <p>a\n>   <img alt=\"\" src=\"", "2:5 escaped-html")]
    [InlineData("a <b", "")]
    [InlineData("a <!-- b", "")]
    [InlineData("`<textarea>`", "")]
    [InlineData("```\n<!-- a\n```", "")]
    [InlineData("<!-- a -->", "")]
    [InlineData("<!-->", "")]
    [InlineData("<?php a ?>", "1:1 escaped-html")]
    [InlineData("<div>\n\na\n\n</div>", "")]
    [InlineData("<div>\n\na", "1:1 unbalanced-html")]
    [InlineData("<p>a", "")]
    [InlineData("<script>\nlet a = '<div';\n\nlet b;\n</script>", "")]
    [InlineData("<svg><title>a</title><style>b</style><path/></svg>", "")]
    [InlineData("<svg><![CDATA[a]]></svg>", "")]
    [InlineData("<template><p>a</p></template>", "1:1 escaped-html")]
    [InlineData("a <textarea>b</textarea>", "1:3 escaped-html")]
    [InlineData("<div title=\">\">a</div>", "")]
    public void Html_that_would_take_in_the_rest_of_the_page_is_shown_as_text(string markdown, string expected)
    {
        var parts = Md.Parse(markdown);

        Assert.Equal(expected, Md.Show(parts.Diagnostics));
        Assert.Null(OpenMarkup.Find(parts.Report.Html));
    }

    [Theory]
    [InlineData("```\n", "\n```")]
    [InlineData("~~~ text\n", "\n~~~")]
    [InlineData("    ", "")]
    [InlineData("- a\n\n  ```\n  ", "\n  ```")]
    [InlineData("> ```\n> ", "\n> ```")]
    [InlineData("1. > ~~~\n   > ", "")]
    [InlineData("<pre>\n", "\n</pre>")]
    [InlineData("<!--\n", "\n-->")]
    public void Code_has_no_depth(string before, string behind)
    {
        Assert.Equal("", Md.Show(Md.Parse(before + new string('>', 400) + behind).Diagnostics));
        Assert.Equal("", Md.Show(Md.Parse(before + string.Concat(Enumerable.Repeat("- ", 400)) + "a" + behind).Diagnostics));
    }

    [Theory]
    [InlineData("```\na\n```\n", "4:61 markdown-too-deep")]
    [InlineData("```a`b\n", "2:61 markdown-too-deep")]
    public void Nesting_beside_code_has_its_limit(string before, string expected) =>
        Assert.Equal(expected, Md.Show(Md.Parse(before + new string('>', 400)).Diagnostics));

    [Fact]
    public void A_wide_table_of_many_rows_is_refused()
    {
        var row = string.Concat(Enumerable.Repeat("|a", 4000));
        var text = row + "\n" + row.Replace('a', '-') + "\n" + string.Concat(Enumerable.Repeat("|a\n", 10_000));

        Assert.Equal("64:1 markdown-too-complex", Md.Show(Md.Parse(text).Diagnostics));
    }

    [Theory]
    [InlineData("|a|\n|-|\n|{0}|", "3:2 markdown-too-complex")]
    [InlineData("|{0}|\n|-|", "1:2 markdown-too-complex")]
    [InlineData("{0}\n|a|\n|-|", "1:1 markdown-too-complex")]
    [InlineData("# {0}", "1:1 markdown-too-complex")]
    [InlineData("{0}\n===", "1:1 markdown-too-complex")]
    [InlineData("{0}\n: a", "1:1 markdown-too-complex")]
    [InlineData("[^1]\n\n[^1]: {0}", "3:7 markdown-too-complex")]
    public void No_kind_of_block_escapes_the_limit(string markdown, string expected)
    {
        var text = markdown.Replace("{0}", string.Concat(Enumerable.Repeat("[a](", 20_000)), StringComparison.Ordinal);

        Assert.Equal(expected, Md.Show(Md.Parse(text).Diagnostics));
    }

    [Fact]
    public void Emphasis_that_nests_too_deeply_is_an_error_where_it_becomes_so()
    {
        var text = string.Concat(Enumerable.Repeat("*a ", 300)) + string.Concat(Enumerable.Repeat("a* ", 300));

        Assert.Equal("1:295 markdown-too-deep", Md.Show(Md.Parse(text).Diagnostics));
    }

    [Fact]
    public void Lists_nested_line_by_line_are_refused_where_they_become_too_deep()
    {
        var text = string.Concat(Enumerable.Range(0, 600).Select(i => new string(' ', 2 * i) + "- a\n"));

        Assert.Equal("61:121 markdown-too-deep", Md.Show(Md.Parse(text).Diagnostics));
    }
}
