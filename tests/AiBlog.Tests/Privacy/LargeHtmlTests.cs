using System.Text;
using AiBlog.Config;
using AiBlog.Diagnostics;
using AiBlog.Privacy;
using AiBlog.Tests.House;
using AiBlog.Text;
using AiBlog.Text.Html;

namespace AiBlog.Tests.Privacy;

/// <summary>Inputs so large that a pass over them for each of their parts would take minutes.</summary>
public sealed class LargeHtmlTests
{
    private const string Foreign = "<img src=\"https://foreign.example/a.png\" alt=\"x\">";

    private static readonly EmbedWords Words = new("Picture from {0}", "Content from {0}", "Sends data to {0}.", "Open at {0}", "Load once", "Always allow {0}", "Other content");

    [Theory]
    [InlineData("<noscript>", "")]
    [InlineData("<b>", "</i>")]
    [InlineData("<ul><li>", "")]
    [InlineData("<dl><dt>a<dd>", "")]
    [InlineData("<span>", "<li>")]
    [InlineData("<span>", "<td>")]
    [InlineData("<svg><g>", "<p>")]
    [InlineData("<template>", "")]
    [InlineData("<svg><style>", "")]
    [InlineData("<svg><script>", "")]
    public void Elements_that_nothing_closes_leave_one_gate(string opens, string then)
    {
        var html = Gate(Foreign + Repeat(opens, 100_000) + Repeat(then, 100_000));
        Assert.StartsWith("<div class=\"gate\"", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Each_end_tag_closes_the_element_of_its_name()
    {
        var names = Enumerable.Range(0, 50_000).Select(i => $"x{i}").ToList();
        var tree = MarkupTree.Read(string.Concat(names.Select(name => $"<{name}>")) + string.Concat(names.Select(name => $"</{name}>")));
        Assert.All(tree.Tags.Skip(1), tag => Assert.Equal(tree.Tags[0].ContentEnd, tag.Close));
    }

    [Fact]
    public void Of_many_attributes_the_first_of_each_name_counts()
    {
        var many = string.Concat(Enumerable.Range(0, 100_000).Select(i => $" a{i}=\"1\""));
        Assert.Contains("class=\"gate\"", Gate($"<img{many} SRC=\"https://foreign.example/a.png\" src=\"/own.png\" alt=\"x\">"), StringComparison.Ordinal);
        Assert.DoesNotContain("class=\"gate\"", Gate($"<img{many} src=\"/own.png\" SRC=\"https://foreign.example/a.png\" alt=\"x\">"), StringComparison.Ordinal);
    }

    [Fact]
    public void Attribute_names_are_equal_in_ASCII_alone()
    {
        var names = new FirstNames();
        Assert.All(Enumerable.Range(0, 20), i => Assert.True(names.Add($"a{i}")));
        Assert.True(names.Add("\u017Frc"));
        Assert.True(names.Add("src"));
        Assert.False(names.Add("SRC"));
        Assert.False(names.Add("A3"));
    }

    [Theory]
    [InlineData("<iframe src=\"https://foreign.example/\"></iframe>", "<p>{0}</p>")]
    [InlineData(Foreign, "<p>{0}</p>")]
    [InlineData(Foreign, "<a href=\"/\">{0}</a>")]
    [InlineData(Foreign, "<span>{0}")]
    public void Each_of_many_foreign_resources_gets_its_gate(string resource, string around)
    {
        const int count = 20_000;
        var html = Gate(Repeat(around.Replace("{0}", resource, StringComparison.Ordinal), count));
        Assert.Equal(count, html.Split("data-consent=\"other\"").Length - 1);
    }

    private static string Repeat(string unit, int count) => new StringBuilder().Insert(0, unit, count).ToString();

    private static string Gate(string html) =>
        HtmlGate.Apply(html, RulesOf("title: T\nbase_url: https://example.org/\n"), Words, null, _ => new Place("x", 1, 1))?.Gated.Html ?? html;

    private static GateRules RulesOf(string yaml)
    {
        var config = ConfigReader.Read(new SourceText("aiblog.yml", yaml)).Config!;
        return GateRules.Of(ServiceRegistry.Of(config), config.BaseUrl.Origin);
    }
}
