using AiBlog.Diagnostics;
using AiBlog.Emit;

namespace AiBlog.Tests.Emit;

public sealed class OutputGuardTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("aiblog-guard-").FullName;

    public OutputGuardTests() => Directory.CreateDirectory(Site);

    private string Site => Path.Combine(folder, "site");

    private string Output => Path.Combine(Site, "_site");

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory]
    [InlineData("")]
    [InlineData("..")]
    [InlineData("/")]
    [InlineData("content")]
    [InlineData("content/posts/out")]
    [InlineData("themes/mine")]
    [InlineData(".git")]
    [InlineData(".aiblog")]
    public void An_output_among_the_sources_is_refused(string output)
    {
        var (writer, fault) = SiteWriter.Open(Path.GetFullPath(Path.Combine(Site, output)), Site);

        Assert.Null(writer);
        Assert.Equal("output-is-source", fault?.Code);
        Assert.Empty(Directory.EnumerateFileSystemEntries(Site));
    }

    [Fact]
    public void A_folder_with_files_and_without_a_list_is_refused()
    {
        var documents = Directory.CreateDirectory(Path.Combine(folder, "documents")).FullName;
        File.WriteAllText(Path.Combine(documents, "a.html"), "one");

        var (writer, fault) = SiteWriter.Open(documents, Site);

        Assert.Null(writer);
        Assert.Equal("output-not-ours", fault?.Code);
        Assert.Equal("one", File.ReadAllText(Path.Combine(documents, "a.html")));
    }

    [Fact]
    public void An_output_that_is_a_file_is_refused()
    {
        var file = Path.Combine(folder, "file");
        File.WriteAllText(file, "mine");

        Assert.Equal("output-not-ours", SiteWriter.Open(file, Site).Fault?.Code);
        Assert.Equal("mine", File.ReadAllText(file));
    }

    [Fact]
    public void An_output_that_is_a_link_is_refused()
    {
        var target = Directory.CreateDirectory(Path.Combine(folder, "elsewhere")).FullName;
        Directory.CreateSymbolicLink(Output, target);

        var (writer, fault) = SiteWriter.Open(Output, Site);

        Assert.Null(writer);
        Assert.Equal(("output-is-link", new Place(Output, 1, 1)), (fault?.Code, fault?.Place));
        Assert.Empty(Directory.EnumerateFileSystemEntries(target));
    }

    [Fact]
    public void An_output_that_cannot_be_made_is_the_machines_fault()
    {
        File.WriteAllText(Path.Combine(folder, "file"), "mine");

        var fault = Assert.Throws<EnvironmentFault>(() => SiteWriter.Open(Path.Combine(folder, "file", "below"), Site));

        Assert.Contains(Path.Combine(folder, "file", "below"), fault.Message, StringComparison.Ordinal);
    }
}
