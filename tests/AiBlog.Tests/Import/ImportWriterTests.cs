namespace AiBlog.Tests.Import;

public sealed class ImportWriterTests : IDisposable
{
    private readonly OldSite old = OldSite.Of(("a.md", "---\ntitle: A\ndate: 2020-01-01\n---\nFirst."), ("b.md", "---\ntitle: B\ndate: 2020-01-02\n---\nSecond."));

    public void Dispose() => old.Dispose();

    [Fact]
    public void A_second_import_changes_nothing()
    {
        old.Import("markdown").Ends(0);
        var before = Snapshot();

        var second = old.Import("markdown").Ends(0).Output;

        Assert.Contains("0 new, 0 updated, 3 unchanged, 0 kept", second, StringComparison.Ordinal);
        Assert.Equal(before.Where(IsContent), Snapshot().Where(IsContent));
    }

    [Fact]
    public void A_file_that_the_author_edited_is_kept_and_reported()
    {
        old.Import("markdown").Ends(0);
        old.Edit("content/posts/2020-01-01-a.md", "---\ntitle: Mine\ndate: 2020-01-01\n---\nMine.\n");
        old.Write("a.md", "---\ntitle: A\ndate: 2020-01-01\n---\nChanged there.");

        var second = old.Import("markdown").Ends(0).Output;

        Assert.Contains("Mine.", old.New("content/posts/2020-01-01-a.md"), StringComparison.Ordinal);
        Assert.Contains("content/posts/2020-01-01-a.md: you have edited it", second, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_only_the_source_changed_is_updated()
    {
        old.Import("markdown").Ends(0);
        old.Write("a.md", "---\ntitle: A\ndate: 2020-01-01\n---\nChanged there.");

        Assert.Contains("1 updated", old.Import("markdown").Ends(0).Output, StringComparison.Ordinal);
        Assert.Contains("Changed there.", old.Body("-a"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_the_author_deleted_stays_deleted()
    {
        old.Import("markdown").Ends(0);
        File.Delete(old.PathOf("new/content/posts/2020-01-01-a.md"));

        Assert.Contains("file-deleted", old.Import("markdown").Ends(0).Output, StringComparison.Ordinal);
        Assert.False(old.HasNew("content/posts/2020-01-01-a.md"));
    }

    [Fact]
    public void A_file_that_was_there_before_the_first_import_is_kept()
    {
        old.Edit("aiblog.yml", "title: Mine\nbase_url: https://example.org/\n");
        old.Edit("content/posts/2020-01-01-a.md", "---\ntitle: Mine\ndate: 2020-01-01\n---\nMine.\n");

        old.Import("markdown").Ends(0);

        Assert.Contains("Mine.", old.New("content/posts/2020-01-01-a.md"), StringComparison.Ordinal);
        Assert.Contains("title: \"A\"", old.New("content/posts/2020-01-01-a-2.md"), StringComparison.Ordinal);
        Assert.Equal("title: Mine\nbase_url: https://example.org/\n", old.New("aiblog.yml"));
        old.Build();
    }

    [Fact]
    public void A_post_that_got_another_slug_moves_and_does_not_double()
    {
        old.Import("markdown").Ends(0);
        old.Write("a.md", "---\ntitle: A\ndate: 2020-01-01\nslug: other\n---\nFirst.");

        old.Import("markdown").Ends(0);

        Assert.False(old.HasNew("content/posts/2020-01-01-a.md"));
        Assert.Contains("First.", old.Body("-other"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_of_the_site_that_is_a_link_is_not_written_through()
    {
        Directory.CreateDirectory(old.PathOf("elsewhere"));
        Directory.CreateDirectory(old.PathOf("new/content"));
        Directory.CreateSymbolicLink(old.PathOf("new/content/posts"), old.PathOf("elsewhere"));

        Assert.Contains("is a link that leads elsewhere", old.Import("markdown").Ends(0).Output, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFileSystemEntries(old.PathOf("elsewhere")));
    }

    [Fact]
    public void The_report_is_text_and_json()
    {
        old.Write("c.md", "---\ntitle: C\ndate: 2020-01-03\nmood: calm\n---\n![x](gone.png)");

        using var printed = System.Text.Json.JsonDocument.Parse(old.Import("markdown", "--format", "json").Ends(0).Output);

        Assert.Equal(3, printed.RootElement.GetProperty("posts").GetInt32());
        var losses = printed.RootElement.GetProperty("losses").EnumerateArray().Select(loss => $"{loss.GetProperty("kind")} {loss.GetProperty("subject")} {loss.GetProperty("file")}:{loss.GetProperty("line")}");
        Assert.Equal(["missing-file gone.png c.md:6", "key mood c.md:4"], losses);
        Assert.Contains("gone.png", old.Report, StringComparison.Ordinal);
    }

    private static bool IsContent(string file) => !file.StartsWith("import-report", StringComparison.Ordinal);

    private List<string> Snapshot() =>
    [
        .. Directory.EnumerateFiles(old.PathOf("new"), "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .Select(file => $"{Path.GetRelativePath(old.PathOf("new"), file)} {File.GetLastWriteTimeUtc(file):O} {File.ReadAllText(file)}"),
    ];
}
