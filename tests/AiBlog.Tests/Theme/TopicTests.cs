using System.Text.RegularExpressions;
using AiBlog.Tests.Commands;

namespace AiBlog.Tests.Theme;

public sealed class TopicTests
{
    [Fact]
    public void A_back_dated_post_recolours_no_other()
    {
        using var site = TestSite.WithPosts();
        var before = Hues(site);
        foreach (var number in Enumerable.Range(1, 9))
        {
            site.Write($"content/posts/old-{number}.md", $"---\ntitle: Old {number}\ndate: 2020-01-0{number}\ntags: [old-{number}, fruit]\n---\n\nLong ago.\n");
        }

        Assert.Equal(before, Hues(site));
    }

    private static readonly string[] Posts = ["apples", "pears", "stones"];

    private static string[] Hues(TestSite site)
    {
        Assert.Equal(0, site.Run("build").Code);
        return [.. Posts.Select(slug => Regex.Match(site.Read($"_site/posts/{slug}/index.html"), "<html[^>]* data-hue=\"[1-8]\"").Value)];
    }
}
