using System.Text;
using AiBlog.Config;
using AiBlog.Diagnostics;
using AiBlog.Load;
using AiBlog.Parse;
using AiBlog.Parse.Markdown;
using AiBlog.Parse.Markdown.Writers;
using AiBlog.Privacy.Gate;
using AiBlog.Privacy.Services;
using AiBlog.Text;

namespace AiBlog.Tests.Privacy;

/// <summary>Raw HTML of authors, through the HTML parser and the allow list.</summary>
public sealed class BodyTreeTests
{
    private static readonly FileParser Parser = ParserOf("title: T\nbase_url: https://example.org/\n");

    public static TheoryData<string> OddInputs => [.. UnusualForeignMarkup.All];

    [Theory]
    [MemberData(nameof(OddInputs))]
    [InlineData("<x><svg></x><![CDATA[><img src=//foreign.example/>]]>")]
    [InlineData("<x><svg></x><textarea><!--</textarea><img src=//foreign.example/>--></svg>")]
    [InlineData("<a><svg></a><![CDATA[><img src=//foreign.example/>]]>")]
    [InlineData("<video src=//foreign.example/><template><svg><template><desc><p></template></template><img src=//foreign.example/></video>")]
    [InlineData("<svg><foreignObject><p></svg></p></foreignObject><title><img src=//foreign.example/></title>")]
    [InlineData("<math><mtext><mglyph><xmp><img src=//foreign.example/>")]
    [InlineData("<template><col><title></template><img src=//foreign.example/></title>")]
    [InlineData("<svg><meta http-equiv=refresh content=\"0;url=//foreign.example/\"></svg>")]
    [InlineData("<embed type=text/html code=//foreign.example/><col background=//foreign.example/>")]
    [InlineData("<video poster=\"\" poster=//foreign.example/></video><input type=text type=image src=//foreign.example/>")]
    [InlineData("<link rel=x rel=preload as=image href=//foreign.example/>")]
    [InlineData("<form><div></form><form><img src=//foreign.example/>")]
    public void A_body_loads_and_runs_nothing_of_another_origin(string html)
    {
        var body = Html(html);
        Assert.Empty(DomComparison.Asks(body));
        Assert.Empty(DomComparison.Acts(body));
    }

    [Theory]
    [InlineData("Use the <title> tag.\n\nNext *words*.", "<p>Use the &lt;title&gt; tag.</p>\n<p>Next <em>words</em>.</p>\n", "5:9 escaped-html")]
    [InlineData("Use <textarea>, <iframe>, <xmp>, <noembed>, <noscript>, <template>, <plaintext>, <style> and <script>.", null, "5:5 escaped-html; 5:17 escaped-html; 5:27 escaped-html; 5:34 escaped-html; 5:45 escaped-html; 5:57 escaped-html; 5:69 escaped-html; 5:82 escaped-html; 5:94 escaped-html")]
    [InlineData("A Vec<T> of `Vec<T>`.", "<p>A Vec&lt;T&gt; of <code>Vec&lt;T&gt;</code>.</p>\n", "5:6 escaped-html")]
    [InlineData("a <b <i>x</i>", null, "")]
    [InlineData("<div>\n\na\n\n</div></main>", "<div>\n<p>a</p>\n</div>\n", "9:7 unbalanced-html")]
    [InlineData("<table><tr><td>a", "<table><tbody><tr><td>a\n</td></tr></tbody></table>", "5:1 unbalanced-html")]
    [InlineData("a </span> b", "<p>a  b</p>\n", "5:3 unbalanced-html")]
    [InlineData("<a href=\"/\">b\n\nc", "<p><a>b</a></p>\n<p>c</p>\n", "5:1 unbalanced-html")]
    [InlineData("<!-- a\n\nb", "&lt;!-- a\n\nb\n", "5:1 escaped-html")]
    [InlineData("<main class=x>a</main>", "a\n", "5:1 dropped-html")]
    [InlineData("<p onclick=a() data-consent-action=accept data-x=y>a</p>", "<p data-x=\"y\">a</p>\n", "5:4 event-handler; 5:16 dropped-html")]
    [InlineData("<link rel=stylesheet charset=iso-2022-jp href=https://example.org/a.css>", "<link rel=\"stylesheet\" href=\"https://example.org/a.css\">\n", "5:22 dropped-html")]
    [InlineData("<script charset=UTF-8 src=https://example.org/a.js></script>", "<script charset=\"UTF-8\" src=\"https://example.org/a.js\"></script>\n", "")]
    [InlineData("<p class=a class=b>c</p>", "<p class=\"a\">c</p>\n", "5:12 dropped-html")]
    [InlineData("<form name=querySelector><input name=cookie></form>", "<form><input name=\"cookie\"></form>\n", "5:7 dropped-html")]
    [InlineData("<form><b></form><form>a</form></b>", null, "5:1 unstable-html")]
    [InlineData("<form><div></form><form>a</form>", "<form><div></div></form><form>a</form>\n", "5:7 unbalanced-html")]
    [InlineData("<ruby>a<rt>b</ruby>", "<p><ruby>a<rt>b</rt></ruby></p>\n", "")]
    [InlineData("<noscript>\n<p>a</p></noscript>", "\n<p>a</p>\n", "5:1 dropped-html")]
    public void What_cannot_stay_is_reported_at_its_place_and_no_text_is_lost(string markdown, string? html, string expected)
    {
        var parsed = Parse(markdown);
        Assert.Equal(expected, string.Join("; ", parsed.Diagnostics.Select(d => $"{d.Place.Line}:{d.Place.Column} {d.Code}")));
        Assert.True(html is null || html == parsed.File?.Report.Html, parsed.File?.Report.Html);
    }

