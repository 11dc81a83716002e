namespace AiBlog.BrowserTests;

/// <summary>A site with services that ask first, one that is required, and an origin that is let through.</summary>
public sealed class ServicesSite() : BuiltSite(Repository.PathOf("tests/AiBlog.BrowserTests/Fixtures/services"));
