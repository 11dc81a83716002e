using System.Buffers;
using System.Collections.Frozen;
using System.Text;
using AiBlog.Render.Motifs;
using AiBlog.Render.Views;
using AiBlog.Render.Views.Lists;
using AiBlog.Render.Views.Posts;
using AiBlog.Render.Views.Search;
using AiBlog.Themes;
using AiBlog.Themes.Templating;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using YamlDotNet.RepresentationModel;

namespace AiBlog.Tests.Theme;

/// <summary>The theme that the program carries, and pages made with it.</summary>
internal static class ThemeBench
{
    public static readonly string[] Languages = ["ar", "de", "en"];

    private const string Prefix = "theme/";

    public static IReadOnlyDictionary<string, string> Files { get; } = typeof(Motif).Assembly.GetManifestResourceNames()
        .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
        .ToDictionary(name => name[Prefix.Length..].Replace('\\', '/'), Read, StringComparer.Ordinal);

    public static ParsedTemplates Parsed { get; } = TemplateSet.Parse(
        Files.Where(file => file.Key.EndsWith(".html", StringComparison.Ordinal)).Select(file => new TemplateSource(file.Key, file.Key, file.Value)));

    public static Strings StringsOf(string language)
    {
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        var yaml = new YamlStream();
        yaml.Load(new StringReader(Files[$"strings/{language}.yml"]));
        Flatten(yaml.Documents[0].RootNode, "", texts);
        return new Strings(language, texts.ToFrozenDictionary(StringComparer.Ordinal));
    }

    /// <summary>One page of each layout, by its name; those of the English ones without anything optional have a <c>bare</c> in it.</summary>
    public static IEnumerable<(string Name, string Html)> Pages(string language)
    {
        var (site, post, card) = (ThemeSample.FullSite, ThemeSample.FullPost, ThemeSample.Card);
        HeadView Head(string kind) => ThemeSample.Head(kind, language);
        var term = new TermPage(site, Head("term"), "tags", ThemeSample.Tag, new("Ada", "https://ada.example", "Reads.", null), post.Motif, [card], ThemeSample.MiddlePage);
        var bare = ThemeSample.BareSite;
        yield return ("home", Render("home", HomePage.Shape.Bind(new(site, Head("home"), card, [card, ThemeSample.Foreign], ThemeSample.OnePage)), language));
        yield return ("home-2", Render("home", HomePage.Shape.Bind(new(site, Head("home"), null, [card], ThemeSample.MiddlePage)), language));
        yield return ("home-bare", Render("home", HomePage.Shape.Bind(new(bare, ThemeSample.BareHead("home"), null, [], ThemeSample.OnePage)), language));
        yield return ("post", Post(post, language));
        yield return ("post-bare", Render("post", PostPage.Shape.Bind(new(bare, ThemeSample.BareHead("post"), ThemeSample.BarePost)), language));
        yield return ("page", Render("page", TextPage.Shape.Bind(new(site, Head("page"), post.Content, post.Footnotes, post.Toc, ThemeSample.Image, ThemeSample.Day, "It was Tuesday.", post.Extra)), language));
        yield return ("page-bare", Render("page", TextPage.Shape.Bind(new(bare, ThemeSample.BareHead("page"), new("<p>Text.</p>"), null, [], null, null, null, post.Extra)), language));
        yield return ("term", Render("term", TermPage.Shape.Bind(term), language));
        yield return ("term-bare", Render("term", TermPage.Shape.Bind(term with { Site = bare, Page = ThemeSample.BareHead("term"), Profile = null, Pagination = ThemeSample.OnePage }), language));
        yield return ("terms", Render("terms", TaxonomyPage.Shape.Bind(new(site, Head("terms"), "tags", [ThemeSample.Tag])), language));
        yield return ("archive", Render("archive", ArchivePage.Shape.Bind(new(site, Head("archive"), "all", ThemeSample.Years)), language));
        yield return ("archive-year", Render("archive", ArchivePage.Shape.Bind(new(site, Head("archive"), "year", ThemeSample.Years)), language));
        yield return ("archive-month", Render("archive", ArchivePage.Shape.Bind(new(site, Head("archive"), "month", ThemeSample.Years)), language));
        yield return ("search", Render("search", SearchPage.Shape.Bind(new(site, Head("search"), "/search/index/", [new("other", "{0} posts match {1}")], [], [ThemeSample.Tag], true)), language));
        yield return ("404", Render("404", NotFoundPage.Shape.Bind(new(site, Head("not-found"), [card])), language));
        yield return ("404-bare", Render("404", NotFoundPage.Shape.Bind(new(bare, ThemeSample.BareHead("not-found"), [])), language));
        yield return ("redirect", Render("redirect", RedirectPage.Shape.Bind(new(site, Head("redirect"), "/posts/a/", "A title")), language));
    }

    public static string Post(PostView post, string language = "en") =>
        Render("post", PostPage.Shape.Bind(new PostPage(ThemeSample.FullSite, ThemeSample.Head("post", language), post)), language);

    public static IDocument Document(string html) => new HtmlParser(new HtmlParserOptions { IsStrictMode = false }).ParseDocument(html);

    private static string Render(string layout, object view, string language)
    {
        var worker = new TemplateWorker(Parsed.Templates, new TemplateFunctions(path => path, AssetOf, AssetOf, []));
        var output = new ArrayBufferWriter<byte>();
        var fault = worker.Render(layout, view, StringsOf(language), output);
        Assert.Null(fault);
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }

    private static string? AssetOf(string name) => Files.ContainsKey("assets/" + name) ? "/assets/" + name : null;

    private static string Read(string resource)
    {
        using var stream = typeof(Motif).Assembly.GetManifestResourceStream(resource) ?? throw new InvalidOperationException(resource);
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    private static void Flatten(YamlNode node, string key, Dictionary<string, string> texts)
    {
        switch (node)
        {
            case YamlMappingNode map:
                foreach (var (name, value) in map.Children)
                {
                    Flatten(value, key.Length == 0 ? name.ToString() : $"{key}.{name}", texts);
                }

                break;
            case YamlSequenceNode list:
                for (var i = 0; i < list.Children.Count; i++)
                {
                    Flatten(list.Children[i], $"{key}.{i + 1}", texts);
                }

                break;
            default:
                texts.Add(key, node.ToString());
                break;
        }
    }
}
