using AiBlog.BrowserTests.Consent;

namespace AiBlog.BrowserTests.Front;

[Collection(FrontCollection.Name)]
public sealed class AskingTests(FrontSite site)
{
    [Fact]
    public async Task A_site_whose_services_all_have_placeholders_asks_there_and_nowhere_else()
    {
        await using var visit = await site.VisitAsync("posts/film/index.html");
        Assert.Equal(0, await visit.Page.Locator(ConsentVisit.Banner).CountAsync());
        Assert.True(await visit.Page.Locator("[data-consent-placeholder] [data-consent-action=once]").IsVisibleAsync());
        await visit.Page.Locator("[data-consent-placeholder] [data-consent-action=always]").ClickAsync();
        await visit.Page.Locator("[data-consent-live]").WaitForAsync();

        await visit.Page.ClickAsync("footer [data-consent-action=prefs]");
        Assert.True(await visit.Page.Locator("[name=youtube]").IsCheckedAsync());
    }

    [Fact]
    public async Task Where_nothing_can_be_chosen_the_footer_has_no_control()
    {
        await using var visit = await site.VisitAsync("bare/index.html");
        Assert.Equal(0, await visit.Page.Locator("footer :is(button, h2), dialog").CountAsync());
    }

    [Fact]
    public void A_post_without_comments_and_without_a_way_to_leave_one_has_no_section_for_them()
    {
        var html = site.Read("posts/brief/index.html");
        Assert.DoesNotContain("data-part=\"comments\"", html, StringComparison.Ordinal);
        Assert.DoesNotContain("Leave a comment", html, StringComparison.Ordinal);
        Assert.DoesNotContain("Leave a comment", site.Read("index.html"), StringComparison.Ordinal);
    }
}
