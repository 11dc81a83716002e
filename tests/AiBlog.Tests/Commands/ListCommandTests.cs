using System.Text.Json;

namespace AiBlog.Tests.Commands;

public sealed class ListCommandTests : IDisposable
{
    private readonly TestSite site = TestSite.WithPosts();

    public void Dispose() => site.Dispose();

    [Fact]
    public void People_see_aligned_rows_of_what_is_out_and_what_is_not() => Assert.Equal(
        """
        3 posts
          date        slug    title
          2026-01-03  stones  Stones
          2026-01-02  pears   Pears
          2026-01-01  apples  Apples

        2 not published
          why                                    file                    title
          draft                                  content/posts/draft.md  A draft
          scheduled for 2027-01-03 00:00 +01:00  content/posts/later.md  Later

        1 page
          URL      title
          /about/  About

        2 tags
          posts  tag
              2  fruit
              1  minerals


        """.ReplaceLineEndings("\n"),
        site.Run("list").Ends(0).Output);

    [Fact]
    public void Programs_see_json()
    {
        using var json = JsonDocument.Parse(site.Run("list", "--format", "json").Ends(0).Output);

        Assert.Equal(["stones", "pears", "apples"], Texts(json, "posts", "slug"));
        Assert.Equal(["draft", "scheduled"], Texts(json, "unpublished", "reason"));
        Assert.Equal(["/about/"], Texts(json, "pages", "url"));
        Assert.Equal(2, json.RootElement.GetProperty("tags")[0].GetProperty("posts").GetInt32());
    }

    [Fact]
    public void The_clock_can_be_set() =>
        Assert.StartsWith("4 posts\n", site.Run("list", "--now", "2027-02-01").Ends(0).Output, StringComparison.Ordinal);

    [Fact]
    public void Errors_go_to_standard_error_and_the_rest_is_listed()
    {
        site.Write("content/posts/broken.md", "---\ntitle: Broken\ndate: never\n---\n");

        var list = site.Run("list").Ends(1);

        Assert.Contains("content/posts/broken.md:3:7: error", list.Error, StringComparison.Ordinal);
        Assert.Contains("Apples", list.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void On_a_terminal_the_rows_are_drawn_as_a_table_and_titles_stay_text()
    {
        site.Write("content/posts/odd.md", "---\ntitle: \"[red]Odd[/] \\u001b[31m\"\ndate: 2026-01-04\n---\n");
        using var output = new StringWriter();
        using var error = new StringWriter();

        AiBlog.Commands.CommandLine.Run(["list"], TestSite.Terminal(output, error, site.Root, default) with { IsInteractive = true });

        Assert.Contains("│", output.ToString(), StringComparison.Ordinal);
        Assert.Contains("[red]Odd[/] [31m", output.ToString(), StringComparison.Ordinal);
    }

    private static IEnumerable<string?> Texts(JsonDocument json, string list, string key) =>
        json.RootElement.GetProperty(list).EnumerateArray().Select(item => item.GetProperty(key).GetString());
}
