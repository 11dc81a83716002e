using AiBlog.Config;
using AiBlog.Diagnostics;
using AiBlog.Load;
using AiBlog.Parse;
using AiBlog.Parse.Markdown;
using AiBlog.Privacy.Gate;
using AiBlog.Privacy.Services;
using AiBlog.Text;

namespace AiBlog.Tests.Privacy;

/// <summary>The form that gates have in the body of a post.</summary>
public sealed class BodyGateTests
{
    private static readonly EmbedWords Words = new("Picture from {0}", "Content from {0}", "Sends data to {0}.", "Open at {0}", "Load once", "Always allow {0}", "Other content");

    [Theory]
    [InlineData("<p>Text with a <a href=\"https://foreign.example/\">link</a>.</p>")]
    [InlineData("<img src=\"https://example.org/own.png\" alt=\"x\"><img src=\"//example.org/own.png\" alt=\"y\">")]
    [InlineData("<svg><use href=\"#a\"></use><path fill=\"url(#b)\"></path></svg>")]
    [InlineData("<form action=\"https://foreign.example/\"><input name=\"a\"></form>")]
    public void What_is_the_sites_own_is_never_touched(string html) => Assert.Equal(html, Gate(html));

    [Theory]
    [InlineData(
        "<script async src=\"https://foreign.example/x.js\"></script>",
        "<template data-consent=\"other\"><script async src=\"https://foreign.example/x.js\"></script></template>")]
    [InlineData("<script>a()</script>", "")]
    [InlineData(
        "<img src=\"https://foreign.example/x.gif\" width=\"1\" height=\"1\" alt=\"x\">",
        "<template data-consent=\"other\"><img src=\"https://foreign.example/x.gif\" width=\"1\" height=\"1\" alt=\"x\"></template>")]
    [InlineData("<b style=\"color:red\" onclick=\"a()\">x</b>", "<b class=\"st1\">x</b>")]
    [InlineData("<b class=k style=a:b>x</b><b style=a:b>y</b>", "<b class=\"k st1\">x</b><b class=\"st1\">y</b>")]
    [InlineData(
        "<script src=\"https://www.youtube.com/a\"></script>",
        "<template data-consent=\"youtube\"><script src=\"https://www.youtube.com/a\"></script></template>")]
    public void A_gate_keeps_all_that_it_contains(string html, string gated) => Assert.Equal(gated, Gate(html));

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
        Assert.StartsWith("<p>a <a href=\"https://example.org/\">b  c</a><span class=\"gate", Gate("<p>a <a href=\"https://example.org/\">b <img src=\"https://foreign.example/x.png\" alt=\"x\"> c</a></p>"), StringComparison.Ordinal);
        Assert.StartsWith("<div class=\"gate\" data-consent=\"other\"><template><a href=\"https://example.org/\"><img", Gate("<p><a href=\"https://example.org/\"><img src=\"https://foreign.example/x.png\" alt=\"x\"></a></p>"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_source_without_a_gate_around_its_video_shares_the_gate_of_the_video() =>
        Assert.StartsWith(
            "<div class=\"gate\" data-consent=\"other\"><template><video><img src=\"https://example.org/a.png\" alt=\"a\"><source src=\"https://foreign.example/v.mp4\"></video></template>",
            Gate("<video><img src=\"https://example.org/a.png\" alt=\"a\"><source src=\"https://foreign.example/v.mp4\"></video>"),
            StringComparison.Ordinal);

    [Fact]
    public void An_allowed_origin_passes_and_is_noted()
    {
        var parsed = Parse("<img src=\"https://foreign.example/x.png\" alt=\"x\">", "privacy:\n  allow: [{origin: 'https://foreign.example', reason: Ours too}]\n");
        Assert.Equal("<img src=\"https://foreign.example/x.png\" alt=\"x\">", Page(parsed));
        Assert.Equal([null], parsed.Resources.Select(resource => resource.ServiceId));
    }

    [Fact]
    public void Styles_move_to_sheets_and_what_they_load_from_others_to_sheets_behind_a_gate()
    {
        var parsed = Parse(
            "<style>@font-face{font-family:F;src:url(https://fonts.gstatic.com/f.woff2)}.a{color:red;background:url(\"https://foreign.example/a.png\")}</style><p style=\"color: red; } x{\">p</p>");
        Assert.Equal(
            [
                "|.a{\ncolor:red;\n}\n.st1:not(#_){\ncolor: red;\n}\n",
                "google-fonts|@font-face{\nfont-family:F;\nsrc:url(\"https://fonts.gstatic.com/f.woff2\");\n}\n",
                "other|.a{\nbackground:url(\"https://foreign.example/a.png\");\n}\n",
            ],
            parsed.Styles.Select(sheet => $"{string.Join(' ', sheet.Services)}|{sheet.Css}"));
    }

    [Fact]
    public void The_body_itself_has_no_placeholder_and_says_where_its_gates_are()
    {
        var body = Parse("<p>a <img src=\"https://foreign.example/x.png\" alt=\"x\"> b</p>").Report;
        var gate = Assert.Single(body.Gates);
        Assert.Equal("<img src=\"https://foreign.example/x.png\" alt=\"x\">", body.Html[gate.Start..gate.End]);
        Assert.DoesNotContain("<template", body.Html, StringComparison.Ordinal);
    }

    private static string Gate(string html) => Page(Parse(html));

    private static string Page(ParsedFile file) => PageBody.Write(file.Report.Html, file.Report.Gates, Words) is ['<', 'd', 'i', 'v', '>', ..] page ? page[5..^"</div>\n".Length] : "";

    private static ParsedFile Parse(string html, string settings = "")
    {
        var config = ConfigReader.Read(new SourceText("aiblog.yml", "title: T\nbase_url: https://example.org/\n" + settings)).Config ?? throw new InvalidOperationException(settings);
        var parser = new FileParser(config, GateRules.Of(ServiceRegistry.Of(config), config.BaseUrl.Origin), Severity.Warning, _ => MarkdownWords.None);
        var source = new SourceFile("content/posts/2026-01-01-a.md", System.Text.Encoding.UTF8.GetBytes($"---\ntitle: T\ndate: 2026-01-01\n---\n<div>{html}</div>\n"));
        return parser.Parse(source, ContentKind.Post, FileName.Of(source.Path, _ => false)).File ?? throw new InvalidOperationException(html);
    }
}
