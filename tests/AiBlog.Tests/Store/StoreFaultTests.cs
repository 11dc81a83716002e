using System.Collections.Immutable;
using AiBlog.Build;
using AiBlog.Diagnostics;
using AiBlog.Emit;
using AiBlog.Images.Variants;
using AiBlog.Link;
using AiBlog.Render;
using AiBlog.Store;
using AiBlog.Tests.Commands;

namespace AiBlog.Tests.Store;

public sealed class StoreFaultTests : IDisposable
{
    private const string Post = "content/posts/apples.md";

    private readonly TestSite site = TestSite.WithPosts();

    public StoreFaultTests()
    {
        site.Write("aiblog.yml", site.Read("aiblog.yml") + "markdown_twins: true\n");
        site.Run("build").Ends(0);
    }

    public void Dispose() => site.Dispose();

    public static TheoryData<string, string> Damage() => new()
    {
        { "index", "empty" }, { "index", "cut" }, { "index", "flipped" }, { "index", "foreign" }, { "index", "folder" }, { "index", "gone" },
        { "data-0", "empty" }, { "data-0", "cut" }, { "data-0", "flipped" }, { "data-0", "foreign" }, { "data-0", "gone" },
        { "lock", "folder" },
    };

    /// <summary>A damaged store never changes what is published; at most it makes a build slower.</summary>
    [Theory]
    [MemberData(nameof(Damage))]
    public void A_damaged_store_counts_as_empty(string file, string kind)
    {
        Break(site.PathOf($".aiblog/store/{file}"), kind);
        site.Write(Post, site.Read(Post).Replace("Red", "Crimson", StringComparison.Ordinal));

        Assert.Equal("", site.Run("build").Ends(0).Error);
        AssertAsCold();
        Assert.Contains("(0 written, 0 removed)", site.Run("build").Ends(0).Output, StringComparison.Ordinal);
    }

    /// <summary>Long strings are read after the record of their file, so their damage shows only when a page is rendered.</summary>
    [Fact]
    public void A_post_whose_long_strings_are_damaged_is_parsed_again()
    {
        var sentences = string.Join(' ', Enumerable.Range(0, 200).Select(number => $"Sentence {number} is here."));
        site.Write("content/posts/long.md", $"---\ntitle: Long\ndate: 2026-11-01\n---\n\n{sentences}\n");
        site.Run("build").Ends(0);
        var data = site.PathOf(".aiblog/store/data-0");
        var bytes = File.ReadAllBytes(data);
        var at = bytes.AsSpan().LastIndexOf("Sentence 150 is here."u8);
        Assert.True(at > 0, "the text is not in the store");
        bytes[at] ^= 1;
        File.WriteAllBytes(data, bytes);
        Directory.Delete(site.PathOf("_site"), recursive: true);

        Assert.Equal("", site.Run("build").Ends(0).Error);

        Assert.Contains("Sentence 150 is here.", site.Read("_site/posts/long/index.html"), StringComparison.Ordinal);
        AssertAsCold();
    }

    [Fact]
    public void A_store_that_is_a_file_or_a_link_is_left_alone()
    {
        Directory.Delete(site.PathOf(".aiblog/store"), recursive: true);
        Directory.CreateDirectory(site.PathOf("../elsewhere"));
        Directory.CreateSymbolicLink(site.PathOf(".aiblog/store"), site.PathOf("../elsewhere"));

        site.Run("build").Ends(0);

        Assert.Empty(Directory.GetFileSystemEntries(site.PathOf("../elsewhere")));
        Directory.Delete(site.PathOf(".aiblog/store"));
        File.WriteAllText(site.PathOf(".aiblog/store"), "mine");
        site.Run("build").Ends(0);
        Assert.Equal("mine", site.Read(".aiblog/store"));
    }

    [Theory]
    [InlineData(2099)]
    [InlineData(1980)]
    public void The_time_of_a_file_does_not_hide_a_change(int year)
    {
        var time = new DateTime(year, 1, 1, 0, 0, 0, DateTimeKind.Utc);
        File.SetLastWriteTimeUtc(site.PathOf(Post), time);
        site.Run("build").Ends(0);

        site.Write(Post, site.Read(Post).Replace("Red.", "Dun.", StringComparison.Ordinal));
        File.SetLastWriteTimeUtc(site.PathOf(Post), time);
        site.Run("build").Ends(0);

        Assert.Contains("Dun.", site.Read("_site/posts/apples/index.html"), StringComparison.Ordinal);
        AssertAsCold();
    }

