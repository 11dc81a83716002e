using AiBlog.Text;

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

    [Fact]
    public void Of_equally_near_candidates_the_first_is_suggested() => Assert.Equal("bat", Suggest.Closest("cat", ["bat", "rat"]));

    [Fact]
    public void An_exact_name_wins_over_an_earlier_near_one() => Assert.Equal("rat", Suggest.Closest("rat", ["bat", "rat"]));
}
