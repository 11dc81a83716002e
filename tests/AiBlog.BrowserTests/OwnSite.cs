namespace AiBlog.BrowserTests;

/// <summary>The repository's own site.</summary>
public sealed class OwnSite() : BuiltSite(Repository.Root);
