namespace AiBlog.BrowserTests;

/// <summary>Posts that nobody would plan and somebody will write: no title to speak of, words without an end, thirty tags, tables wider than a screen.</summary>
public sealed class OddSite() : BuiltSite(Repository.PathOf("tests/AiBlog.BrowserTests/Fixtures/odd-content"));
