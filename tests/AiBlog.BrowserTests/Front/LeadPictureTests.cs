
namespace AiBlog.BrowserTests.Front;

[Collection(FrontCollection.Name)]
public sealed class LeadPictureTests(FrontSite site)
{
    private const string Shapes =
        """
        () => {
            const box = s => document.querySelector(s)?.getBoundingClientRect(), frame = box('.shot > div'), image = box('.shot img'), caption = box('.shot figcaption'), text = box('.body');
            const title = box('h1'), natural = document.querySelector('.shot img').width === 0 ? 0 : Number(document.querySelector('.shot img').getAttribute('width'));
            return { width: frame.width, height: frame.height, left: frame.left, imageWidth: image.width, natural, textLeft: text.left, titleLeft: title.left,
                captionGap: caption.top - frame.bottom, captionRight: caption.right - frame.right };
        }
        """;

    public static TheoryData<int> Widths => [320, 360, 768, 1280, 1920];

    [Theory]
    [MemberData(nameof(Widths))]
    public async Task A_landscape_picture_is_as_wide_as_the_grid(int width)
    {
        var shape = await ShapeAsync("posts/wide/index.html", width);
        Assert.Equal(shape["titleLeft"], shape["left"], 1.0);
        Assert.InRange(shape["width"], Math.Min(width * 0.86, 1250), width);
        Assert.InRange(shape["height"], 150, 640);
    }

    [Theory]
    [MemberData(nameof(Widths))]
    public async Task A_portrait_picture_is_cropped_and_aligned_with_the_text(int width)
    {
        var shape = await ShapeAsync("posts/tall/index.html", width);
        Assert.Equal(shape["textLeft"], shape["left"], 1.0);
        Assert.InRange(shape["height"], 150, Math.Min(shape["width"] + 1, 640));
    }

    [Theory]
    [MemberData(nameof(Widths))]
    public async Task A_small_picture_is_not_enlarged(int width)
    {
        var shape = await ShapeAsync("posts/small/index.html", width);
        Assert.Equal(shape["textLeft"], shape["left"], 1.0);
        Assert.InRange(shape["imageWidth"], 250, shape["natural"]);
    }

    [Theory]
    [InlineData(1280)]
    [InlineData(1440)]
    [InlineData(1920)]
    public async Task A_motif_is_whole_and_ends_with_the_grid(int width)
    {
        await using var visit = await site.VisitAsync("posts/note-7/index.html", width: width);
        var sizes = await visit.Page.EvaluateAsync<double[]>(
            "() => { const m = document.querySelector('.cover > .motif').getBoundingClientRect(), c = document.querySelector('.cover').getBoundingClientRect(), t = document.querySelector('.top').getBoundingClientRect(); return [m.width / m.height, m.right - t.right, m.top - c.top, c.bottom - m.bottom]; }");
        Assert.Equal(5.0 / 3, sizes[0], 0.02);
        Assert.Equal(0, sizes[1], 1.0);
        Assert.InRange(sizes[2], 16, 200);
        Assert.Equal(sizes[2], sizes[3], 1.0);
    }

    /// <summary>The place of the picture and of what is around it. The caption is checked here: it is below the picture, and no wider.</summary>
    private async Task<Dictionary<string, double>> ShapeAsync(string post, int width)
    {
        await using var visit = await site.VisitAsync(post, width: width);
        var shape = await visit.Page.EvaluateAsync<Dictionary<string, double>>(Shapes);
        Assert.InRange(shape["captionGap"], 0, 24);
        Assert.InRange(shape["captionRight"], -2000, 1);
        return shape;
    }
}
