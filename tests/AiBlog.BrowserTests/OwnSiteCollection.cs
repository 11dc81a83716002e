namespace AiBlog.BrowserTests;

/// <summary>All browser tests share one site and one browser, and run one after another.</summary>
[CollectionDefinition(Name)]
public sealed class OwnSiteCollection : ICollectionFixture<OwnSite>
{
    public const string Name = "own site";
}
