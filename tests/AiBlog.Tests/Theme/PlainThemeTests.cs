using System.Security.Cryptography;
using AiBlog.Tests.Commands;
using AiBlog.Tests.House;

namespace AiBlog.Tests.Theme;

/// <summary>A theme that shares nothing with the default one but the contract: tests/themes/plain, the one docs/theming.md makes in ten minutes.</summary>
public sealed class PlainThemeTests : IDisposable
{
    private const string Config = "title: Test\nbase_url: https://example.org/\ntheme: plain\n";

    private readonly TestSite site = TestSite.WithPosts();

    public PlainThemeTests()
    {
        var folder = Repository.PathOf("tests/themes/plain");
        foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
        {
            site.Write("themes/plain/" + Path.GetRelativePath(folder, file).Replace('\\', '/'), File.ReadAllText(file));
        }

        site.Write("aiblog.yml", Config);
    }

    public void Dispose() => site.Dispose();

    [Fact]
    public void It_builds_every_kind_of_page_with_its_own_layouts()
    {
        Build();
        string[] pages =
            ["index.html", "404.html", "about/index.html", "archive/index.html", "2026/index.html", "tags/index.html", "tags/fruit/index.html", "posts/apples/index.html"];
        Assert.All(pages, page => Assert.Contains("<body id=\"top\">\n<p><a href=\"/\">Test</a></p>", site.Read("_site/" + page), StringComparison.Ordinal));
    }

    [Fact]
    public void Options_have_their_defaults()
    {
        Build();
        var home = site.Read("_site/index.html");
        Assert.Contains("data-width=\"narrow\"", home, StringComparison.Ordinal);
        Assert.Contains("<meta name=\"theme-color\" content=\"#7a1f3d\">", home, StringComparison.Ordinal);
        Assert.Contains("<time datetime=\"2026-01-03\">", home, StringComparison.Ordinal);
    }

    [Fact]
    public void A_site_sets_options()
    {
        site.Write("aiblog.yml", Config + "theme_options: {width: wide, accent: \"#004400\", dates: false}\n");
        Build();
        var home = site.Read("_site/index.html");
        Assert.Contains("data-width=\"wide\"", home, StringComparison.Ordinal);
        Assert.Contains("content=\"#004400\"", home, StringComparison.Ordinal);
        Assert.DoesNotContain("<time", home, StringComparison.Ordinal);
    }

    [Fact]
    public void An_option_of_another_theme_is_an_error_at_its_place()
    {
        site.Write("aiblog.yml", Config + "theme_options:\n  widht: wide\n  lead: false\n");
        var run = site.Run("build");
        Assert.Equal(1, run.Code);
        Assert.Contains("aiblog.yml:5:3: error unknown-key: unknown key `widht`\n  help: did you mean `width`?\n", run.Error, StringComparison.Ordinal);
        Assert.Contains("aiblog.yml:6:3: error unknown-key: unknown key `lead`", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_layout_that_a_page_needs_is_not_taken_from_the_default_theme()
    {
        site.Write("content/posts/moved.md", "---\ntitle: Moved\ndate: 2026-01-01\naliases: [/old/]\n---\n\nText.\n");
        var run = site.Run("build");
        Assert.Equal(1, run.Code);
        Assert.Contains("error template-missing-layout: there is no layout `redirect`\n  help: add the file layouts/redirect.html\n", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Its_texts_win_and_those_it_lacks_come_from_the_default_theme()
    {
        site.Write("content/posts/voice.md", "---\ntitle: Voice\ndate: 2026-01-04\nopinion: Mine.\nsource: {name: Paper, url: \"https://example.com/\"}\n---\n\nText.\n");
        Build();
        Assert.Contains("<h1>Test, in order of time</h1>", site.Read("_site/index.html"), StringComparison.Ordinal);
        Assert.Contains("<h2>What I think</h2>", site.Read("_site/posts/voice/index.html"), StringComparison.Ordinal);
        Assert.Contains("<p>Source: <a href=\"https://example.com/\">Paper</a></p>", site.Read("_site/posts/voice/index.html"), StringComparison.Ordinal);
        Assert.Contains("<p>2 posts</p>", site.Read("_site/tags/fruit/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_language_it_does_not_speak_is_spoken_by_the_default_theme()
    {
        site.Write("aiblog.yml", Config + "language: de\n");
        Build();
        Assert.Contains("<p>2 Beiträge</p>", site.Read("_site/tags/fruit/index.html"), StringComparison.Ordinal);
        Assert.Contains("<h1>Test, in order of time</h1>", site.Read("_site/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void Its_stylesheet_has_a_name_of_its_content_and_a_hash_to_hold_it_by()
    {
        Build();
        var file = Assert.Single(Directory.EnumerateFiles(site.PathOf("_site/assets")));
        Assert.Matches("^plain\\.[0-9a-f]{10}\\.css$", Path.GetFileName(file));
        var integrity = "sha384-" + Convert.ToBase64String(SHA384.HashData(File.ReadAllBytes(file)));
        Assert.Contains($"href=\"/assets/{Path.GetFileName(file)}\" integrity=\"{integrity}\"", site.Read("_site/index.html"), StringComparison.Ordinal);
    }

    private void Build()
    {
        var run = site.Run("build");
        Assert.True(run.Code == 0, run.Error);
    }
}
