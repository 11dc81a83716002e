using AiBlog.Text.Urls;

namespace AiBlog.Tests.Text;

public sealed class UrlRulesTests
{
    [Theory]
    [InlineData("", "Relative")]
    [InlineData("a/b.html", "Relative")]
    [InlineData("./javascript:x", "Relative")]
    [InlineData("?q=1", "Relative")]
    [InlineData("1a:b", "Relative")]
    [InlineData("a/b:c", "Relative")]
    [InlineData("javascript%3Aalert(1)", "Relative")]
    [InlineData("#top", "Fragment")]
    [InlineData("/a", "RootRelative")]
    [InlineData("\\a", "RootRelative")]
    [InlineData("//evil.test", "ProtocolRelative")]
    [InlineData("/\\evil.test", "ProtocolRelative")]
    [InlineData("\\\\evil.test", "ProtocolRelative")]
    [InlineData(" /\t/evil.test", "ProtocolRelative")]
    [InlineData("http://a.test", "Http")]
    [InlineData("HTTPS://a.test", "Http")]
    [InlineData("\u0001https://a.test", "Http")]
    [InlineData("mailto:a@b.test", "Mailto")]
    [InlineData("tel:+123", "Tel")]
    [InlineData("xmpp:a@b.test", "OtherSafe")]
    [InlineData("javascript:alert(1)", "Dangerous")]
    [InlineData("JaVaScRiPt:alert(1)", "Dangerous")]
    [InlineData("java\tscript:alert(1)", "Dangerous")]
    [InlineData("java\r\nscript:alert(1)", "Dangerous")]
    [InlineData("\u0000\u001F javascript:alert(1)", "Dangerous")]
    [InlineData("data:text/html,x", "Dangerous")]
    [InlineData("vbscript:x", "Dangerous")]
    [InlineData("file:///etc/passwd", "Dangerous")]
    [InlineData("blob:x", "Dangerous")]
    [InlineData("C:\\x", "Dangerous")]
    public void An_address_is_judged_as_browsers_read_it(string url, string expected) =>
        Assert.Equal(expected, UrlRules.Classify(url).ToString());

    [Theory]
    [InlineData("https://a.test", true)]
    [InlineData("http://a.test:8080/b?c#d", true)]
    [InlineData("HTTPS://A.test/", true)]
    [InlineData("https://m\u00FCnchen.test/x", true)]
    [InlineData("https://[::1]:80/", true)]
    [InlineData("https://user@a.test/", true)]
    [InlineData("https://", false)]
    [InlineData("https:///a", false)]
    [InlineData("https://:80/", false)]
    [InlineData("https://a.test:99999/", false)]
    [InlineData("https://a..test/", false)]
    [InlineData("https://a b.test/", false)]
    [InlineData("https://a.test/x y", false)]
    [InlineData(" https://a.test", false)]
    [InlineData("ht\ttps://a.test", false)]
    [InlineData("https:a.test", false)]
    [InlineData("https:\\\\a.test", false)]
    [InlineData("//a.test", false)]
    [InlineData("a.test", false)]
    [InlineData("javascript:alert(1)", false)]
    [InlineData("javascript://a.test/%0Aalert(1)", false)]
    [InlineData("ftp://a.test", false)]
    public void A_web_address_is_http_or_https_with_a_host(string url, bool expected) => Assert.Equal(expected, UrlRules.IsWebAddress(url));

    [Theory]
    [InlineData("/a/b-c_d.html", "/a/b-c_d.html")]
    [InlineData("/a b", "/a%20b")]
    [InlineData("/100%", "/100%25")]
    [InlineData("/\u00E9?#", "/%C3%A9%3F%23")]
    [InlineData("/\u65E5\u672C", "/%E6%97%A5%E6%9C%AC")]
    [InlineData("/\U0001F600", "/%F0%9F%98%80")]
    public void A_path_is_percent_encoded(string path, string expected) => Assert.Equal(expected, UrlRules.EncodePath(path));

    [Fact]
    public void Half_a_surrogate_pair_in_a_path_becomes_the_replacement_character() =>
        Assert.Equal("/%EF%BF%BDa", UrlRules.EncodePath("/\uD800a"));

    [Theory]
    [InlineData("https://a.test", "/b/", "https://a.test/b/")]
    [InlineData("https://a.test/", "/b/", "https://a.test/b/")]
    [InlineData("https://a.test/x/", "b", "https://a.test/x/b")]
    [InlineData("https://a.test/x", "", "https://a.test/x/")]
    public void A_path_is_put_below_the_address_of_the_site(string baseUrl, string path, string expected) =>
        Assert.Equal(expected, UrlRules.Combine(baseUrl, path));
}
