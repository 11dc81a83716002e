namespace AiBlog.BrowserTests.Front;

/// <summary>Sites that try the header and the layout: lead pictures of all shapes, a long menu and title in German, Arabic, and no menu at all.</summary>
public sealed class FrontSite() : BuiltSite(Repository.PathOf("tests/AiBlog.BrowserTests/Fixtures/front/english"))
{
    /// <summary>Built below the English one.</summary>
    private static readonly (string Name, string Source)[] Others =
    [
        ("german", "tests/AiBlog.BrowserTests/Fixtures/front/german"),
        ("arabic", "tests/AiBlog.BrowserTests/Fixtures/front/arabic"),
        ("bare", "tests/AiBlog.BrowserTests/Fixtures/front/bare"),
        ("services", "tests/AiBlog.BrowserTests/Fixtures/services"),
        ("own", "."),
    ];

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        foreach (var (name, source) in Others)
        {
            AiBlogProgram.BuildSite(Repository.PathOf(source), Path.Combine(Folder, name), "--base-url", $"{Address}{name}/");
        }
    }
}
