namespace AiBlog.BrowserTests;

/// <summary>Posts in four languages, with a hostile title among them and more notes on one word than a page of results holds.</summary>
public sealed class SearchSite() : BuiltSite(Repository.PathOf("tests/AiBlog.BrowserTests/Fixtures/search"));
