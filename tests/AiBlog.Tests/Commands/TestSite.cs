using AiBlog.Commands;

namespace AiBlog.Tests.Commands;

/// <summary>A real temporary folder and the command line run in it, in this process.</summary>
internal sealed class TestSite : IDisposable
{
    public static readonly DateTimeOffset Now = new(2026, 11, 23, 22, 40, 0, TimeSpan.Zero);

    private readonly string parent = Directory.CreateTempSubdirectory("aiblog-commands-").FullName;

    public TestSite()
    {
        Root = Path.Combine(parent, "site");
        Directory.CreateDirectory(Root);
    }

    public string Root { get; }

    /// <summary>A small site: two posts that share a tag, one that does not, a page.</summary>
    public static TestSite WithPosts()
    {
        var site = new TestSite();
        site.Write("aiblog.yml", "title: Test\nbase_url: https://example.org/\ntime_zone: Europe/Berlin\n");
        site.Write("content/posts/apples.md", "---\ntitle: Apples\ndate: 2026-01-01\ntags: [fruit]\n---\n\nRed.\n");
        site.Write("content/posts/pears.md", "---\ntitle: Pears\ndate: 2026-01-02\ntags: [fruit]\n---\n\nGreen.\n");
        site.Write("content/posts/stones.md", "---\ntitle: Stones\ndate: 2026-01-03\ntags: [minerals]\n---\n\nGrey.\n");
        site.Write("content/posts/draft.md", "---\ntitle: A draft\ndate: 2026-01-03\ndraft: true\n---\n\nHalf.\n");
        site.Write("content/posts/later.md", "---\ntitle: Later\ndate: 2027-01-03\n---\n\nSoon.\n");
        site.Write("content/pages/about.md", "---\ntitle: About\n---\n\nMe.\n");
        return site;
    }

    public CommandRun Run(params string[] arguments) => RunIn(Root, arguments);

    public static CommandRun RunIn(string folder, params string[] arguments)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        var code = CommandLine.Run(arguments, Terminal(output, error, folder, CancellationToken.None));
        return new CommandRun(code, output.ToString(), error.ToString());
    }

    public static Terminal Terminal(TextWriter output, TextWriter error, string folder, CancellationToken stop) =>
        new(output, error, folder, IsInteractive: false, Now, _ => null, stop);

    public string PathOf(string path) => Path.Combine(Root, path);

    public string Read(string path) => File.ReadAllText(PathOf(path));

    /// <summary>The text of each file below a folder, by its path in that folder.</summary>
    public Dictionary<string, string> Tree(string folder) =>
        Directory.EnumerateFiles(PathOf(folder), "*", SearchOption.AllDirectories)
            .ToDictionary(file => Path.GetRelativePath(PathOf(folder), file), File.ReadAllText, StringComparer.Ordinal);

    public void Write(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(path))!);
        File.WriteAllText(PathOf(path), text);
    }

    public void Dispose() => Directory.Delete(parent, recursive: true);
}
