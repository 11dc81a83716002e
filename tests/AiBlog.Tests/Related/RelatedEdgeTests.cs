using System.Globalization;
using System.Text;
using System.Text.Json;
using AiBlog.Tests.Commands;

namespace AiBlog.Tests.Related;

/// <summary>Odd sites: every one is answered, and the same way each time.</summary>
public sealed class RelatedEdgeTests : IDisposable
{
    private readonly TestSite site = new();

    public RelatedEdgeTests() => site.Write("aiblog.yml", "title: Test\nbase_url: https://example.org/\nrelated: {count: 5}\n");

    public void Dispose() => site.Dispose();

    [Fact]
    public void Empty_posts_are_related_to_none()
    {
        Post("one", "One", "");
        Post("two", "Two", "");

        Assert.All(Lists().Values, Assert.Empty);
    }

    [Fact]
    public void One_post_is_related_to_none()
    {
        Post("alone", "Alone", "Nothing else is here.");

        Assert.Empty(Assert.Single(Lists()).Value);
    }

    [Fact]
    public void Two_posts_that_share_a_word_are_related_to_each_other()
    {
        Post("one", "Chips from Dresden", "A factory.");
        Post("two", "Lithography", "Dresden builds.");

        Assert.Equal(["two"], Lists()["one"]);
        Assert.Equal(["one"], Lists()["two"]);
    }

    [Fact]
    public void Ten_posts_of_the_same_words_go_by_date_then_slug()
    {
        for (var i = 0; i < 10; i++)
        {
            Post($"same-{i}", "Quantum chips", "Quantum chips of Dresden reach the market.", day: 1 + (i % 2));
        }

        Post("other", "Another story", "Whales sing.");
        Post("third", "A third story", "Whales dive.");
        for (var i = 0; i < 9; i++)
        {
            Post($"filler-{i}", $"Filler {i}", "Rivers run.");
        }

        Assert.Equal(["same-3", "same-5", "same-7", "same-9", "same-0"], Lists()["same-1"]);
    }

    [Fact]
    public void Where_all_posts_say_the_same_nothing_relates_two_of_them()
    {
        for (var i = 0; i < 10; i++)
        {
            Post($"same-{i}", "Quantum chips", "Quantum chips of Dresden reach the market.");
        }

        Assert.All(Lists().Values, Assert.Empty);
    }

    [Fact]
    public void Repeats_of_one_story_stand_behind_another_story()
    {
        const string story = "Quantum chips of Dresden reach the market after years of research in the laboratories of Saxony.";
        Post("query", "Quantum chips", "Dresden and its quantum chips, seen from Berlin by a visitor.");
        Post("story", "Quantum chips of Dresden", story);
        Post("again", "Quantum chips of Dresden", story);
        Post("far", "A visitor from Berlin", "What a visitor saw.");
        for (var i = 0; i < 6; i++)
        {
            Post($"filler-{i}", $"Filler {i}", "Rivers run.");
        }

        Assert.Equal(["again", "far", "story"], Lists()["query"].Take(3));
    }

    [Fact]
    public void Tags_that_differ_by_case_are_one()
    {
        Post("one", "Apples", "Red.", tags: "AI Act");
        Post("two", "Pears", "Green.", tags: "ai act");
        Post("three", "Stones", "Grey.", tags: "minerals");

        Assert.Equal(["two"], Lists()["one"]);
    }

    [Fact]
    public void The_longest_post_there_may_be_has_its_list()
    {
        var text = new StringBuilder();
        for (var i = 0; text.Length < 990_000; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $"Sentence {i % 5_000} speaks of chips and term{i % 7_000}.\n\n");
        }

        Post("book", "A book of chips", text.ToString());
        Post("note", "A note", "On term6999 and chips.");
        Post("whale", "Whales", "They sing.");

