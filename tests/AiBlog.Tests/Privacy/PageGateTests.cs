using System.Buffers;
using System.Collections.Frozen;
using System.Text;
using System.Text.RegularExpressions;
using AiBlog.Config;
using AiBlog.Diagnostics;
using AiBlog.Privacy.Gate;
using AiBlog.Privacy.Policy;
using AiBlog.Privacy.Services;
using AiBlog.Render;
using AiBlog.Render.Gate;
using AiBlog.Tests.House;
using AiBlog.Text;
using AiBlog.Themes;

namespace AiBlog.Tests.Privacy;

/// <summary>Whole pages, as a template could write them, through the gate; another parser judges them.</summary>
public sealed partial class PageGateTests
{
    private const string Foreign = "<img src=\"https://foreign.example/a.png\" alt=\"x\">";

    private static readonly EmbedWords Words = new("Picture from {0}", "Content from {0}", "Sends data to {0}.", "Open at {0}", "Load once", "Always allow {0}", "Other content");

    private static readonly GateRules Rules = RulesOf("title: T\nbase_url: https://example.org/\n");

    public static TheoryData<string> OddInputs => [.. UnusualForeignMarkup.All];

    public static TheoryData<string> Blogs => [.. RealBlogs.Folders];

    [Theory]
    [MemberData(nameof(OddInputs))]
    [InlineData("<embed type=text/html code=https://foreign.example/x>")]
    [InlineData("<link rel=preload as=image imagesrcset=\"https://foreign.example/x 1x\">")]
    [InlineData("<noscript><p title=\"</noscript><img src=https://foreign.example/x>\"></noscript>")]
    public void A_page_that_is_published_asks_and_runs_nothing(string html)
    {
        if (Gate(html) is { } page)
        {
            AssertHarmless(page);
        }
    }

    [Theory]
    [InlineData(1000, false)]
    [InlineData(1001, true)]
    public void A_page_with_too_many_attributes_in_a_tag_is_refused(int count, bool isRefused)
    {
        var html = $"<!DOCTYPE html><p>x<svg {string.Join(' ', Enumerable.Range(0, count).Select(i => $"data-a{i}=x"))}></svg>";
        Assert.Equal(isRefused, PageTree.Read(html, Rules, _ => default) is null);
    }

    [Theory]
    [MemberData(nameof(OddInputs))]
    public void The_quick_look_at_a_page_lets_nothing_pass_that_another_parser_finds(string html)
    {
        var faults = DomComparison.Asks(html).Concat(DomComparison.Acts(html)).ToList();
        Assert.True(faults.Count == 0 || !ForeignScan.IsClean(html, "https://example.org"), string.Join(", ", faults));
    }

    /// <summary>Texts as their authors wrote them: Markdown, HTML and remains of templates, all read as HTML.</summary>
    [Theory]
    [MemberData(nameof(Blogs))]
    public void The_posts_of_a_blog_as_pages_ask_and_run_nothing(string posts)
    {
        var files = Directory.GetFiles(posts, "*.md", SearchOption.AllDirectories);
        Assert.NotEmpty(files);
        Assert.All(files, file =>
        {
            var text = Host().Replace(File.ReadAllText(file), "https://foreign.example");
            Assert.True(!ForeignScan.IsClean(text, "https://example.org") || DomComparison.Asks(text).Count + DomComparison.Acts(text).Count == 0);
            if (Gate(text) is { } page)
            {
                AssertHarmless(page);
            }
        });
    }

    [Fact]
    public void There_are_many_odd_inputs_and_most_pages_with_them_can_be_gated()
    {
        var inputs = UnusualForeignMarkup.All.Distinct().ToList();
        Assert.True(inputs.Count >= 300, $"{inputs.Count}");
        Assert.InRange(inputs.Count(input => Gate(input) is null), 0, inputs.Count / 10);
    }

