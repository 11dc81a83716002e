using System.Text.Json;

namespace AiBlog.Tests.Commands;

public sealed class RelatedCommandTests : IDisposable
{
    private readonly TestSite site = TestSite.WithPosts();

    public void Dispose() => site.Dispose();

    [Fact]
    public void Json_holds_every_post_in_the_order_of_slugs()
    {
        using var json = JsonDocument.Parse(site.Run("related", "--format", "json").Ends(0).Output);

        Assert.Equal(["apples", "pears", "stones"], json.RootElement.EnumerateObject().Select(post => post.Name));
        var first = json.RootElement.GetProperty("apples")[0];
        Assert.Equal("pears", first.GetProperty("slug").GetString());
        Assert.InRange(first.GetProperty("score").GetDouble(), 0.0001, 1);
        Assert.Equal("fruit", first.GetProperty("because")[0].GetString());
        Assert.Equal(0, json.RootElement.GetProperty("stones").GetArrayLength());
    }

    [Fact]
    public void One_post_can_be_asked_for_alone_or_with_the_site()
    {
        var here = site.Run("related", "pears").Ends(0).Output;
        var there = TestSite.RunIn(Path.GetDirectoryName(site.Root)!, "related", "site", "pears").Ends(0).Output;

        Assert.StartsWith("pears: Pears\n  0.", here, StringComparison.Ordinal);
        Assert.Contains("  apples  (fruit ", here, StringComparison.Ordinal);
        Assert.Equal(here, there);
    }

    [Fact]
    public void One_folder_alone_is_the_site() =>
        Assert.Equal(site.Run("related").Output, TestSite.RunIn(Path.GetDirectoryName(site.Root)!, "related", "site").Ends(0).Output);

    [Fact]
    public void A_slug_that_is_not_there_is_wrong_usage_with_the_nearest_one() =>
        Assert.Contains("did you mean \"apples\"?", site.Run("related", "aples").Ends(2).Error, StringComparison.Ordinal);

    [Fact]
    public void Drafts_and_scheduled_posts_come_in_on_request()
    {
        site.Run("related", "draft").Ends(2);
        site.Run("related", "draft", "--drafts").Ends(0);
        site.Run("related", "later", "--future").Ends(0);
        site.Run("related", "later", "--now", "2027-02-01").Ends(0);
    }

    [Theory]
    [InlineData("date: never", "3:7: error bad-date")]
    [InlineData("date: 2026-01-01\nslug: pears", "4:7: error duplicate-slug")]
    [InlineData("date: 2026-01-01\nrelated: [aples]", "4:11: error unknown-related")]
    public void An_error_that_spoils_a_list_leaves_no_answer(string keys, string fault)
    {
        site.Write("content/posts/broken.md", $"---\ntitle: Broken\n{keys}\n---\n");

        var related = site.Run("related", "--format", "json").Ends(1);

        Assert.Empty(related.Output);
        Assert.Contains($"content/posts/broken.md:{fault}", related.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Errors_that_change_no_list_are_counted_beside_the_answer()
    {
        site.Write("content/posts/figs.md", "---\ntitle: Figs are fruit\ndate: 2026-01-01\ntags: ['#']\n---\n\nSee [more](nowhere.md) ![](nothing.png) and fruit.\n");
        site.Write("content/posts/long.md", "---\ntitle: Long\ndate: 2026-01-01\n---\n\n" + new string('x', 200_001));

        site.Run("build").Ends(1);
        var related = site.Run("related", "figs").Ends(0);

        Assert.StartsWith("figs: Figs are fruit\n  0.", related.Output, StringComparison.Ordinal);
        Assert.Equal("4 errors do not affect these lists, but stop a build; run `aiblog check` to see them\n", related.Error);
    }
}
