using System.Text.RegularExpressions;
using AiBlog.Config;
using AiBlog.Diagnostics;
using AiBlog.Privacy;
using AiBlog.Tests.House;
using AiBlog.Text;

namespace AiBlog.Tests.Privacy;

public sealed partial class HtmlGateTests
{
    private static readonly EmbedWords Words = new("Picture from {0}", "Content from {0}", "Sends data to {0}.", "Open at {0}", "Load once", "Always allow {0}", "Other content");

    private static readonly GateRules Rules = RulesOf("title: T\nbase_url: https://example.org/\n");

    public static TheoryData<string> OddInputs => [.. OddForeign.All];

    public static TheoryData<string> Blogs => [.. RealBlogs.Folders];

    [Theory]
    [MemberData(nameof(OddInputs))]
    public void Behind_the_gate_another_parser_finds_nothing_that_asks_another_origin(string html)
    {
        var gated = Gate(html);
        Assert.True(DomJudge.Asks(gated).Count == 0, $"{gated}\nasks {string.Join(", ", DomJudge.Asks(gated))}");
        Assert.True(DomJudge.Acts(gated).Count == 0, $"{gated}\nruns {string.Join(", ", DomJudge.Acts(gated))}");
    }

    [Theory]
    [MemberData(nameof(OddInputs))]
    public void The_quick_look_at_a_page_lets_nothing_pass_that_another_parser_finds(string html)
    {
        var faults = DomJudge.Asks(html).Concat(DomJudge.Acts(html)).ToList();
        Assert.True(faults.Count == 0 || !ForeignScan.IsClean(html, "https://example.org", isAuthors: false), string.Join(", ", faults));
    }

    /// <summary>Texts as their authors wrote them: Markdown, HTML and remains of templates, all read as HTML.</summary>
    [Theory]
    [MemberData(nameof(Blogs))]
    public void Behind_the_gate_another_parser_finds_nothing_in_the_posts_of_a_blog(string posts)
    {
        var files = Directory.GetFiles(posts, "*.md", SearchOption.AllDirectories);
        Assert.NotEmpty(files);
        Assert.All(files, file =>
        {
            var text = Host().Replace(File.ReadAllText(file), "https://foreign.example");
            var gated = Gate(text);
            Assert.Empty(DomJudge.Asks(gated));
            Assert.Empty(DomJudge.Acts(gated));
            Assert.True(!ForeignScan.IsClean(text, "https://example.org", isAuthors: false) || DomJudge.Asks(text).Count + DomJudge.Acts(text).Count == 0);
        });
    }

    [Fact]
    public void There_are_many_odd_inputs() => Assert.True(OddForeign.All.Distinct().Count() >= 300, $"{OddForeign.All.Distinct().Count()}");

    [Theory]
    [InlineData("<p>Text with a <a href=\"https://foreign.example/\">link</a>.</p>")]
    [InlineData("<img src=\"/own.png\" alt=\"x\"><img src=\"own.png\"><img src=\"https://example.org/own.png\"><img src=\"//example.org/own.png\">")]
    [InlineData("<video poster=\"p.png\"><source src=\"/v.mp4\"><track src=\"t.vtt\"></video><svg><use href=\"#a\"/><path fill=\"url(#b)\"/></svg>")]
    [InlineData("<img src=\"/a.png\" src=\"https://foreign.example/\" alt=\"the second counts for nothing\">")]
    [InlineData("<form action=\"https://foreign.example/\"><input name=\"a\"></form>")]
    public void What_is_the_sites_own_is_never_touched(string html) => Assert.Equal(html, Gate(html));

    [Theory]
    [InlineData(
        "<script async src=\"https://foreign.example/x.js\"></script>",
        "<template data-consent=\"other\"><script async src=\"https://foreign.example/x.js\"></script></template>")]
    [InlineData("<script>a()</script>", "<template data-held><script>a()</script></template>")]
    [InlineData(
        "<img src=\"https://foreign.example/x.gif\" width=\"1\" height=\"1\">",
        "<template data-consent=\"other\"><img src=\"https://foreign.example/x.gif\" width=\"1\" height=\"1\"></template>")]
    [InlineData("<b style=\"color:red\" onclick=\"a()\">x</b>", "<b class=\"st1\">x</b>")]
    [InlineData("<b class=k style=a:b>x</b><b style=a:b>y</b>", "<b class=\"k st1\">x</b><b class=\"st1\">y</b>")]
    [InlineData(
        "<script src=\"https://www.youtube.com/a\"></script>",
        "<template data-consent=\"youtube\"><script src=\"https://www.youtube.com/a\"></script></template>")]
    public void A_gate_keeps_all_that_it_holds(string html, string gated) => Assert.Equal(gated, Gate(html));

