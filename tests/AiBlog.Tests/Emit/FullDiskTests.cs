using AiBlog.Tests.Commands;
using AiBlog.Tests.House;

namespace AiBlog.Tests.Emit;

public sealed class FullDiskTests : IDisposable
{
    /// <summary>In a mount namespace of its own, so that the disk is gone with the last process in it.</summary>
    private const string Script = """
        mount -t tmpfs -o size=12m tmpfs "$1"
        cp -r "$2/." "$1"
        cd "$1"
        dotnet "$3" build > /dev/null
        mkdir -p content/static
        find _site -type f -exec cksum {} + | sort > /dev/shm/$$.before
        head -c 8000000 /dev/zero > content/static/a.bin
        code=0
        dotnet "$3" build 2>&1 || code=$?
        find _site -type f -exec cksum {} + | sort > /dev/shm/$$.after
        cmp /dev/shm/$$.before /dev/shm/$$.after && echo whole
        rm /dev/shm/$$.before /dev/shm/$$.after
        find .aiblog -mindepth 2 | sort
        echo "exit $code"
        """;

    private readonly TestSite site = TestSite.WithPosts();

    public void Dispose() => site.Dispose();

    [Fact]
    public void The_file_that_did_not_fit_is_named_and_the_old_site_stays_whole()
    {
        var disk = Directory.CreateTempSubdirectory("aiblog-disk-").FullName;
        string[] space = Environment.IsPrivilegedProcess ? ["--mount"] : ["--mount", "--map-root-user"];

        var result = ChildProcess.Run(
            "unshare", [.. space, "sh", "-e", "-c", Script, "sh", disk, site.Root, Path.Combine(AppContext.BaseDirectory, "aiblog.dll")], site.Root, TimeSpan.FromMinutes(2));
        Directory.Delete(disk);

        Assert.Matches(@"^aiblog: cannot write a\.bin: .*\nwhole\n\.aiblog/emit-_site-[0-9a-f]+/holder\n\.aiblog/emit-_site-[0-9a-f]+/lock\nexit 3\n$", result.Output);
    }
}
