using System.Net.Sockets;
using AiBlog.Load;
using AiBlog.Tests.Commands;
using AiBlog.Tests.House;

namespace AiBlog.Tests.Load;

/// <summary>Whoever opens a pipe or a terminal waits for another program; so none is opened.</summary>
public sealed class SpecialFileTests : IDisposable
{
    private readonly TestSite site = TestSite.WithPosts();

    public void Dispose() => site.Dispose();

    [Theory]
    [InlineData("content/posts/pipe.md")]
    [InlineData("content/pages/pipe.md")]
    [InlineData("content/static/pipe.png")]
    [InlineData("content/comments/apples/pipe.yml")]
    [InlineData("layouts/post.html")]
    [InlineData("assets/pipe.css")]
    [InlineData("strings/en.yml")]
    public void A_pipe_is_skipped_with_a_warning(string path)
    {
        MakePipe(path);

        var result = site.Run("build").Ends(0);

        Assert.Contains($"{path}:1:1: warning special-file: ", result.Error, StringComparison.Ordinal);
        Assert.Single(result.Error.Split('\n'), line => line.Contains(": warning ", StringComparison.Ordinal));
    }

    [Fact]
    public void A_link_to_a_pipe_is_skipped_too()
    {
        MakePipe("pipe");
        Directory.CreateDirectory(site.PathOf("content/static"));
        File.CreateSymbolicLink(site.PathOf("content/static/link"), site.PathOf("pipe"));

        Assert.Contains("content/static/link:1:1: warning special-file: ", site.Run("build").Ends(0).Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_socket_is_skipped_with_a_warning()
    {
        Directory.CreateDirectory(site.PathOf("content/static"));
        using var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        socket.Bind(new UnixDomainSocketEndPoint(site.PathOf("content/static/socket")));

        Assert.Contains("content/static/socket:1:1: warning special-file: ", site.Run("build").Ends(0).Error, StringComparison.Ordinal);
    }

    [Fact]
    public void An_empty_file_that_its_writer_has_locked_is_no_special_file()
    {
        site.Write("content/static/log.txt", "");
        using var writer = new FileStream(site.PathOf("content/static/log.txt"), FileMode.Open, FileAccess.Write, FileShare.None);

        Assert.False(SpecialFile.Is(new FileInfo(writer.Name)));
        Assert.Contains("cannot read content/static/log.txt: ", site.Run("build").Ends(3).Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("build")]
    [InlineData("check")]
    [InlineData("new", "A post")]
    public void A_configuration_that_is_a_pipe_is_an_error(params string[] arguments)
    {
        File.Delete(site.PathOf("aiblog.yml"));
        MakePipe("aiblog.yml");

        Assert.Contains("aiblog.yml:1:1: error special-file: ", site.Run(arguments).Ends(1).Error, StringComparison.Ordinal);
    }

    [Fact]
    public void An_empty_file_is_a_file()
    {
        site.Write("content/static/empty", "");

        Assert.Equal("", site.Run("build").Ends(0).Error);
        Assert.Equal("", site.Read("_site/empty"));
    }

    private void MakePipe(string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(site.PathOf(path))!);
        Shell.Run("mkfifo \"$1\"", site.Root, path);
    }
}
