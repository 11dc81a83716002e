using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;

namespace AiBlog.Tests.Theme;

public sealed partial class ThemeAssetTests
{
    [Theory]
    [InlineData("theme.css", 24_576, 6_144)]
    [InlineData("text.css", 12_288, 3_072)]
    [InlineData("print.css", 2_048, 1_024)]
    [InlineData("feed.css", 3_072, 1_280)]
    [InlineData("theme.js", 3_072, 1_536)]
    public void The_theme_stays_light(string name, int bytes, int compressed)
    {
        var content = Encoding.UTF8.GetBytes(ThemeBench.Files["assets/" + name]);
        Assert.InRange(content.Length, 1, bytes);
        Assert.InRange(Compressed(content), 1, compressed);
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
        string[] names = ["theme.css", "text.css"];
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
