using AiBlog.Tests.Commands;
using AiBlog.Tests.House;

namespace AiBlog.Tests.Load;

/// <summary>What the machine does not let the program read is named, with exit code 3, and the old site stays whole.</summary>
public sealed class UnreadableFileTests : IDisposable
{
    private readonly TestSite site = TestSite.WithPosts();

    public UnreadableFileTests()
    {
        site.Write("content/static/note.txt", "a");
        site.Write("content/static/picture.png", "a");
        site.Write("content/comments/apples/1.yml", "_id: a\nname: A\ndate: 2026-01-02\nmessage: B\n");
        site.Write("assets/own.css", "p { color: red }");
        site.Run("build").Ends(0);
    }

    public void Dispose() => site.Dispose();

    [Theory]
    [InlineData("content/posts/apples.md")]
    [InlineData("content/pages/about.md")]
    [InlineData("content/static/note.txt")]
    [InlineData("content/static/picture.png")]
    [InlineData("content/comments/apples/1.yml")]
    [InlineData("assets/own.css")]
    [InlineData("aiblog.yml")]
    [InlineData("content/posts")]
    [InlineData("content/static")]
    [InlineData("content")]
    public void A_file_or_folder_without_read_permission_is_named(string path)
    {
        var before = Output();
        site.Write("content/posts/pears.md", "---\ntitle: Changed\ndate: 2026-01-02\n---\n\nNew.\n");
        UnprivilegedProgram.Deny(site.PathOf(path));
        var result = UnprivilegedProgram.Run(site.Root, "build");
        UnprivilegedProgram.Allow(site.PathOf(path));

        Assert.Equal(3, result.ExitCode);
        Assert.Contains(path, result.Error, StringComparison.Ordinal);
        Assert.StartsWith("aiblog: cannot ", result.Error, StringComparison.Ordinal);
        Assert.Single(result.Error.TrimEnd().Split('\n'));
        Assert.Equal(before, Output());
        Assert.False(Directory.Exists(site.PathOf(".aiblog/emit-_site/stage")));
    }

    [Fact]
    public void Of_several_unreadable_files_the_first_is_named_every_time()
    {
        UnprivilegedProgram.Deny(site.PathOf("content/posts/stones.md"));
        UnprivilegedProgram.Deny(site.PathOf("content/posts/draft.md"));
        UnprivilegedProgram.Deny(site.PathOf("content/posts/pears.md"));

        for (var round = 0; round < 3; round++)
        {
            Assert.StartsWith("aiblog: cannot read content/posts/draft.md: ", UnprivilegedProgram.Run(site.Root, "build", "--jobs", "8").Error, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("content/posts", "touch \"$(printf 'a\\377.md')\"", "content/posts/a\uFFFD.md")]
    [InlineData("content/static", "touch \"$(printf 'a\\377.txt')\"", "content/static/a\uFFFD.txt")]
    [InlineData("content/static", "mkdir \"$(printf 'b\\376')\"", "content/static/b\uFFFD")]
    [InlineData("content/comments", "touch \"$(printf 'a\\377.yml')\"", "content/comments/a\uFFFD.yml")]
    [InlineData("assets", "touch \"$(printf 'a\\377.css')\"", "assets/a\uFFFD.css")]
    public void A_name_that_is_not_UTF_8_is_named(string folder, string create, string path)
    {
        Shell.Run(create, site.PathOf(folder));

        var result = site.Run("build").Ends(3);

        Assert.Equal($"aiblog: cannot read {path}: the bytes of its name are not valid UTF-8, so rename it\n", result.Error);
        Shell.Run("rm -rf *", site.PathOf(folder));
    }

    [Fact]
    public void A_name_with_the_replacement_character_itself_is_a_name()
    {
        site.Write("content/static/a\uFFFD.txt", "a");
        site.Write("content/static/b\uFFFD/a.txt", "a");

        site.Run("build").Ends(0);

        Assert.Equal("a", site.Read("_site/a\uFFFD.txt"));
        Assert.Equal("a", site.Read("_site/b\uFFFD/a.txt"));
    }

    private Dictionary<string, string> Output() =>
        Directory.EnumerateFiles(site.PathOf("_site"), "*", SearchOption.AllDirectories).ToDictionary(file => file, File.ReadAllText, StringComparer.Ordinal);
}