    [Theory]
    [InlineData("<td background=https://foreign.example/a>x", "https://foreign.example/a")]
    [InlineData("<tr><td><img src=https://foreign.example/a>", "https://foreign.example/a")]
    [InlineData("<option><img src=https://foreign.example/a>", "https://foreign.example/a")]
    [InlineData("<li><svg><image href=https://foreign.example/a /></svg>", "https://foreign.example/a")]
    [InlineData("<link rel=icon href=https://foreign.example/a>", "https://foreign.example/a")]
    [InlineData("<iframe srcdoc=\"&lt;img src=https://foreign.example/a>\"></iframe>", "https://foreign.example/a")]
    [InlineData("<template><img src=https://foreign.example/a></template><template data-consent=youtube><script src=https://foreign.example/b></script></template>", "https://foreign.example/b")]
    public void A_part_of_a_page_may_begin_with_any_element(string html, string url) =>
        Assert.Equal([url], PageTree.Read(html, Rules, _ => default, isDocument: false)?.Findings.Select(finding => finding.Url).Distinct());

    [Fact]
    public void A_load_is_reported_at_its_attribute()
    {
        const string html = "<!DOCTYPE html>\r\n<title>a</title>\n<p>\U0001F600 <img alt=x\nsrc=https://foreign.example/a>\n<svg fill=url(https://foreign.example/c)><image href=https://foreign.example/b></svg>";
        var places = PageTree.Read(html, Rules, offset => new("x", 1, offset + 1))?.Findings.Select(finding => html[(finding.Place.Column - 1)..]);
        Assert.Equal(["src=", "fill", "href"], places?.Select(rest => rest[..4]));
    }

    [Theory]
    [InlineData("<b>", "</i>")]
    [InlineData("<ul><li>", "")]
    [InlineData("<dl><dt>a<dd>", "")]
    [InlineData("<span>", "<li>")]
    [InlineData("<svg><g>", "<p>")]
    [InlineData("<template>", "")]
    [InlineData("<p><b id=x>", "</p>")]
    public void A_page_with_too_many_open_elements_is_refused_before_a_parser_reads_it(string opens, string then) =>
        Assert.Null(PageTree.Read(Foreign + Repeat(opens, 100_000) + Repeat(then, 100_000), Rules, _ => default));

    [Theory]
    [InlineData("<iframe src=\"https://foreign.example/\"></iframe>", "<p>{0}</p>")]
    [InlineData(Foreign, "<p>{0}</p>")]
    [InlineData(Foreign, "<a href=\"/\">{0}</a>")]
    public void Each_of_many_foreign_resources_gets_its_gate(string resource, string around)
    {
        const int count = 20_000;
        var html = Gate(Repeat(around.Replace("{0}", resource, StringComparison.Ordinal), count));
        Assert.Equal(count, html?.Split("data-consent=\"other\"").Length - 1);
    }

    [Theory]
    [InlineData(Foreign)]
    [InlineData("<script>a()</script>")]
    [InlineData("<p onclick=\"a()\">x</p>")]
    [InlineData("<noscript><img src=\"https://foreign.example/a.png\" alt=\"x\"></noscript>")]
    [InlineData("<p style=\"background:url(https://foreign.example/a.png)\">x</p>")]
    public void A_load_that_is_left_in_a_body_stops_the_build(string html)
    {
        var body = $"<p>a</p>{html}<p>b</p>";
        var (fault, page) = Pass($"<!DOCTYPE html><body><main>{body}</main>", body);
        Assert.Equal(("gate-missed", "content/posts/a.md"), (fault?.Code, fault?.Place.File));
        Assert.Contains("a/index.html", fault?.Message, StringComparison.Ordinal);
        Assert.Contains(html, page, StringComparison.Ordinal);
    }