        Assert.Equal(["note"], Lists()["book"]);
    }

    [Fact]
    public void A_post_of_ten_megabytes_is_refused_before_it_is_ranked()
    {
        Post("book", "A book of chips", new string('x', 10_000_000));

        Assert.Contains("content/posts/book.md:6:1: error markdown-too-long", site.Run("related").Ends(1).Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_word_as_long_as_a_line_may_be_is_no_topic_of_its_own()
    {
        Post("long", "Long", new string('x', 190_000) + " chips");
        Post("short", "Short", "chips");

        Assert.Equal(["short"], Lists()["long"]);
    }

    [Theory]
    [InlineData("量子芯片在德累斯顿生产", "关于量子芯片的研究", "鲸鱼在海里唱歌")]
    [InlineData("רגולציה של בינה מלאכותית באירופה", "חוק בינה מלאכותית חדש", "הלוויתן שר בים")]
    [InlineData("تنظيم الذكاء الاصطناعي في أوروبا", "قانون الذَّكاء الجديد", "الحوت يغني")]
    [InlineData("Das Gesetz über künstliche Intelligenz", "Künstliche Intelligenz im Bundestag", "Wale singen")]
    public void Posts_of_any_script_meet(string one, string two, string other)
    {
        Post("one", one, one);
        Post("two", two, two);
        Post("other", other, other);

        Assert.Equal(["two"], Lists()["one"]);
    }

    [Fact]
    public void Threads_and_names_of_files_change_nothing()
    {
        for (var i = 0; i < 40; i++)
        {
            Post($"post-{i:00}", $"Topic {i % 7} and {i % 5}", $"Word{i % 7} meets word{i % 5} in place{i % 3}. It was day{i % 11}.", day: 1 + (i % 28));
        }

        var lists = site.Run("related", "--format", "json").Ends(0).Output;
        var (one, two) = (PagesBuilt(jobs: 1), PagesBuilt(jobs: 2));
        for (var i = 0; i < 40; i++)
        {
            File.Move(site.PathOf($"content/posts/post-{i:00}.md"), site.PathOf($"content/posts/{i * 17 % 40:00}-moved.md"));
        }

        Assert.Contains("post-39", lists, StringComparison.Ordinal);
        Assert.Equal(lists, site.Run("related", "--format", "json").Ends(0).Output);
        Assert.Equal(one, two);
    }

    [Fact]
    public void A_long_list_is_as_long_as_the_site_wants_it()
    {
        site.Write("aiblog.yml", "title: Test\nbase_url: https://example.org/\nrelated: {count: 50}\n");
        for (var i = 0; i < 60; i++)
        {
            Post($"whale-{i}", $"Whale {i}", "Whales sing.");
            Post($"river-{i}", $"River {i}", "Rivers run.");
        }

        Assert.Equal(50, Lists()["whale-0"].Length);
    }

    [Fact]
    public void A_post_whose_words_all_weigh_more_in_many_others_has_relatives_too()
    {
        for (var i = 0; i < 140; i++)
        {
            Post($"stone-{i}", "Stone", "Amber, cobalt.");
            Post($"sand-{i}", "Sand", "Dune, ember.");
            Post($"filler-{i}", "Filler", "Rivers run.");
        }

        Post("all", "Alone", "Amber, cobalt, dune, ember.");

        Assert.Equal(5, Lists()["all"].Length);
    }

    [Fact]
    public void A_pinned_slug_that_is_not_there_is_reported_where_it_stands()
    {
        site.Write("content/posts/one.md", "---\ntitle: One\ndate: 2026-01-01\nrelated: [two, tow]\n---\n");
        Post("two", "Two", "");

        var check = site.Run("check").Error + site.Run("check").Output;

        Assert.Contains("content/posts/one.md:4:16", check, StringComparison.Ordinal);
        Assert.Contains("did you mean \"two\"?", check, StringComparison.Ordinal);
    }

    private void Post(string slug, string title, string text, int day = 1, string? tags = null) => site.Write(
        $"content/posts/{slug}.md",
        $"---\ntitle: {JsonSerializer.Serialize(title)}\ndate: 2026-01-{day:00}\nslug: {slug}\n{(tags is null ? "" : $"tags: [{tags}]\n")}---\n\n{text}\n");

    private List<string> PagesBuilt(int jobs)
    {
        var folder = site.PathOf($"../out-{jobs}");
        site.Run("build", "--jobs", $"{jobs}", "-o", folder).Ends(0);
        var pages = Directory.GetFiles(folder, "*.html", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(File.ReadAllText).ToList();
        Assert.InRange(pages.Count, 40, int.MaxValue);
        return pages;
    }

    private Dictionary<string, string[]> Lists()
    {
        using var json = JsonDocument.Parse(site.Run("related", "--format", "json").Ends(0).Output);
        return json.RootElement.EnumerateObject().ToDictionary(
            post => post.Name,
            post => post.Value.EnumerateArray().Select(other => other.GetProperty("slug").GetString() ?? "").ToArray());
    }
}
