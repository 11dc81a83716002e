using AiBlog.Tests.Commands;

namespace AiBlog.Tests.Import;

/// <summary>A site of another system beside a new one, and the import from one into the other.</summary>
internal sealed class OldSite : IDisposable
{
    private readonly TestSite site = new();

    public string Root => site.Root;

    public static OldSite Of(params (string Path, string Text)[] files)
    {
        var old = new OldSite();
        foreach (var (path, text) in files)
        {
            old.Write(path, text);
        }

        return old;
    }

    public void Write(string path, string text) => site.Write($"old/{path}", text);

    public void WriteBytes(string path, byte[] bytes)
    {
        Write(path, "");
        File.WriteAllBytes(site.PathOf($"old/{path}"), bytes);
    }

    public CommandRun Import(string system, params string[] more) => site.Run(["import", system, "old", "--into", "new", .. more]);

    public string New(string path) => site.Read($"new/{path}");

    public string Report => New("import-report.txt");

    public bool HasNew(string path) => File.Exists(site.PathOf($"new/{path}"));

    public string PathOf(string path) => site.PathOf(path);

    public void Edit(string path, string text) => site.Write($"new/{path}", text);

    /// <summary>The only post whose name ends so.</summary>
    public string Post(string name) => File.ReadAllText(Assert.Single(Directory.EnumerateFiles(site.PathOf("new/content/posts"), $"*{name}.md", SearchOption.AllDirectories)));

    /// <summary>The body of that post, without its front matter.</summary>
    public string Body(string name) => Post(name).Split("\n---\n", 2)[1].Trim('\n');

    /// <summary>Builds the new site; an error fails the test.</summary>
    public string Build() => site.Run("build", "new", "-o", "new/_site", "--drafts", "--future").Ends(0).Error;

    public string Page(string path) => File.ReadAllText(site.PathOf($"new/_site/{path}"));

    public bool HasPage(string path) => File.Exists(site.PathOf($"new/_site/{path}"));

    public void Dispose() => site.Dispose();
}
