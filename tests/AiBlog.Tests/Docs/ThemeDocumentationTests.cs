using System.Reflection;
using AiBlog.Render.Views;
using AiBlog.Render.Views.Lists;
using AiBlog.Render.Views.Search;
using AiBlog.Tests.House;
using AiBlog.Themes.Templating;

namespace AiBlog.Tests.Docs;

/// <summary>docs/themes.md lists what every view holds; AIBLOG_ACCEPT=1 writes the list anew.</summary>
public sealed class ThemeDocumentationTests
{
    private const string Document = "docs/themes.md";
    private const string Begin = "<!-- views:begin -->\n";
    private const string End = "<!-- views:end -->";

    /// <summary>One for each layout, in the order of the document.</summary>
    private static readonly IViewShape[] Pages =
    [
        HomePage.Shape,
        PostPage.Shape,
        TextPage.Shape,
        TermPage.Shape,
        TaxonomyPage.Shape,
        ArchivePage.Shape,
        SearchPage.Shape,
        NotFoundPage.Shape,
        RedirectPage.Shape,
    ];

    [Fact]
    public void The_document_lists_every_field_of_every_view()
    {
        var path = Repository.PathOf(Document);
        var written = File.ReadAllText(path).ReplaceLineEndings("\n");
        var from = written.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length;
        var to = written.IndexOf(End, StringComparison.Ordinal);
        Assert.True(from >= Begin.Length && to >= from, $"{Document} lacks the lines {Begin.Trim()} and {End}");

        var expected = $"{written[..from]}\n{ViewDocumentation.Write(Pages)}\n{written[to..]}";
        if (Environment.GetEnvironmentVariable("AIBLOG_ACCEPT") == "1")
        {
            File.WriteAllText(path, expected);
            return;
        }

        Assert.True(expected == written, $"{Document} differs from the views: run the tests with AIBLOG_ACCEPT=1");
    }

    [Fact]
    public void Every_layout_of_the_default_theme_is_a_page_of_the_document() =>
        Assert.Equal(
            Directory.GetFiles(Repository.PathOf("themes/default/layouts")).Select(Path.GetFileName).Order(StringComparer.Ordinal),
            Pages.Select(page => page.Name).Order(StringComparer.Ordinal));

    [Fact]
    public void Every_view_of_the_program_has_a_heading_of_its_own()
    {
        var headings = ViewDocumentation.Write(Pages).Split('\n').Where(line => line.StartsWith("### ", StringComparison.Ordinal)).Select(line => line[4..]);
        Assert.Equal(Shapes().Select(shape => shape.Name).Order(StringComparer.Ordinal), headings.Order(StringComparer.Ordinal));
    }

    private static IEnumerable<IViewShape> Shapes() => typeof(HomePage).Assembly.GetTypes()
        .Where(type => type.Namespace?.StartsWith("AiBlog.Render.Views", StringComparison.Ordinal) == true)
        .Select(type => type.GetProperty("Shape", BindingFlags.Public | BindingFlags.Static)?.GetValue(null))
        .OfType<IViewShape>();
}
