using AiBlog.Text.Html;
using AiBlog.Text.Urls;

namespace AiBlog.Tests.Text;

public sealed class FeedHtmlTests
{
    private const string Page = "https://a.test/blog/posts/one/";

    [Theory]
    [InlineData("<p>a</p>", "<p>a</p>")]
    [InlineData("<a href=\"#fn1\">1</a>", "<a href=\"https://a.test/blog/posts/one/#fn1\">1</a>")]
    [InlineData("<a href=../two/?a&amp;b=\"1\">x</a>", "<a href=\"https://a.test/blog/posts/two/?a&amp;b=&quot;1&quot;\">x</a>")]
    [InlineData("<a href='/x'>x</a>", "<a href=\"https://a.test/x\">x</a>")]
    [InlineData("<a href='//b.test/x'>x</a>", "<a href=\"https://b.test/x\">x</a>")]
    [InlineData("<a href='mailto:a@b.test'>x</a>", "<a href=\"mailto:a@b.test\">x</a>")]
    [InlineData("<a href='&#106avascript:x' title=t>x</a>", "<a title=\"t\">x</a>")]
    [InlineData("<img src=p.png alt='' loading=lazy />", "<img src=\"https://a.test/blog/posts/one/p.png\" alt=\"\" />")]
    [InlineData(
        "<img srcset='a.png 1x, b.png 2x,c.png'>",
        "<img srcset=\"https://a.test/blog/posts/one/a.png 1x, https://a.test/blog/posts/one/b.png 2x, https://a.test/blog/posts/one/c.png\">")]
    [InlineData("<video poster=p.jpg controls></video>", "<video poster=\"https://a.test/blog/posts/one/p.jpg\" controls></video>")]
    [InlineData("<p id=a class=b style='c' ONCLICK=d data-e=f lang=de>x</p>", "<p lang=\"de\">x</p>")]
    [InlineData("a<script>'<p>'</script>b<style>c</style>d<template>e<template></template>f</template>g", "abdg")]
    [InlineData("a<form><input><p>x</p></form>b<button>c</button>", "ab")]
    [InlineData("<li><input type=checkbox checked disabled> x", "<li>\u2611 x")]
    [InlineData("<iframe src=https://v.test/e/1?a&amp;b><p></iframe>x", "<p><a href=\"https://v.test/e/1?a&amp;b\">v.test</a></p>x")]
    [InlineData("<embed src=/a.swf>x", "<p><a href=\"https://a.test/a.swf\">a.test</a></p>x")]
    [InlineData("<object data=//o.test/a>inner</object>x", "<p><a href=\"https://o.test/a\">o.test</a></p>x")]
    [InlineData("<iframe src=javascript:x></iframe><iframe srcdoc='<p>'></iframe>x", "x")]
    [InlineData("a<!-- b -->c<?d?>e", "ace")]
    [InlineData("a &lt;b&gt; &amp; c", "a &lt;b&gt; &amp; c")]
    [InlineData("x<a href='", "x")]
    public void Html_is_made_fit_for_reading_far_from_its_page(string html, string expected) => Assert.Equal(expected, FeedHtml.Clean(html, Page));

    [Theory]
    [InlineData("g", "http://a/b/c/g")]
    [InlineData("./g", "http://a/b/c/g")]
    [InlineData("g/", "http://a/b/c/g/")]
    [InlineData("/g", "http://a/g")]
    [InlineData("//g", "http://g")]
    [InlineData("?y", "http://a/b/c/d;p?y")]
    [InlineData("g?y", "http://a/b/c/g?y")]
    [InlineData("#s", "http://a/b/c/d;p?q#s")]
    [InlineData("g#s", "http://a/b/c/g#s")]
    [InlineData(";x", "http://a/b/c/;x")]
    [InlineData("", "http://a/b/c/d;p?q")]
    [InlineData(".", "http://a/b/c/")]
    [InlineData("./", "http://a/b/c/")]
    [InlineData("..", "http://a/b/")]
    [InlineData("../", "http://a/b/")]
    [InlineData("../g", "http://a/b/g")]
    [InlineData("../..", "http://a/")]
    [InlineData("../../", "http://a/")]
    [InlineData("../../g", "http://a/g")]
    [InlineData("../../../g", "http://a/g")]
    [InlineData("g?y/../x", "http://a/b/c/g?y/../x")]
    [InlineData("tel:1", "tel:1")]
    [InlineData("javascript:x", null)]
    public void Addresses_resolve_by_the_examples_of_the_standard(string url, string? expected) =>
        Assert.Equal(expected, UrlResolver.Resolve("http://a/b/c/d;p?q", url));

    [Fact]
    public void A_site_without_a_path_resolves_too() => Assert.Equal("http://a/g", UrlResolver.Resolve("http://a", "g"));
}
