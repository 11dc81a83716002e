using System.Text;
using AiBlog.Text.Html;

namespace AiBlog.Tests.Text;

public sealed class HtmlTests
{
    [Theory]
    [InlineData("a & b", "a &amp; b")]
    [InlineData("<script>\"'", "&lt;script&gt;\"'")]
    [InlineData("plain", "plain")]
    public void Text_is_escaped_for_the_space_between_tags(string text, string expected)
    {
        var html = new StringBuilder();
        HtmlEncoding.AppendText(html, text);

        Assert.Equal(expected, HtmlEncoding.Escape(text));
        Assert.Equal(expected, html.ToString());
    }

    [Theory]
    [InlineData("\" onmouseover='x'", "&quot; onmouseover=&#39;x&#39;")]
    [InlineData("a&b<c>", "a&amp;b&lt;c&gt;")]
    public void A_value_is_escaped_for_either_kind_of_quotes(string value, string expected)
    {
        var html = new StringBuilder();
        HtmlEncoding.AppendAttribute(html, value);

        Assert.Equal(expected, HtmlEncoding.EscapeAttribute(value));
        Assert.Equal(expected, html.ToString());
    }

    [Theory]
    [InlineData("&lt;&gt;&amp;&quot;&#39;&apos;", "<>&\"''")]
    [InlineData("&#106avascript&#x3A;", "javascript:")]
    [InlineData("&Tab;&NewLine;&colon;", "\t\n:")]
    [InlineData("&ampx &amp", "&x &")]
    [InlineData("&notit; &notin;", "\u00ACit; \u2209")]
    [InlineData("&#128;&#0;&#xD800;&#99999999999;", "\u20AC\uFFFD\uFFFD\uFFFD")]
    [InlineData("& &; &# &#x &nosuch; &#;", "& &; &# &#x &nosuch; &#;")]
    [InlineData("&NotEqualTilde;&#x1F600;", "\u2242\u0338\U0001F600")]
    public void Character_references_are_decoded_as_in_text(string html, string expected) => Assert.Equal(expected, HtmlEncoding.Decode(html));

    [Theory]
    [InlineData("?a=1&copy=2&copyx&copy;&copy", "?a=1&copy=2&copyx\u00A9\u00A9")]
    [InlineData("&#106avascript&#58alert", "javascript:alert")]
    public void Character_references_are_decoded_as_in_attributes(string html, string expected) =>
        Assert.Equal(expected, HtmlEncoding.DecodeAttribute(html));

    [Theory]
    [InlineData("<p>One<br>two</p><p>three</p>", "One two three")]
    [InlineData("<p>a<b>b</b>c</p>\n\n  <ul><li>d<li>e</ul>", "abc d e")]
    [InlineData("a<script>x</script>b<style>y</style>c", "abc")]
    [InlineData("x &lt;b&gt; &amp;amp; y", "x <b> &amp; y")]
    [InlineData("<!-- no --><p>yes", "yes")]
    [InlineData("a<template><template>x</template>y</template>b", "ab")]
    [InlineData("<svg><title>t</title></svg>a<svg/>b", "ab")]
    [InlineData("<table><tr><td>1<td>2</table>", "1 2")]
    [InlineData("", "")]
    public void Plain_text_is_what_a_reader_sees_on_one_line(string html, string expected) => Assert.Equal(expected, HtmlEncoding.PlainText(html));

    [Fact]
    public void Html_text_writes_itself_as_it_is() => Assert.Equal("<b>", new HtmlText("<b>").ToString());
}
