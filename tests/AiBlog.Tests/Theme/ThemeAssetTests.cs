using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;

namespace AiBlog.Tests.Theme;

public sealed partial class ThemeAssetTests
{
    /// <summary>What each kind of page loads before it is shown; compressed one by one, as a host does it.</summary>
    [Theory]
    [InlineData("theme.css text.css", 24_000, 6_144)]
    [InlineData("theme.css text.css blocks.css", 24_000, 7_168)]
    [InlineData("theme.css text.css parts.css blocks.css", 28_000, 8_448)]
    [InlineData("theme.css lists.css", 24_000, 6_144)]
    [InlineData("theme.css lists.css archive.css", 24_000, 6_144)]
    [InlineData("theme.css lists.css search.css", 24_000, 6_144)]
    [InlineData("search.js", 18_000, 6_144)]
    [InlineData("print.css", 2_048, 1_024)]
    [InlineData("feed.css", 3_072, 1_280)]
    [InlineData("theme.js", 3_000, 1_536)]
    public void The_theme_stays_light(string names, int bytes, int compressed)
    {
        var contents = names.Split(' ').Select(name => Encoding.UTF8.GetBytes(ThemeBench.Files["assets/" + name])).ToArray();
        Assert.InRange(contents.Sum(content => content.Length), 1, bytes);
        Assert.InRange(contents.Sum(Compressed), 1, compressed);
    }

    [Fact]
    public void Every_stylesheet_and_script_of_a_page_says_what_it_must_hold()
    {
        foreach (var (name, html) in ThemeBench.Pages("en"))
        {
            var loads = ThemeBench.Document(html).QuerySelectorAll("link[rel=stylesheet], script[src]").ToArray();
            Assert.True(loads.Length > 0 && loads.All(load => load.HasAttribute("integrity")), name);
        }
    }

    [Fact]
    public void A_text_loads_the_styles_of_blocks_only_when_it_has_some()
    {
        var plain = ThemeSample.FullPost with { Content = new("<p>Text.</p>"), Opinion = null };
        Assert.DoesNotContain("blocks.css", ThemeBench.Post(plain), StringComparison.Ordinal);
        Assert.Contains("blocks.css", ThemeBench.Post(plain with { Content = new("<pre>Code</pre>") }), StringComparison.Ordinal);
        Assert.Contains("blocks.css", ThemeBench.Post(plain with { Opinion = new("<table></table>") }), StringComparison.Ordinal);
    }

    [Fact]
    public void Styles_and_script_load_nothing()
    {
        var assets = ThemeBench.Files.Where(file => file.Key.StartsWith("assets/", StringComparison.Ordinal)).ToArray();
        Assert.NotEmpty(assets);
        Assert.All(assets, file => Assert.DoesNotContain("url(", file.Value, StringComparison.Ordinal));
        Assert.All(assets, file => Assert.DoesNotContain("@import", file.Value, StringComparison.Ordinal));
        Assert.All(assets, file => Assert.DoesNotContain("innerHTML", file.Value, StringComparison.Ordinal));
    }

    [Fact]
    public void Styles_know_no_left_and_right_but_for_code()
    {
        string[] names = ["theme.css", "text.css", "parts.css", "lists.css", "archive.css", "blocks.css"];
        var lines = names.SelectMany(name => ThemeBench.Files["assets/" + name].Split('\n'));
        Assert.DoesNotContain(lines, line => !line.StartsWith("pre{", StringComparison.Ordinal) && Sided().IsMatch(line));
    }

    private static int Compressed(byte[] content)
    {
        using var target = new MemoryStream();
        using (var gzip = new GZipStream(target, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            gzip.Write(content);
        }

        return (int)target.Length;
    }

    [GeneratedRegex("(margin|padding|border|inset)-(left|right)|[;{](left|right):|text-align:(left|right)")]
    private static partial Regex Sided();
}
