using AiBlog.Emit;
using AiBlog.Tests.Commands;

namespace AiBlog.Tests.Emit;

public sealed class WorkFolderGuardTests : IDisposable
{
    private readonly TestSite site = TestSite.WithPosts();
    private readonly string elsewhere = Directory.CreateTempSubdirectory("aiblog-elsewhere-").FullName;

    public void Dispose()
    {
        site.Dispose();
        Directory.Delete(elsewhere, recursive: true);
    }

    [Theory]
    [InlineData(".aiblog")]
    [InlineData("WORK")]
    [InlineData("WORK/stage")]
    [InlineData("WORK/lock")]
    public void A_link_in_the_work_folder_is_refused_and_nothing_is_written_through_it(string name)
    {
        var path = PathOf(name);
        Directory.CreateDirectory(Path.GetDirectoryName(site.PathOf(path))!);
        Directory.CreateSymbolicLink(site.PathOf(path), elsewhere);

        var result = site.Run("build").Ends(1);

        Assert.Contains($"{path}:1:1: error work-folder-not-ours: this is a symbolic link", result.Error, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFileSystemEntries(elsewhere));
        Assert.False(Directory.Exists(site.PathOf("_site")));
    }

    [Fact]
    public void A_dangling_link_is_refused_too()
    {
        File.CreateSymbolicLink(site.PathOf(".aiblog"), Path.Combine(elsewhere, "new"));

        Assert.Contains("error work-folder-not-ours: ", site.Run("build").Ends(1).Error, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFileSystemEntries(elsewhere));
    }

    [Fact]
    public void The_work_folder_beside_an_output_outside_the_site_is_judged_the_same()
    {
        var beside = Path.Combine(Path.GetDirectoryName(site.Root)!, ".out.aiblog");
        Directory.CreateSymbolicLink(beside, elsewhere);

        Assert.Contains($"{beside}:1:1: error work-folder-not-ours: ", site.Run("build", "-o", "../out").Ends(1).Error, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFileSystemEntries(elsewhere));
    }

    [Theory]
    [InlineData(".aiblog")]
    [InlineData("WORK")]
    public void A_file_where_the_work_folder_would_be_is_refused(string name)
    {
        var path = PathOf(name);
        site.Write(path, "mine");

        Assert.Contains($"{path}:1:1: error work-folder-not-ours: this is a file", site.Run("build").Ends(1).Error, StringComparison.Ordinal);
        Assert.Equal("mine", site.Read(path));
    }

    /// <summary>The path in the site, where WORK is the work folder of its output.</summary>
    private string PathOf(string name) =>
        name.Replace("WORK", Path.GetRelativePath(site.Root, WorkFolder.PathOf(site.PathOf("_site"), site.Root)), StringComparison.Ordinal);
}
