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

    [Fact]
    public void A_site_with_errors_has_no_answer()
    {
        site.Write("content/posts/broken.md", "---\ntitle: Broken\ndate: never\n---\n");

        var related = site.Run("related", "--format", "json").Ends(1);

        Assert.Empty(related.Output);
        Assert.Contains("content/posts/broken.md:3:7: error", related.Error, StringComparison.Ordinal);
    }
}
