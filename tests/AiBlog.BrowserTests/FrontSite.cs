namespace AiBlog.BrowserTests;

/// <summary>Sites that try the header and the layout: lead pictures of all shapes, a long menu and title in German, Arabic, and no menu at all.</summary>
public sealed class FrontSite() : BuiltSite(Repository.PathOf("tests/AiBlog.BrowserTests/Fixtures/front/english"))
{
    /// <summary>Built below the English one.</summary>
    private static readonly string[] Others = ["german", "arabic", "bare"];

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        foreach (var name in Others)
        {
            AiBlogProgram.BuildSite(Repository.PathOf($"tests/AiBlog.BrowserTests/Fixtures/front/{name}"), Path.Combine(Folder, name), "--base-url", $"{Address}{name}/");
        }
    }
}
