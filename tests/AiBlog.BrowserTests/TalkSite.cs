namespace AiBlog.BrowserTests;

/// <summary>Posts with comments, friendly and hostile ones, and the form to leave more.</summary>
public sealed class TalkSite() : BuiltSite(Repository.PathOf("tests/AiBlog.BrowserTests/Fixtures/comments"));
