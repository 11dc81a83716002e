using AiBlog.Config;
using AiBlog.Images;
using AiBlog.Images.Variants;
using AiBlog.Load;

namespace AiBlog.Tests.Images;

public sealed class VariantPlannerTests
{
    private static readonly MediaFile File = new("a.jpg", "/a.jpg", 1);

    [Theory]
    [InlineData(4000, "480 960 1600")]
    [InlineData(1600, "480 960 1600")]
    [InlineData(1599, "480 960 1599")]
    [InlineData(1000, "480 960 1000")]
    [InlineData(480, "480")]
    [InlineData(100, "100")]
    public void No_variant_is_wider_than_the_image(int width, string expected)
    {
        var set = Planner().Of(File, Facts(width));
        Assert.NotNull(set);
        Assert.All(set.Formats, format => Assert.Equal(expected, string.Join(' ', format.Variants.Select(variant => variant.Width))));
        Assert.Equal(["image/avif", "image/webp", "image/jpeg"], set.Formats.Select(format => format.Type));
    }

    [Fact]
    public void A_very_tall_image_has_no_variants_that_its_formats_cannot_hold()
    {
        var set = Planner().Of(File, Facts(800) with { Height = 20_000 });
        Assert.Equal(["avif 480", "webp 480", "jpg 480", "jpg 800"], set?.Variants.Select(variant => $"{variant.Url[^4..].Trim('.')} {variant.Width}"));
        Assert.All(set?.Variants ?? [], variant => Assert.True(variant.Height <= 16_383 || variant.Format == ImageFormat.Jpeg));
    }

    [Fact]
    public void A_name_depends_on_the_bytes_and_the_quality()
    {
        var one = Planner().Of(File, Facts(1000));
        Assert.Equal(one?.Id, Planner().Of(File with { Path = "b.jpg" }, Facts(1000))?.Id);
        Assert.NotEqual(one?.Id, Planner().Of(File, Facts(1000) with { Hash = 2 })?.Id);
        Assert.NotEqual(one?.Id, Planner(ImagesConfig.Usual with { Quality = 80 }).Of(File, Facts(1000))?.Id);
    }

    [Fact]
    public void The_library_is_loaded_only_for_an_image_that_has_variants()
    {
        var planner = new VariantPlanner(ImagesConfig.Usual, () => throw new InvalidOperationException("loaded"));
        Assert.Null(planner.Of(File, null));
        Assert.Null(planner.Of(File, Facts(1000) with { IsAnimated = true }));
        Assert.Null(planner.Of(File, Facts(1000) with { IsDamaged = true }));
        Assert.Null(planner.Of(File, Facts(32)));
        Assert.Null(planner.Of(File, Facts(60_000) with { Height = 60_000 }));
        Assert.Null(planner.Obstacle);
        Assert.Throws<InvalidOperationException>(() => planner.Of(File, Facts(1000)));
    }

    [Fact]
    public void Without_the_library_no_image_has_variants()
    {
        var planner = new VariantPlanner(ImagesConfig.Usual, () => "not there");
        Assert.Null(planner.Of(File, Facts(1000)));
        Assert.Equal("not there", planner.Obstacle);
    }

    private static VariantPlanner Planner(ImagesConfig? config = null) => new(config ?? ImagesConfig.Usual, () => null);

    private static ImageFacts Facts(int width) => new(ImageFormat.Jpeg, width, width / 2, 1, false, false, null, 1);
}
