namespace AiBlog.BrowserTests.Analytics;

/// <summary>A site with every analytics service that needs only an id, and one with attributes of its own.</summary>
public sealed class AnalyticsSite() : BuiltSite(Repository.PathOf("tests/AiBlog.BrowserTests/Fixtures/analytics"));