    [Theory]
    [InlineData("<details open><summary>a</summary>b</details>")]
    [InlineData("<figure><img src=\"https://example.org/a.png\" alt=\"a\" width=\"3\"><figcaption>b</figcaption></figure>")]
    [InlineData("<p><kbd>a</kbd> <sub>b</sub> <sup>c</sup> <mark>d</mark> <abbr title=\"e\">f</abbr> <ruby>g<rt>h</rt></ruby> <progress max=\"3\" value=\"1\"></progress></p>")]
    [InlineData("<table class=\"x\"><caption>a</caption><thead><tr><th scope=\"col\" colspan=\"2\">b</th></tr></thead><tbody><tr><td align=\"right\">c</td></tr></tbody></table>")]
    [InlineData("<svg viewBox=\"0 0 9 9\" role=\"img\" aria-label=\"a\"><title>b</title><defs><linearGradient id=\"c\"><stop offset=\"0\" stop-color=\"red\"></stop></linearGradient></defs><path d=\"M0 0\" fill=\"url(#c)\" transform=\"rotate(9 1 1)\"></path></svg>")]
    [InlineData("<math display=\"block\"><semantics><mrow><mi>a</mi><mo>=</mo><msup><mi>b</mi><mn>2</mn></msup></mrow><annotation encoding=\"application/x-tex\">a=b^2</annotation></semantics></math>")]
    [InlineData("<video src=\"https://example.org/a.mp4\" controls poster=\"https://example.org/a.png\"><track src=\"https://example.org/a.vtt\" kind=\"captions\"></video>")]
    public void Html_that_a_body_may_contain_stays_as_it_is(string html)
    {
        var parsed = Parse($"<div>{html}</div>");
        Assert.Empty(parsed.Diagnostics);
        Assert.Equal($"<div>{html}</div>\n", parsed.File?.Report.Html);
    }

    [Theory]
    [InlineData("<b>", "</i>")]
    [InlineData("<div>", "")]
    [InlineData("<p><b id=x>", "</p>")]
    [InlineData("<a <", "")]
    [InlineData("<!--", "")]
    [InlineData("<script>", "")]
    [InlineData("<svg><g>", "")]
    [InlineData("<table><td>", "")]
    [InlineData("<ruby><rt>", "")]
    public void A_body_of_many_open_tags_grows_with_its_length_alone(string opens, string then)
    {
        var html = Html(string.Concat(Enumerable.Repeat(opens, 4000)) + string.Concat(Enumerable.Repeat(then, 4000)));
        Assert.InRange(html.Split("<b").Length + html.Split("<div").Length + html.Split("<g>").Length + html.Split("<ruby").Length, 0, 4 * 4000);
    }

    [Theory]
    [InlineData("p", 1000, "")]
    [InlineData("p", 1001, "5:1 escaped-html")]
    [InlineData("svg", 1001, "5:1 escaped-html")]
    public void A_tag_with_more_than_1000_attributes_is_shown_as_text(string element, int count, string expected)
    {
        var tag = $"<{element} {string.Join(' ', Enumerable.Range(0, count).Select(i => $"data-a{i}=x"))}>";
        var parsed = Parse($"{tag}</{element}>");
        Assert.Equal(expected, string.Join("; ", parsed.Diagnostics.Select(d => $"{d.Place.Line}:{d.Place.Column} {d.Code}")));
    }

    [Theory]
    [InlineData("<blink>a</blink><blink>b</blink> c")]
    [InlineData("<p>a<blink>b</blink>c</p>")]
    public void Texts_that_become_neighbours_are_one_text(string html)
    {
        var parsed = Parse($"<div>{html}</div>");
        Assert.All(parsed.Diagnostics, diagnostic => Assert.Equal("dropped-html", diagnostic.Code));
        Assert.Equal($"<div>{html.Replace("<blink>", "", StringComparison.Ordinal).Replace("</blink>", "", StringComparison.Ordinal)}</div>\n", parsed.File?.Report.Html);
    }

    [Fact]
    public void A_site_that_enforces_nothing_keeps_scripts_and_is_still_balanced()
    {
        var html = ParserOf("title: T\nbase_url: https://example.org/\nprivacy: {enforce: false}\n")
            .Parse(SourceOf("<div onclick=\"a()\"><script>b()</script><img src=\"https://foreign.example/a.png\" alt=\"\">"), ContentKind.Post, Name).File?.Report.Html;
        Assert.Equal("<div onclick=\"a()\"><script>b()</script><img src=\"https://foreign.example/a.png\" alt>\n</div>", html);
    }

    private static string Html(string markdown) => string.Concat(Parse(markdown).File?.Bodies.Select(body => PageBody.Write(body.Html, body.Gates, EmbedWords.None)) ?? []);

    private static ParseResult Parse(string markdown) => Parser.Parse(SourceOf(markdown), ContentKind.Post, Name);

    private static FileName Name => FileName.Of("content/posts/2026-01-01-a.md", _ => false);

    private static SourceFile SourceOf(string markdown) => new("content/posts/2026-01-01-a.md", Encoding.UTF8.GetBytes($"---\ntitle: T\ndate: 2026-01-01\n---\n{markdown}"));

    private static FileParser ParserOf(string yaml)
    {
        var config = ConfigReader.Read(new SourceText("aiblog.yml", yaml)).Config ?? throw new InvalidOperationException(yaml);
        return new FileParser(config, config.Privacy.IsEnforced ? GateRules.Of(ServiceRegistry.Of(config), config.BaseUrl.Origin) : null, Severity.Warning, _ => MarkdownWords.None);
    }
}
