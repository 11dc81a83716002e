namespace AiBlog.Tests.House;

/// <summary>The tests of the own site share one build of it.</summary>
[CollectionDefinition(Name)]
public sealed class OwnSiteCollection : ICollectionFixture<OwnSite>
{
    public const string Name = "own site";
}
