using System.Globalization;
using System.Text.Json;

namespace AiBlog.BrowserTests.Consent;

/// <summary>What is kept of a choice, and when it counts.</summary>
[Collection(ConsentCollection.Name)]
public sealed class ConsentRecordTests(ConsentSite site)
{
    [Theory]
    [InlineData("reject", "")]
    [InlineData("accept", "adverts films statistics widgets")]
    public async Task A_choice_on_the_banner_is_kept_with_its_kind_and_the_allowed_services(string kind, string allowed)
    {
        await using var visit = await site.StartAsync();
        await visit.OpenAsync();
        await visit.BannerAsync(kind);
        await AssertRecordAsync(visit, kind, allowed);
    }

    [Fact]
    public async Task Saved_ticks_are_kept()
    {
        await using var visit = await site.StartAsync();
        await visit.OpenAsync();
        await visit.SaveAsync("widgets", "films");
        await AssertRecordAsync(visit, "save", "films widgets");
    }

    [Fact]
    public async Task Always_is_kept_beside_what_was_allowed_before()
    {
        await using var visit = await site.StartAsync(new Reader(ConsentVisit.Kept(site, services: "\"adverts\":true")));
        await visit.OpenAsync();
        await visit.Page.Locator("[data-consent-action=always]").First.ClickAsync();
        await AssertRecordAsync(visit, "always", "adverts films");
    }

    [Fact]
    public async Task A_choice_of_a_script_of_the_page_is_kept_as_such()
    {
        await using var visit = await site.StartAsync();
        await visit.OpenAsync();
        await visit.EvaluateAsync<object>("aiblogConsent.accept('films')");
        await AssertRecordAsync(visit, "api", "films");
    }

    [Theory]
    [InlineData(0, true)]
    [InlineData(29.9, true)]
    [InlineData(30.1, false)]
    [InlineData(-0.9, true)]
    [InlineData(-1.1, false)]
    public async Task A_choice_counts_for_the_days_of_the_site_and_not_from_the_future(double daysAgo, bool counts) =>
        await AssertCountsAsync(ConsentVisit.Kept(site, daysAgo), counts);

    [Fact]
    public async Task A_choice_for_other_services_counts_no_longer() =>
        await AssertCountsAsync(ConsentVisit.Kept(site, revision: "other"), false);

    public static TheoryData<string, string> Odd => new()
    {
        { "broken JSON", "{" },
        { "no object", "5" },
        { "nothing", "null" },
        { "another version", "RECORD2" },
        { "no services", """{"v":1,"rev":"REVISION","t":"NOW","m":"save","gpc":false}""" },
        { "no date", """{"v":1,"rev":"REVISION","m":"save","gpc":false,"c":{"films":true}}""" },
        { "a date that is none", """{"v":1,"rev":"REVISION","t":"yesterday","m":"save","gpc":false,"c":{"films":true}}""" },
    };

    [Theory]
    [MemberData(nameof(Odd))]
    public async Task What_is_no_record_is_no_choice(string what, string stored)
    {
        Assert.NotEmpty(what);
        await AssertCountsAsync(
            stored.Replace("RECORD2", ConsentVisit.Kept(site, version: "2"), StringComparison.Ordinal)
                .Replace("REVISION", ConsentVisit.Revision(site), StringComparison.Ordinal)
                .Replace("NOW", DateTime.UtcNow.ToString("O", CultureInfo.InvariantCulture), StringComparison.Ordinal),
            false);
    }

    [Theory]
    [InlineData("\"films\":\"true\"")]
    [InlineData("\"films\":1")]
    [InlineData("\"films\":false")]
    [InlineData("\"constructor\":true")]
    public async Task Only_the_word_true_allows_a_service(string services)
    {
        await using var visit = await site.StartAsync(new Reader(ConsentVisit.Kept(site, services: services)));
        await visit.OpenAsync();
        Assert.False(await visit.IsVisibleAsync(ConsentVisit.Banner));
        Assert.Empty(visit.Requests);
    }

    [Fact]
    public async Task Blocked_storage_keeps_a_choice_for_the_page_alone()
    {
        await using var visit = await site.StartAsync(new Reader(BlocksStorage: true));
        await visit.OpenAsync();
        await visit.SaveAsync("films");
        Assert.Equal(["films/first", "films/second"], visit.Requests);
        Assert.False(await visit.IsVisibleAsync(ConsentVisit.Banner));
        await visit.CallAsync("aiblogConsent.reject('films')");
        Assert.Equal(0, await visit.CountAsync("[data-consent-live]"));
        await visit.ReopenAsync();
        Assert.True(await visit.IsVisibleAsync(ConsentVisit.Banner));
        Assert.Empty(visit.Requests);
    }

    [Fact]
    public void Two_languages_share_one_key_and_one_revision()
    {
        var roots = new[] { ConsentSite.Films, ConsentSite.Arabic }.Select(path => RootOf(path + "index.html")).ToList();
        Assert.Equal(roots[0], roots[1]);
        Assert.Contains("data-days=\"30\"", roots[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_site_in_a_folder_keeps_its_own_choice()
    {
        await using var visit = await site.StartAsync();
        await visit.OpenAsync("sub/" + ConsentSite.Films);
        var key = await visit.EvaluateAsync<string>("document.querySelector('[data-consent-root]').dataset.key");
        Assert.Equal("consent:/sub/", key);
        await visit.BannerAsync("accept");
        Assert.NotNull(await visit.RecordAsync(key));
        Assert.Null(await visit.RecordAsync());
        await visit.OpenAsync();
        Assert.True(await visit.IsVisibleAsync(ConsentVisit.Banner));
    }

    private static async Task AssertRecordAsync(ConsentVisit visit, string kind, string allowed)
    {
        var record = Assert.NotNull(await visit.RecordAsync());
        Assert.Equal(["v", "rev", "t", "m", "gpc", "c"], record.EnumerateObject().Select(entry => entry.Name));
        Assert.Equal(1, record.GetProperty("v").GetInt32());
        Assert.Equal(await visit.EvaluateAsync<string>("document.querySelector('[data-consent-root]').dataset.revision"), record.GetProperty("rev").GetString());
        Assert.InRange(record.GetProperty("t").GetDateTimeOffset(), DateTimeOffset.UtcNow.AddMinutes(-5), DateTimeOffset.UtcNow.AddMinutes(1));
        Assert.Equal(kind, record.GetProperty("m").GetString());
        Assert.Equal(JsonValueKind.False, record.GetProperty("gpc").ValueKind);
        var offered = await visit.EvaluateAsync<string>("[...document.querySelectorAll('[data-consent-service]:not(:disabled)')].map(box => box.name).sort().join(' ')");
        Assert.Equal(offered, string.Join(' ', record.GetProperty("c").EnumerateObject().Select(entry => entry.Name).Order(StringComparer.Ordinal)));
        Assert.Equal(allowed, await visit.AllowedAsync());
        Assert.Equal(1, await visit.EvaluateAsync<int>("Object.keys(localStorage).filter(name => !name.startsWith('st:')).length"));
    }

    private async Task AssertCountsAsync(string stored, bool counts)
    {
        await using var visit = await site.StartAsync(new Reader(stored));
        await visit.OpenAsync();
        Assert.Equal(!counts, await visit.IsVisibleAsync(ConsentVisit.Banner));
        Assert.Equal(counts ? ["films/first", "films/second"] : [], visit.Requests);
    }

    private string RootOf(string file) => "<div data-consent-root" + site.Read(file).Split("<div data-consent-root")[1].Split('>')[0];
}
