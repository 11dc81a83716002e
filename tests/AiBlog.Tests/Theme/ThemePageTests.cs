using AngleSharp.Dom;

namespace AiBlog.Tests.Theme;

public sealed class ThemePageTests
{
    private static readonly string[] PartsInOrder =
    [
        "key-points", "toc", "body", "opinion", "source", "share", "newer-older", "related", "comments", "privacy-preferences", "scroll-top",
    ];

    public static TheoryData<string> Languages => [.. ThemeBench.Languages];

    [Fact]
    public void The_templates_have_no_faults() => Assert.Empty(ThemeBench.Parsed.Diagnostics);

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_page_has_one_main_heading_and_no_gap_below_it(string language)
    {
        foreach (var (name, html) in ThemeBench.Pages(language))
        {
            var levels = ThemeBench.Document(html).QuerySelectorAll("h1, h2, h3, h4, h5, h6").Select(heading => heading.LocalName[1] - '0').ToArray();
            Assert.True(levels.Count(level => level == 1) == 1, name);
            Assert.True(levels.Zip(levels.Skip(1)).All(pair => pair.Second <= pair.First + 1), $"{name}: {string.Join(' ', levels)}");
        }
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_id_is_there_once_and_every_reference_finds_one(string language)
    {
        foreach (var (name, html) in ThemeBench.Pages(language))
        {
            var document = ThemeBench.Document(html);
            var ids = document.QuerySelectorAll("[id]").Select(element => element.Id ?? "").ToArray();
            Assert.True(ids.Distinct(StringComparer.Ordinal).Count() == ids.Length, $"{name}: {string.Join(' ', ids)}");
            var named = document.QuerySelectorAll("[aria-labelledby]").Select(element => element.GetAttribute("aria-labelledby") ?? "");
            var linked = document.QuerySelectorAll("a[href^='#']").Select(element => (element.GetAttribute("href") ?? "")[1..]);
            Assert.All(named.Concat(linked), id => Assert.Contains(id, ids));
        }
    }

    [Fact]
    public void No_page_needs_anything_that_a_strict_policy_forbids()
    {
        foreach (var (name, html) in ThemeBench.Pages("en"))
        {
            var document = ThemeBench.Document(html);
            Assert.True(document.QuerySelector("style, [style], script:not([src]):not([type='application/ld+json']), base, iframe") is null, name);
            Assert.DoesNotContain(document.All.SelectMany(element => element.Attributes), attribute => attribute.Name.StartsWith("on", StringComparison.Ordinal));
            var loads = document.QuerySelectorAll("link[rel=stylesheet], link[rel=icon], script[src], img")
                .Select(element => element.GetAttribute("href") ?? element.GetAttribute("src") ?? "");
            Assert.All(loads, address => Assert.StartsWith("/", address, StringComparison.Ordinal));
        }
    }

    [Fact]
    public void The_parts_of_a_post_stand_in_their_order()
    {
        var document = ThemeBench.Document(ThemeBench.Post(ThemeSample.FullPost));
        Assert.Equal(PartsInOrder, document.QuerySelectorAll("[data-part]").Select(part => part.GetAttribute("data-part")));
    }

    [Fact]
    public void A_post_without_anything_optional_has_only_the_parts_it_needs()
    {
        var document = ThemeBench.Document(ThemeBench.Post(ThemeSample.BarePost));
        Assert.Equal(["body", "privacy-preferences", "scroll-top"], document.QuerySelectorAll("[data-part]").Select(part => part.GetAttribute("data-part")));
    }

    [Fact]
    public void A_closed_post_says_that_it_takes_no_comments()
    {
        var mail = ThemeSample.NoComments with { EmailUrl = "mailto:a@example.org" };
        var open = ThemeBench.Document(ThemeBench.Post(ThemeSample.FullPost with { Comments = mail })).QuerySelector("[data-part=comments]");
        var closed = ThemeBench.Document(ThemeBench.Post(ThemeSample.FullPost with { Comments = ThemeSample.NoComments with { IsOpen = false } })).QuerySelector("[data-part=comments]");
        Assert.Equal("Leave a comment", open?.QuerySelector("h2")?.TextContent);
        Assert.DoesNotContain("closed", open?.TextContent, StringComparison.Ordinal);
        Assert.Contains("closed", closed?.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Text_of_authors_is_escaped_and_their_HTML_is_not()
    {
        var document = ThemeBench.Document(ThemeBench.Post(ThemeSample.FullPost));
        Assert.Equal("Ada <b>", document.QuerySelector(".facts [rel=author]")?.TextContent);
        Assert.Equal("thing", document.QuerySelector("[data-part=key-points] em")?.TextContent);
    }

    [Fact]
    public void A_post_in_another_language_is_marked_where_it_is_listed()
    {
        var document = ThemeBench.Document(ThemeBench.Post(ThemeSample.FullPost));
        var titles = document.QuerySelectorAll("[data-part=related] h3, [data-part=newer-older] bdi").Where(title => title.TextContent == "عنوان").ToArray();
        Assert.Equal(2, titles.Length);
        Assert.All(titles, title => Assert.Equal(("ar", "rtl"), (title.GetAttribute("lang"), title.GetAttribute("dir"))));
    }

    [Fact]
    public void A_source_is_named_and_linked()
    {
        var source = ThemeBench.Document(ThemeBench.Post(ThemeSample.FullPost)).QuerySelector("[data-part=source]");
        Assert.StartsWith("Source: Paper", source?.TextContent.Trim(), StringComparison.Ordinal);
        Assert.Equal("https://example.com/p", source?.QuerySelector("a")?.GetAttribute("href"));
    }

    [Fact]
    public void A_former_address_leads_on_and_stays_out_of_search()
    {
        var document = ThemeBench.Document(ThemeBench.Pages("en").Single(page => page.Name == "redirect").Html);
        Assert.Equal("0; url=/posts/a/", document.QuerySelector("meta[http-equiv=refresh]")?.GetAttribute("content"));
        Assert.Equal("noindex", document.QuerySelector("meta[name=robots]")?.GetAttribute("content"));
        Assert.Equal("/posts/a/", document.QuerySelector("main a")?.GetAttribute("href"));
    }

    [Fact]
    public void Every_list_of_posts_gives_each_title_a_link()
    {
        foreach (var (name, html) in ThemeBench.Pages("en"))
        {
            var titles = ThemeBench.Document(html).QuerySelectorAll(".card h3, .lead h2, .rows li");
            Assert.All(titles, title => Assert.True(title.QuerySelector("a.t") is { } link && link.GetAttribute("href")!.StartsWith('/'), name));
        }
    }
}