    [Fact]
    public void A_load_beside_a_body_is_gated_as_part_of_the_template()
    {
        var (fault, page) = Pass($"<!DOCTYPE html><body><main><p>a</p></main>{Foreign}", "<p>a</p>");
        Assert.Null(fault);
        Assert.Contains("<template><img src=\"https://foreign.example/a.png\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public void A_frame_of_the_site_in_a_body_is_no_fault()
    {
        const string body = "<iframe src=\"/own.html\"></iframe>";
        var (fault, page) = Pass($"<!DOCTYPE html><body>{body}", body);
        Assert.Null(fault);
        Assert.Equal($"<!DOCTYPE html><body>{body}", page);
    }

    [Fact]
    public void A_gated_page_is_otherwise_as_it_was()
    {
        const string before = "<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>a &amp; b</title><script type=\"application/ld+json\">{\"a\":\"<b>\"}</script></head><body>\n<!-- c --><pre>\n\n d</pre><textarea>\n\ne</textarea><p title=\"&quot;\">f&nbsp;g<br></p><svg viewBox=\"0 0 1 1\"><path d=\"M0 0\"></path></svg>";
        const string after = "</body></html>";
        var page = Gate(before + "<script src=\"https://foreign.example/x.js\"></script>" + after);
        Assert.Equal(
            before.Replace("&nbsp;", "\u00A0", StringComparison.Ordinal) + "<template data-consent=\"other\"><script src=\"https://foreign.example/x.js\"></script></template>" + after,
            page?.Replace("&nbsp;", "\u00A0", StringComparison.Ordinal));
    }

    /// <summary>The judge takes any mention in a style for a load; styles that load are refused, and what is left there is none.</summary>
    private static void AssertHarmless(string page)
    {
        Assert.DoesNotContain(DomComparison.Asks(page), asked => !asked.StartsWith(DomComparison.Style, StringComparison.Ordinal));
        Assert.Empty(DomComparison.Acts(page));
    }

    /// <summary>Null for a page that the build refuses.</summary>
    private static string? Gate(string html)
    {
        if (ForeignScan.IsClean(html, Rules.OwnOrigin))
        {
            return html;
        }

        if (PageTree.ReadBoth(html, Rules, _ => default) is not { } trees || trees.SelectMany(tree => tree.Remarks).Any(remark => remark.Kind == GateRemarkKind.TemplateStyle))
        {
            return null;
        }

        var page = trees.All(tree => tree.Acts.Count == 0) ? html : PageGate.Write(trees[0], Rules, Words);
        return PageTree.ReadBoth(page, Rules, _ => default) is { } again && again.All(tree => tree.Acts.Count == 0) ? page : null;
    }

    private static (Diagnostic? Fault, string Page) Pass(string html, string body)
    {
        var buffer = new ArrayBufferWriter<byte>();
        buffer.Write(Encoding.UTF8.GetBytes(html));
        var characters = Array.Empty<char>();
        var sheets = new SheetLinks(Rules.OwnOrigin, FrozenDictionary<string, string>.Empty);
        var gate = new PageGate(Rules, [new Resource("other", "https://foreign.example", ResourceKind.Image, default)], sheets, path => path);
        var output = new TemplatedPage("a/index.html", "content/posts/a.md", "post", Strings.Empty, () => html) { Bodies = () => [body] };
        var fault = gate.Pass(buffer, ref characters, output, Place.OfFile("layouts/post.html"));
        return (fault, Encoding.UTF8.GetString(buffer.WrittenSpan));
    }

    private static string Repeat(string unit, int count) => new StringBuilder().Insert(0, unit, count).ToString();

    private static GateRules RulesOf(string yaml)
    {
        var config = ConfigReader.Read(new SourceText("aiblog.yml", yaml)).Config ?? throw new InvalidOperationException(yaml);
        return GateRules.Of(ServiceRegistry.Of(config), config.BaseUrl.Origin);
    }

    /// <summary>All hosts become the one that the judge knows as third-party.</summary>
    [GeneratedRegex("(https?:)?//[A-Za-z0-9.-]+", RegexOptions.CultureInvariant)]
    private static partial Regex Host();
}
