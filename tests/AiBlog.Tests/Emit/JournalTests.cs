using System.Text;
using AiBlog.Emit;
using AiBlog.Tests.Commands;

namespace AiBlog.Tests.Emit;

public sealed class JournalTests : IDisposable
{
    private readonly TestSite site = TestSite.WithPosts();

    private string Folder => WorkFolder.PathOf(site.PathOf("_site"), site.Root);

    private string JournalFile => Path.Combine(Folder, "journal");

    public void Dispose() => site.Dispose();

    [Fact]
    public void A_journal_is_read_as_it_was_written()
    {
        var journal = Sample("../../_site");
        Directory.CreateDirectory(Folder);

        journal.Write(Folder);
        var read = Journal.Read(Folder);

        Assert.NotNull(read);
        Assert.Equal(journal.Output, read.Output);
        Assert.Equal(journal.Entries.ToList(), [.. read.Entries]);
    }

    [Fact]
    public void A_journal_that_is_cut_at_any_byte_does_not_count()
    {
        var bytes = BytesOf(Sample("../../_site"));

        Assert.NotNull(Journal.Parse(bytes));
        Assert.All(Enumerable.Range(0, bytes.Length), length => Assert.Null(Journal.Parse(bytes.AsSpan(0, length))));
    }

    [Fact]
    public void A_journal_with_any_byte_changed_does_not_count()
    {
        var bytes = BytesOf(Sample("../../_site"));

        Assert.All(Enumerable.Range(0, bytes.Length), at =>
        {
            var changed = bytes.ToArray();
            changed[at] ^= 1;
            Assert.Null(Journal.Parse(changed));
        });
    }

    [Fact]
    public void A_journal_of_another_version_does_not_count()
    {
        var text = Encoding.UTF8.GetString(BytesOf(Sample("../../_site")));

        Assert.Null(Journal.Parse(Encoding.UTF8.GetBytes(text.Replace("aiblog journal 1 ", "aiblog journal 2 ", StringComparison.Ordinal))));
    }

    [Theory]
    [InlineData("../content/posts/apples.md")]
    [InlineData("/etc/passwd")]
    [InlineData("a/../../b")]
    public void A_journal_that_leaves_its_output_does_not_count(string path) =>
        Assert.Null(Journal.Parse(BytesOf(new Journal("../../_site", [new JournalEntry(JournalStep.Remove, 0, path)]))));

    [Theory]
    [InlineData("")]
    [InlineData("aiblog journal 1 0123\n../../_site\0")]
    [InlineData("not a journal at all")]
    public void After_a_damaged_journal_the_next_build_starts_from_the_old_site(string journal)
    {
        site.Run("build").Ends(0);
        site.Write("content/posts/pears.md", "---\ntitle: Pears\ndate: 2026-01-02\n---\n\nYellow.\n");
        File.WriteAllText(JournalFile, journal);

        site.Run("check").Ends(0);
        site.Run("build").Ends(0);

        Assert.Contains("Yellow.", site.Read("_site/posts/pears/index.html"), StringComparison.Ordinal);
        Assert.False(File.Exists(JournalFile));
    }

    [Fact]
    public void The_journal_of_another_output_removes_nothing()
    {
        site.Run("build").Ends(0);
        site.Run("build", "-o", "other").Ends(0);
        new Journal("../../other", [new JournalEntry(JournalStep.Remove, 0, "index.html")]).Write(Folder);

        site.Run("check").Ends(0);

        Assert.True(File.Exists(site.PathOf("other/index.html")));
        Assert.True(File.Exists(site.PathOf("_site/index.html")));
    }

    [Fact]
    public void A_file_that_somebody_put_in_the_way_after_the_kill_is_kept_and_reported()
    {
        site.Run("build").Ends(0);
        Stage("new.html", "ours");
        JournalOf(new JournalEntry(JournalStep.Add, 4, "new.html")).Write(Folder);
        site.Write("_site/new.html", "theirs");

        site.Run("check").Ends(0);

        Assert.Equal("theirs", site.Read("_site/new.html"));
        Assert.DoesNotContain("new.html", site.Read("_site/.aiblog-files"), StringComparison.Ordinal);
    }

    [Fact]
    public void An_output_that_is_gone_since_the_kill_is_not_made_from_the_journal()
    {
        site.Run("build").Ends(0);
        Stage("new.html", "ours");
        JournalOf(new JournalEntry(JournalStep.Add, 4, "new.html")).Write(Folder);
        Directory.Delete(site.PathOf("_site"), recursive: true);

        site.Run("check").Ends(0);
        Assert.False(Directory.Exists(site.PathOf("_site")));
        site.Run("build").Ends(0);

        Assert.True(File.Exists(site.PathOf("_site/index.html")));
        Assert.False(File.Exists(site.PathOf("_site/new.html")));
    }

    [Fact]
    public void A_staged_file_that_is_missing_or_incomplete_leaves_the_old_one_until_the_next_build()
    {
        site.Run("build").Ends(0);
        var before = site.Read("_site/index.html");
        Stage("404.html", "short");
        JournalOf(new JournalEntry(JournalStep.Replace, 10_000, "404.html"), new JournalEntry(JournalStep.Replace, 4, "index.html")).Write(Folder);

        site.Run("check").Ends(0);

        Assert.Equal(before, site.Read("_site/index.html"));
        Assert.DoesNotContain("short", site.Read("_site/404.html"), StringComparison.Ordinal);
        site.Run("build").Ends(0);
    }

    [Fact]
    public void What_was_staged_before_the_kill_is_moved_in_by_the_next_command()
    {
        site.Run("build").Ends(0);
        Stage("deep/new.html", "ours");
        JournalOf(new JournalEntry(JournalStep.Add, 4, "deep/new.html"), new JournalEntry(JournalStep.Remove, 0, "404.html")).Write(Folder);

        site.Run("check").Ends(0);

        Assert.Equal("ours", site.Read("_site/deep/new.html"));
        Assert.False(File.Exists(site.PathOf("_site/404.html")));
        Assert.False(File.Exists(JournalFile));
        site.Run("build").Ends(0);
        Assert.False(Directory.Exists(site.PathOf("_site/deep")));
        Assert.True(File.Exists(site.PathOf("_site/404.html")));
    }

    private static Journal Sample(string output) => new(
        output,
        [
            new JournalEntry(JournalStep.Keep, 0, "a.html"),
            new JournalEntry(JournalStep.Remove, 0, "b/gone.html"),
            new JournalEntry(JournalStep.Replace, 12, "c/a name with \u00e9.html"),
            new JournalEntry(JournalStep.Add, 3_000_000_000, "d.bin"),
        ]);

    private byte[] BytesOf(Journal journal)
    {
        Directory.CreateDirectory(Folder);
        journal.Write(Folder);
        return File.ReadAllBytes(JournalFile);
    }

    /// <summary>A journal that changes the given files and keeps all others of the output.</summary>
    private Journal JournalOf(params JournalEntry[] changes)
    {
        var kept = File.ReadAllLines(site.PathOf("_site/.aiblog-files")).Except(changes.Select(change => change.Path), StringComparer.Ordinal);
        return new Journal("../../_site", [.. kept.Select(path => new JournalEntry(JournalStep.Keep, 0, path)), .. changes]);
    }

    private void Stage(string path, string text)
    {
        var file = Path.Combine(Folder, "stage", path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
    }
}
