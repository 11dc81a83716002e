using System.Xml.Linq;
using AiBlog.Render.Motifs;

namespace AiBlog.Tests.Theme;

public sealed class MotifTests
{
    private static readonly string[] Slugs = [.. Enumerable.Range(0, 400).Select(number => $"post-{number}")];

    [Fact]
    public void The_same_slug_gives_the_same_picture() => Assert.Equal(Motif.Svg("a-slug"), Motif.Svg("a-slug"));

    [Fact]
    public void A_known_slug_gives_a_known_picture() => Assert.Equal(
        string.Concat(
        "<svg class=\"motif\" viewBox=\"0 0 120 72\" preserveAspectRatio=\"xMidYMid slice\" aria-hidden=\"true\" focusable=\"false\">",
        "<path class=\"m1\" d=\"M-18 72a78 78 0 1 1 156 0a78 78 0 1 1-156 0z\"/>",
        "<path class=\"m2\" d=\"M-5 72a65 65 0 1 1 130 0a65 65 0 1 1-130 0z\"/>",
        "<path class=\"m1\" d=\"M8 72a52 52 0 1 1 104 0a52 52 0 1 1-104 0z\"/>",
        "<path class=\"m3\" d=\"M21 72a39 39 0 1 1 78 0a39 39 0 1 1-78 0z\"/>",
        "<path class=\"m1\" d=\"M34 72a26 26 0 1 1 52 0a26 26 0 1 1-52 0z\"/>",
        "<path class=\"m2\" d=\"M47 72a13 13 0 1 1 26 0a13 13 0 1 1-26 0z\"/>",
        "</svg>"),
        Motif.Svg("attention", 1));

    [Fact]
    public void Pictures_are_small_and_made_of_classes_alone()
    {
        foreach (var slug in Slugs)
        {
            var svg = Motif.Svg(slug);
            Assert.InRange(svg.Length, 200, 1500);
            var paths = XElement.Parse(svg).Elements().ToArray();
            Assert.NotEmpty(paths);
            Assert.All(paths, path => Assert.Equal(["class", "d"], path.Attributes().Select(attribute => attribute.Name.LocalName)));
        }
    }

    [Fact]
    public void Slugs_of_one_family_differ()
    {
        for (var family = 0; family < Motif.FamilyCount; family++)
        {
            var pictures = Slugs.Take(40).Select(slug => Motif.Svg(slug, family)).Distinct(StringComparer.Ordinal).Count();
            Assert.InRange(pictures, 25, 40);
        }
    }

    [Fact]
    public void Every_family_is_drawn_and_every_hue_worn()
    {
        Assert.Equal(Motif.FamilyCount, Slugs.Select(Motif.FamilyOf).Distinct().Count());
        Assert.Equal(Enumerable.Range(1, Motif.HueCount), Slugs.Select(Motif.HueOf).Distinct().Order());
    }

    [Fact]
    public void Neighbours_never_share_a_family()
    {
        var families = MotifSpread.Families(Slugs);
        Assert.Equal(Slugs.Length, families.Length);
        Assert.All(Enumerable.Range(3, families.Length - 3), at => Assert.Equal(4, families.AsSpan(at - 3, 4).ToArray().Distinct().Count()));
    }

    [Fact]
    public void A_new_post_changes_no_older_picture() =>
        Assert.Equal(MotifSpread.Families(Slugs.Take(50)), MotifSpread.Families(Slugs).Take(50));

    [Fact]
    public void A_hue_depends_on_the_tag_and_its_pin_alone()
    {
        var hues = new TagHues(new Dictionary<string, int> { ["c"] = 5 });
        Assert.Equal(5, hues.Of("c"));
        Assert.All(Slugs, slug => Assert.Equal(Motif.HueOf(slug), hues.Of(slug)));
    }

    [Theory]
    [InlineData("Ada Lovelace", "AL")]
    [InlineData("ada", "A")]
    [InlineData("Jean-Luc von Österreich", "JÖ")]
    [InlineData("هيئة التحرير", "ه")]
    [InlineData("山田 太郎", "山")]
    [InlineData("42", null)]
    [InlineData("", null)]
    public void A_monogram_stands_for_a_name(string name, string? expected) => Assert.Equal(expected, Monogram.Of(name));
}
