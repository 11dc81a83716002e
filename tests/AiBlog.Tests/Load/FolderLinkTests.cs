using AiBlog.Diagnostics;
using AiBlog.Load;

namespace AiBlog.Tests.Load;

public sealed class FolderLinkTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("aiblog-load-").FullName;

    public FolderLinkTests()
    {
        Directory.CreateDirectory(In("content/posts"));
        Directory.CreateDirectory(In("content/static"));
        File.WriteAllText(In("aiblog.yml"), "title: A\n");
        File.WriteAllText(In("content/posts/a.md"), "a");
        Directory.CreateDirectory(Path.Combine(folder, "secret"));
        File.WriteAllText(Path.Combine(folder, "secret", "key.md"), "key");
    }

    private string Site => Path.Combine(folder, "site");

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory]
    [InlineData("content/posts/b.md")]
    [InlineData("content/static/key")]
    [InlineData("layouts/post.html")]
    [InlineData("themes/mine/assets/key")]
    public void A_link_out_of_the_site_is_refused(string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(In(path))!);
        File.CreateSymbolicLink(In(path), Path.Combine(folder, "secret", "key.md"));

        var loaded = SiteLoader.Load(Site, jobs: 1);

        Assert.Equal(("link-outside-site", new Place(path, 1, 1)), Fault(loaded));
        Assert.Equal(1, loaded.Posts.Length + loaded.Static.Length + loaded.Theme.Length);
    }

    [Theory]
    [InlineData("content/posts/more")]
    [InlineData("content/static/more")]
    [InlineData("content/static")]
    public void A_link_to_a_folder_is_refused(string path)
    {
        if (Directory.Exists(In(path)))
        {
            Directory.Delete(In(path));
        }

        Directory.CreateSymbolicLink(In(path), Path.Combine(folder, "secret"));

        var loaded = SiteLoader.Load(Site, jobs: 1);

        Assert.Equal(("link-to-folder", new Place(path, 1, 1)), Fault(loaded));
        Assert.Equal(1, loaded.Posts.Length + loaded.Static.Length);
    }

    [Fact]
    public void A_link_that_leads_round_in_a_circle_is_refused()
    {
        File.CreateSymbolicLink(In("content/posts/b.md"), In("content/posts/c.md"));
        File.CreateSymbolicLink(In("content/posts/c.md"), In("content/posts/b.md"));

        Assert.Equal(["link-outside-site", "link-outside-site"], SiteLoader.Load(Site, jobs: 1).Diagnostics.Select(fault => fault.Code));
    }

    [Fact]
    public void A_configuration_that_is_a_link_out_of_the_site_is_refused()
    {
        File.Delete(In("aiblog.yml"));
        File.CreateSymbolicLink(In("aiblog.yml"), Path.Combine(folder, "secret", "key.md"));

        var loaded = SiteLoader.Load(Site, jobs: 1);

        Assert.Equal(("link-outside-site", new Place("aiblog.yml", 1, 1)), Fault(loaded));
    }

    [Fact]
    public void A_link_within_the_site_is_followed_even_when_the_site_is_reached_through_a_link()
    {
        File.CreateSymbolicLink(In("content/posts/b.md"), In("content/posts/a.md"));
        var through = Path.Combine(folder, "through");
        Directory.CreateSymbolicLink(through, Site);

        var loaded = SiteLoader.Load(through, jobs: 1);

        Assert.Empty(loaded.Diagnostics);
        Assert.Equal(["content/posts/a.md", "content/posts/b.md"], loaded.Posts.Select(post => post.Path));
    }

    private static (string? Code, Place Place) Fault(SiteFolder loaded)
    {
        var fault = Assert.Single(loaded.Diagnostics);
        return (fault.Code, fault.Place);
    }

    private string In(string path) => Path.Combine(Site, path);
}
