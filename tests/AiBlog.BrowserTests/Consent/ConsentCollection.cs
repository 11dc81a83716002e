namespace AiBlog.BrowserTests.Consent;

/// <summary>Tests of the consent module share one site and its browser, and run one after another, beside those of other collections.</summary>
[CollectionDefinition(Name)]
public sealed class ConsentCollection : ICollectionFixture<ConsentSite>
{
    public const string Name = "consent";
}