    [Fact]
    public void An_embed_says_what_it_is_and_whose_and_leads_to_its_source()
    {
        Assert.Equal(
            "<div class=\"gate\" data-consent=\"youtube\"><template><iframe src=\"https://www.youtube.com/embed/dQw4w9WgXcQ\" title=\"A talk\"></iframe></template><div data-consent-placeholder>"
            + "<p class=\"gate-title\">A talk</p><p class=\"gate-notice\">Sends data to Google Ireland Ltd., Ireland.</p><p class=\"gate-buttons\" data-consent-js hidden>"
            + "<button type=\"button\" data-consent-action=\"once\" aria-label=\"Load once: A talk\">Load once</button> <button type=\"button\" data-consent-action=\"always\">Always allow YouTube</button></p>"
            + "<a class=\"gate-source\" href=\"https://www.youtube.com/watch?v=dQw4w9WgXcQ\">Open at www.youtube.com</a></div></div>",
            Gate("<iframe src=\"https://www.youtube.com/embed/dQw4w9WgXcQ\" title=\"A talk\"></iframe>"));
    }

    [Fact]
    public void Content_of_two_services_stands_behind_two_gates()
    {
        var gated = Gate("<video poster=\"https://i.ytimg.com/p.png\" src=\"https://foreign.example/v.mp4\"></video>");
        Assert.StartsWith("<div class=\"gate\" data-consent=\"other\"><template><div class=\"gate\" data-consent=\"youtube\"><template><video", gated, StringComparison.Ordinal);
    }

    [Fact]
    public void A_picture_among_words_gets_a_gate_that_may_stand_there()
    {
        var gated = Gate("<p>a <img src=\"https://foreign.example/x.png\" alt=\"x\"> b</p>");
        Assert.StartsWith("<p>a <span class=\"gate gate-inline\" data-consent=\"other\"><template>", gated, StringComparison.Ordinal);
        Assert.DoesNotContain("<div", gated, StringComparison.Ordinal);
    }

    [Fact]
    public void No_gate_stands_in_a_link()
    {
        Assert.StartsWith("<p>a <a href=\"/\">b  c</a><span class=\"gate", Gate("<p>a <a href=\"/\">b <img src=\"https://foreign.example/x.png\" alt=\"x\"> c</a></p>"), StringComparison.Ordinal);
        Assert.StartsWith("<div class=\"gate\" data-consent=\"other\"><template><a href=\"/\"><img", Gate("<p><a href=\"/\"><img src=\"https://foreign.example/x.png\" alt=\"x\"></a></p>"), StringComparison.Ordinal);
    }

    [Fact]
    public void An_allowed_origin_passes_and_is_noted()
    {
        var rules = RulesOf("title: T\nbase_url: https://example.org/\nprivacy:\n  allow: [{origin: 'https://foreign.example', reason: Ours too}]\n");
        var result = HtmlGate.Apply("<img src=\"https://foreign.example/x.png\" alt=\"x\">", rules, Words, new StyleCollector(rules), PlaceOf);
        Assert.Equal("<img src=\"https://foreign.example/x.png\" alt=\"x\">", result?.Gated.Html);
        Assert.Equal([null], result?.Findings.Select(finding => finding.Service));
    }

    [Fact]
    public void Styles_move_to_sheets_and_what_they_load_from_others_to_sheets_behind_a_gate()
    {
        var (_, styles) = Apply(
            "<style>@font-face{font-family:F;src:url(https://fonts.gstatic.com/f.woff2)}.a{color:red;background:url(\"https://foreign.example/a.png\")}</style><p style=\"color: red; } x{\">p</p>")
            ?? throw new InvalidOperationException("styles pass the gate");
        Assert.Equal(
            [
                "|.a{\ncolor:red;\n}\n.st1:not(#_){\ncolor: red;\n}\n",
                "google-fonts|@font-face{\nfont-family:F;\nsrc:url(\"https://fonts.gstatic.com/f.woff2\");\n}\n",
                "other|.a{\nbackground:url(\"https://foreign.example/a.png\");\n}\n",
            ],
            styles.Build().Select(sheet => $"{string.Join(' ', sheet.Services)}|{sheet.Css}"));
    }

    private static string Gate(string html) => Apply(html)?.Result.Gated.Html ?? html;

    private static (GateResult Result, StyleCollector Styles)? Apply(string html)
    {
        var styles = new StyleCollector(Rules);
        return HtmlGate.Apply(html, Rules, Words, styles, PlaceOf) is { } result ? (result, styles) : null;
    }

    private static Place PlaceOf(int offset) => new("x.md", 1, offset + 1);

    private static GateRules RulesOf(string yaml)
    {
        var config = ConfigReader.Read(new SourceText("aiblog.yml", yaml)).Config!;
        return GateRules.Of(ServiceRegistry.Of(config), config.BaseUrl.Origin);
    }

    /// <summary>All hosts become the one that the judge knows as foreign.</summary>
    [GeneratedRegex("(https?:)?//[A-Za-z0-9.-]+", RegexOptions.CultureInvariant)]
    private static partial Regex Host();
}
