namespace AiBlog.BrowserTests.Front;

/// <summary>Tests of the layout share their sites and one browser.</summary>
[CollectionDefinition(Name)]
public sealed class FrontCollection : ICollectionFixture<FrontSite>
{
    public const string Name = "front";
}
