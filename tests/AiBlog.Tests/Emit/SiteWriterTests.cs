using System.Text;
using AiBlog.Diagnostics;
using AiBlog.Emit;
using AiBlog.Load;

namespace AiBlog.Tests.Emit;

public sealed class SiteWriterTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("aiblog-emit-").FullName;

    public SiteWriterTests() => Directory.CreateDirectory(Site);

    private string Site => Path.Combine(folder, "site");

    private string Output => Path.Combine(Site, "_site");

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void An_equal_file_is_not_touched()
    {
        Build(Output, ("a.html", "one"), ("b/c.html", "two"));
        var past = new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc);
        foreach (var file in Directory.EnumerateFiles(Output, "*", SearchOption.AllDirectories))
        {
            File.SetLastWriteTimeUtc(file, past);
        }

        var summary = Build(Output, ("a.html", "one"), ("b/c.html", "changed"));

        Assert.Equal(new WriteSummary(2, 1, 0), summary);
        Assert.Equal(past, File.GetLastWriteTimeUtc(In("a.html")));
        Assert.Equal(past, File.GetLastWriteTimeUtc(In(".aiblog-files")));
        Assert.NotEqual(past, File.GetLastWriteTimeUtc(In("b/c.html")));
    }

    [Fact]
    public void An_equal_copy_is_not_touched_and_one_of_the_same_length_is()
    {
        var media = Media("p.png", "12345");
        Copy(media);
        var past = new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc);
        File.SetLastWriteTimeUtc(In("p.png"), past);

        Assert.Equal(new WriteSummary(1, 0, 0), Copy(media));
        Assert.Equal(past, File.GetLastWriteTimeUtc(In("p.png")));

        File.WriteAllText(media.FullPath, "54321");
        Assert.Equal(new WriteSummary(1, 1, 0), Copy(media));
        Assert.Equal("54321", File.ReadAllText(In("p.png")));
    }

    [Fact]
    public void What_the_site_no_longer_has_goes_with_its_empty_folders()
    {
        Build(Output, ("a.html", "one"), ("b/c/d.html", "two"), ("b/e.html", "three"));

        Assert.Equal(new WriteSummary(2, 0, 1), Build(Output, ("a.html", "one"), ("b/e.html", "three")));

        Assert.False(Directory.Exists(In("b/c")));
        Assert.Equal("three", File.ReadAllText(In("b/e.html")));
        Assert.Equal("a.html\nb/e.html\n", File.ReadAllText(In(".aiblog-files")));
    }

    [Fact]
    public void An_output_that_somebody_emptied_but_for_the_list_is_filled_anew()
    {
        Build(Output, ("a.html", "one"), ("b/c/d.html", "two"));
        File.Delete(In("a.html"));
        Directory.Delete(In("b"), recursive: true);

        Assert.Equal(new WriteSummary(1, 1, 0), Build(Output, ("a.html", "one")));
        Assert.Equal("one", File.ReadAllText(In("a.html")));
    }

    [Fact]
    public void A_foreign_file_survives_even_in_a_folder_that_goes()
    {
        Build(Output, ("a.html", "one"), ("b/c.html", "two"));
        File.WriteAllText(In("b/mine.txt"), "mine");

        Build(Output, ("a.html", "one"));

        Assert.Equal("mine", File.ReadAllText(In("b/mine.txt")));
        Assert.False(File.Exists(In("b/c.html")));
    }

    [Fact]
    public void A_foreign_file_in_the_way_is_a_fault_and_stays()
    {
        Build(Output, ("a.html", "one"));
        File.WriteAllText(In("b.html"), "mine");
        var (writer, _) = SiteWriter.Open(Output, Site);
        using (writer)
        {
            Assert.NotNull(writer);
            writer.Stage("b.html", "ours"u8);
            Assert.Equal("output-file-not-ours", Assert.Single(writer.Faults).Code);
        }

        Assert.Equal("mine", File.ReadAllText(In("b.html")));
    }

    [Theory]
    [InlineData("posts", "posts/b.html", "posts")]
    [InlineData("posts/b.html/mine.txt", "posts/b.html", "posts/b.html")]
    [InlineData("a/mine.txt", "a", "a")]
    public void Something_foreign_where_a_folder_or_file_must_be_is_a_fault_and_stays(string foreign, string ours, string place)
    {
        Build(Output, ("a/old.html", "one"));
        Directory.CreateDirectory(Path.GetDirectoryName(In(foreign))!);
        File.WriteAllText(In(foreign), "mine");
        var (writer, _) = SiteWriter.Open(Output, Site);
        using (writer)
        {
            Assert.NotNull(writer);
            writer.Stage(ours, "ours"u8);
            Assert.Equal(("output-file-not-ours", new Place(place, 1, 1)), (Assert.Single(writer.Faults).Code, writer.Faults[0].Place));
        }

        Assert.Equal("mine", File.ReadAllText(In(foreign)));
    }

    [Fact]
    public void Without_a_commit_nothing_changes()
    {
        Build(Output, ("a.html", "one"));
        var (writer, _) = SiteWriter.Open(Output, Site);
        using (writer)
        {
            Assert.NotNull(writer);
            writer.Stage("a.html", "changed"u8);
            writer.Stage("new.html", "new"u8);
        }

        Assert.Equal("one", File.ReadAllText(In("a.html")));
        Assert.False(File.Exists(In("new.html")));
        Assert.Empty(Directory.EnumerateFiles(Path.Combine(Site, ".aiblog"), "*.html", SearchOption.AllDirectories));
    }

    [Fact]
    public void A_file_becomes_a_folder_and_a_folder_a_file()
    {
        Build(Output, ("a", "file"), ("b/c", "in a folder"));
        Build(Output, ("a/x", "in a folder"), ("b", "file"));

        Assert.Equal("in a folder", File.ReadAllText(In("a/x")));
        Assert.Equal("file", File.ReadAllText(In("b")));
    }

    [Fact]
    public void A_folder_of_the_output_that_is_a_link_is_not_written_through()
    {
        Build(Output, ("a.html", "one"));
        var target = Directory.CreateDirectory(Path.Combine(folder, "elsewhere")).FullName;
        Directory.CreateSymbolicLink(In("posts"), target);

        var (writer, _) = SiteWriter.Open(Output, Site);
        using (writer)
        {
            Assert.NotNull(writer);
            writer.Stage("posts/b/c.html", "ours"u8);
            writer.Stage("posts/d.html", "ours"u8);
            Assert.Equal(("output-is-link", new Place("posts", 1, 1)), (Assert.Single(writer.Faults).Code, writer.Faults[0].Place));
        }

        Assert.Empty(Directory.EnumerateFileSystemEntries(target));
    }

    [Fact]
    public void Nothing_is_removed_through_a_link()
    {
        Build(Output, ("a.html", "one"), ("posts/b.html", "two"));
        var target = Path.Combine(folder, "elsewhere");
        Directory.Move(In("posts"), target);
        Directory.CreateSymbolicLink(In("posts"), target);

        Build(Output, ("a.html", "one"));

        Assert.Equal("two", File.ReadAllText(Path.Combine(target, "b.html")));
    }

    [Fact]
    public void A_second_build_into_the_same_output_is_told_so()
    {
        var (first, _) = SiteWriter.Open(Output, Site);
        using (first)
        {
            var (second, fault) = SiteWriter.Open(Output, Site);
            Assert.Null(second);
            Assert.Equal(("output-busy", new Place(Output, 1, 1)), (fault?.Code, fault?.Place));
        }

        Assert.Equal(new WriteSummary(1, 1, 0), Build(Output, ("a.html", "one")));
    }

    [Fact]
    public void Nothing_is_left_beside_an_output_outside_the_site()
    {
        var output = Path.Combine(folder, "public");
        Build(output, ("a.html", "one"));

        Assert.Equal(["public", "site"], Directory.EnumerateFileSystemEntries(folder).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_list_that_names_files_elsewhere_removes_none_of_them()
    {
        var victim = Path.Combine(folder, "victim");
        File.WriteAllText(victim, "mine");
        Build(Output, ("a.html", "one"));
        File.AppendAllText(In(".aiblog-files"), $"../../victim\n{victim}\n");

        Build(Output, ("a.html", "one"));

        Assert.Equal("mine", File.ReadAllText(victim));
    }

    private WriteSummary Build(string output, params (string Path, string Text)[] files)
    {
        var (writer, fault) = SiteWriter.Open(output, Site);
        Assert.Null(fault);
        using (writer)
        {
            Assert.NotNull(writer);
            foreach (var (path, text) in files)
            {
                writer.Stage(path, Encoding.UTF8.GetBytes(text));
            }

            return writer.Commit();
        }
    }

    private WriteSummary Copy(MediaFile media)
    {
        var (writer, _) = SiteWriter.Open(Output, Site);
        using (writer)
        {
            Assert.NotNull(writer);
            writer.Stage(media.Path, media.Open);
            return writer.Commit();
        }
    }

    private MediaFile Media(string name, string text)
    {
        var path = Path.Combine(folder, name);
        File.WriteAllText(path, text);
        return new MediaFile(name, path, text.Length);
    }

    private string In(string name) => Path.Combine(Output, name);
}
