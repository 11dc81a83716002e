using System.Globalization;
using AiBlog.Tests.Commands;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace AiBlog.Tests.Comments;

public sealed class CommentThreadTests
{
    private const string Page = "_site/posts/apples/index.html";

    [Fact]
    public void Two_hundred_comments_six_deep_are_all_shown_three_deep()
    {
        using var site = TestSite.WithPosts();
        site.Write("aiblog.yml", site.Read("aiblog.yml") + "comments: {endpoint: /send}\n");
        for (var i = 0; i < 200; i++)
        {
            // Chains of six: each answers the one before it.
            Write(site, i, i % 6 == 0 ? null : Name(i - 1));
        }

        var document = Build(site);
        var comments = document.QuerySelectorAll("[data-part=comments] article");
        Assert.Equal(200, comments.Length);
        Assert.Equal(3, comments.Max(comment => comment.Ancestors<IElement>().Count(ancestor => ancestor.ClassName == "thread")));
        var ids = document.All.Select(element => element.GetAttribute("id")).OfType<string>().ToArray();
        Assert.Equal(ids.Distinct(StringComparer.Ordinal), ids);
        Assert.Equal(201, document.QuerySelectorAll("select option").Length);
        Assert.Equal("200 comments", document.QuerySelector("#part-comments")?.TextContent);

        // Of each chain the fourth to the sixth stand beside what they answer: 33 whole chains and one of two.
        var answers = document.QuerySelectorAll("article a").Where(link => link.TextContent.StartsWith("In reply to", StringComparison.Ordinal)).ToArray();
        Assert.Equal(99, answers.Length);
        Assert.All(answers, link => Assert.NotNull(document.QuerySelector(link.GetAttribute("href")!)));
    }

    [Fact]
    public void A_chain_as_long_as_a_book_and_a_circle_of_all_are_shown_whole()
    {
        using var site = TestSite.WithPosts();
        for (var i = 0; i < 1500; i++)
        {
            Write(site, i, Name((i + 1499) % 1500));
        }

        var (document, error) = BuildWithWarnings(site);
        Assert.Equal(1500, document.QuerySelectorAll("[data-part=comments] article").Length);
        Assert.Contains("c0000.yml:2:10: warning comment-cycle: comment `c0000` is a reply to itself", error, StringComparison.Ordinal);
        Assert.Equal("c0000", document.QuerySelector("[data-part=comments] article .who")?.TextContent);
    }

    [Fact]
    public void The_order_of_comments_is_that_of_time_and_not_of_files()
    {
        using var site = TestSite.WithPosts();
        site.Write("content/comments/apples/a.yml", "name: last\ndate: 2026-01-03\nmessage: x\n");
        site.Write("content/comments/apples/b.yml", "name: undated\nmessage: x\n");
        site.Write("content/comments/apples/c.yml", "name: first\ndate: 1767225600\nmessage: x\n");
        site.Write("content/comments/apples/d.yml", "name: second\ndate: '2026-01-01T01:00:01+00:00'\nmessage: x\n");

        Assert.Equal(["first", "second", "last", "undated"], Build(site).QuerySelectorAll("article bdi").Select(name => name.TextContent));
    }

    [Fact]
    public void An_id_of_a_comment_takes_none_from_a_heading()
    {
        using var site = TestSite.WithPosts();
        site.Write("content/posts/apples.md", "---\ntitle: Apples\ndate: 2026-01-01\n---\n\n## Comment 1\n\n## Leave a comment\n\nText.\n");
        site.Write("content/comments/apples/1.yml", "name: A\nmessage: x\n");

        var document = Build(site);
        Assert.Equal("comment-1-2", document.QuerySelector("[data-part=comments] article")?.Id);
        Assert.Equal("leave-a-comment", document.QuerySelector("[data-part=comments] section:last-of-type")?.Id);
    }

    private static string Name(int number) => number.ToString("'c'0000", CultureInfo.InvariantCulture);

    private static void Write(TestSite site, int number, string? parent) => site.Write(
        $"content/comments/apples/{Name(number)}.yml",
        $"_id: {Name(number)}\n_parent: {parent}\nname: {Name(number)}\ndate: {1767225600 + (number * 60)}\nmessage: Number {number}.\n");

    private static IDocument Build(TestSite site)
    {
        var (document, error) = BuildWithWarnings(site);
        Assert.Equal("", error);
        return document;
    }

    private static (IDocument Document, string Error) BuildWithWarnings(TestSite site)
    {
        var run = site.Run("build");
        Assert.True(run.Code == 0, run.Error);
        return (new HtmlParser().ParseDocument(site.Read(Page)), run.Error);
    }
}
