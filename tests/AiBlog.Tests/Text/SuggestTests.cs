using AiBlog.Text.Slugs;

namespace AiBlog.Tests.Text;

public sealed class SuggestTests
{
    private static readonly string[] Keys = ["title", "date", "tags", "key_points", "base_url", "description", "draft"];

    [Theory]
    [InlineData("titel", "title")]
    [InlineData("Title", "title")]
    [InlineData("tag", "tags")]
    [InlineData("key-points", "key_points")]
    [InlineData("keypoints", "key_points")]
    [InlineData("baseURL", "base_url")]
    [InlineData("descripton", "description")]
    [InlineData("dtae", "date")]
    [InlineData("summary", null)]
    [InlineData("x", null)]
    [InlineData("", null)]
    public void The_nearest_key_is_suggested_when_one_is_near(string name, string? expected) => Assert.Equal(expected, Suggest.Closest(name, Keys));

    [Theory]
    [InlineData("cat", "bat rat")]
    [InlineData("5.gif", "4.gif 6.gif")]
    [InlineData("5.gif", "4.gif")]
    [InlineData("chart-12.png", "chart-13.png")]
    [InlineData("2026-01-03-post.md", "2026-01-02-post.md")]
    [InlineData("ab.png", "cd.png")]
    public void Nothing_is_suggested_when_nothing_is_clearly_nearest(string name, string candidates) => Assert.Null(Suggest.Closest(name, candidates.Split(' ')));

    [Theory]
    [InlineData("chrat.png", "chart.png chart-2.png", "chart.png")]
    [InlineData("Chart.PNG", "chart.png cart.png", "chart.png")]
    [InlineData("chart12.png", "chart-12.png chart-13.png", "chart-12.png")]
    [InlineData("chart.jpg", "chart.png other.png", "chart.png")]
    public void The_one_that_is_clearly_nearest_is_suggested(string name, string candidates, string expected) =>
        Assert.Equal(expected, Suggest.Closest(name, candidates.Split(' ')));

    [Fact]
    public void An_exact_name_wins_over_an_earlier_near_one() => Assert.Equal("rat", Suggest.Closest("rat", ["bat", "rat"]));
}
