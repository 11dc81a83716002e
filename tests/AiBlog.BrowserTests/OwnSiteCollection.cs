namespace AiBlog.BrowserTests;

/// <summary>Tests of pages share the sites and their browsers, and run one after another.</summary>
[CollectionDefinition(Name)]
public sealed class OwnSiteCollection
    : ICollectionFixture<OwnSite>, ICollectionFixture<OddSite>, ICollectionFixture<SearchSite>, ICollectionFixture<TalkSite>, ICollectionFixture<ServicesSite>
{
    public const string Name = "own site";
}
