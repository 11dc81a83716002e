namespace AiBlog.BrowserTests.Consent;

[Collection(OwnSiteCollection.Name)]
public sealed class NoServicesTests(OddSite plain, ServicesSite services)
{
    [Fact]
    public void A_site_without_optional_services_has_neither_root_nor_script_nor_styles()
    {
        var html = plain.Read("index.html");
        Assert.Contains("data-part=\"privacy-preferences\"", html, StringComparison.Ordinal);
        Assert.DoesNotContain("data-consent", html, StringComparison.Ordinal);
        Assert.DoesNotContain("/assets/consent", html, StringComparison.Ordinal);
        Assert.Empty(plain.FilesLike("consent*.js").Concat(plain.FilesLike("consent*.css")));
        Assert.Single(services.FilesLike("consent.*.js"));
    }
}