    /// <summary>A cache of a CI service is restored beside a fresh checkout: every file has another time and inode.</summary>
    [Fact]
    public void The_content_decides_when_all_times_are_new()
    {
        using var checkout = new TestSite();
        foreach (var (path, text) in site.Tree("content"))
        {
            checkout.Write($"content/{path}", text);
        }

        checkout.Write("aiblog.yml", site.Read("aiblog.yml"));
        CopyFolder(site.PathOf(".aiblog"), checkout.PathOf(".aiblog"));

        var stats = checkout.Run("build", "--stats").Ends(0);

        Assert.Contains("6 of 6 posts and pages from earlier builds", stats.Error, StringComparison.Ordinal);
        Assert.Equal(site.Tree("_site"), checkout.Tree("_site"));
    }

    [Theory]
    [InlineData("edit")]
    [InlineData("delete")]
    public void A_source_that_changes_during_the_build_is_read_again(string change)
    {
        site.Write("content/pages/about.md", "---\ntitle: About this site\n---\n\nMe.\n");
        // The Markdown version of a post is what reads its source again, when another text of the theme stands in it.
        site.Write("strings/en.yml", "source: From\n");
        using (var output = new EditingOutput(new DiskOutput(site.PathOf("_site"), site.Root), () => Change(change)))
        {
            var report = SiteBuilder.Run(Options(), output, BuildObserver.None);

            Assert.True(report.IsPublishable);
            Assert.True(output.Openings > 1, "the build did not start again");
        }

        AssertAsCold();
    }

    private void Change(string change)
    {
        if (change == "edit")
        {
            site.Write(Post, site.Read(Post).Replace("Red", "Scarlet", StringComparison.Ordinal));
        }
        else
        {
            File.Delete(site.PathOf(Post));
        }
    }

    private void AssertAsCold()
    {
        var warm = site.Tree("_site");
        site.Run("build", "--no-cache", "-o", "cold").Ends(0);
        Assert.Equal(site.Tree("cold"), warm);
    }

    private BuildOptions Options() => new(
        site.Root, null, new BuildChoice(TestSite.Now, WithDrafts: false, WithFuture: false), Severity.Warning, Jobs: 1);

    private static void Break(string file, string kind)
    {
        var bytes = File.ReadAllBytes(file);
        File.Delete(file);
        switch (kind)
        {
            case "empty":
                File.WriteAllBytes(file, []);
                break;
            case "cut":
                File.WriteAllBytes(file, bytes[..(bytes.Length / 2)]);
                break;
            case "flipped":
                File.WriteAllBytes(file, [.. bytes.Select((value, i) => i % 100 == 50 ? (byte)~value : value)]);
                break;
            case "foreign":
                File.WriteAllText(file, "something else");
                break;
            case "folder":
                Directory.CreateDirectory(file);
                break;
        }
    }

    private static void CopyFolder(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }

    /// <summary>Changes the site as soon as the first build of it has read everything.</summary>
    private sealed class EditingOutput(IOutputSink inner, Action edit) : IOutputSink
    {
        public int Openings { get; private set; }

        public ImmutableArray<Diagnostic> Faults => inner.Faults;

        public Diagnostic? Open(bool isPublishable, BuildStore store)
        {
            Openings++;
            if (Openings == 1)
            {
                edit();
            }

            return inner.Open(isPublishable, store);
        }

        public bool IsUntouched(BuildStore store, int jobs) => inner.IsUntouched(store, jobs);

        public bool Keeps(string path, UInt128 key) => inner.Keeps(path, key);

        public void Take(string path, UInt128 key, ReadOnlySpan<byte> bytes) => inner.Take(path, key, bytes);

        public void Take(CopiedFile copy, UInt128 key) => inner.Take(copy, key);

        public ImmutableArray<Diagnostic> Take(EncodedFolder folder, ImageEncoder encoder, int jobs) => inner.Take(folder, encoder, jobs);

        public WriteSummary? Publish() => inner.Publish();

        public void Remember(int jobs) => inner.Remember(jobs);

        public void Dispose() => inner.Dispose();
    }
}
