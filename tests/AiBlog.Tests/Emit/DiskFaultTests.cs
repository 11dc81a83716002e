using AiBlog.Tests.Commands;
using AiBlog.Tests.House;

namespace AiBlog.Tests.Emit;

/// <summary>The real program on disks that are full or read-only.</summary>
public sealed class DiskFaultTests : IDisposable
{
    private readonly TestSite site = TestSite.WithPosts();

    public void Dispose() => site.Dispose();

    [Fact]
    public void The_file_that_did_not_fit_is_named_and_the_old_site_stays_whole()
    {
        var output = RunOnDisk("""
            mount -t tmpfs -o size=12m tmpfs "$disk"
            cp -r "$site/." "$disk"
            cd "$disk"
            aiblog build > /dev/null
            mkdir -p content/static
            sums _site > "$site/before"
            head -c 8000000 /dev/zero > content/static/a.bin
            aiblog build || echo "exit $?"
            sums _site | cmp - "$site/before" && echo whole
            find .aiblog -mindepth 2 -not -path '.aiblog/images/*' | sort
            """);

        Assert.Matches(@"^aiblog: cannot write a\.bin: .*\nexit 3\nwhole\n\.aiblog/emit-_site-[0-9a-f]+/holder\n\.aiblog/emit-_site-[0-9a-f]+/lock\n$", output);
    }

    /// <summary>An output that is a disk of its own is the only one that can fill while files are moved: there a move is a copy.</summary>
    [Fact]
    public void A_disk_that_fills_during_the_commit_is_finished_when_there_is_space()
    {
        var output = RunOnDisk("""
            mkdir _site
            mount -t tmpfs -o size=1m tmpfs _site
            aiblog build > /dev/null
            mkdir -p content/static
            head -c 400000 /dev/zero > content/static/m.bin
            head -c 400000 /dev/zero > content/static/n.bin
            printf -- '---\ntitle: Zebras\ndate: 2026-01-04\n---\n\nStriped.\n' > content/posts/zebras.md
            aiblog build || echo "exit $?"
            aiblog check
            mount -o remount,size=40m _site
            aiblog check
            aiblog build -o cold > /dev/null
            diff -r _site cold && echo equal
            """);

        Assert.Matches(
            @"^aiblog: cannot write all of the site to .*; the next `aiblog build` finishes it\nexit 3\naiblog: cannot finish the last build of .*\n(Checked .*\n){2}equal\n$",
            output);
    }

    [Fact]
    public void A_read_only_output_stays_whole_and_is_written_when_it_can_be()
    {
        var output = RunOnDisk("""
            aiblog build > /dev/null
            mount --bind _site _site
            mount -o remount,ro,bind _site
            sums _site > "$site/before"
            printf -- '---\ntitle: Zebras\ndate: 2026-01-04\n---\n\nStriped.\n' > content/posts/zebras.md
            aiblog build || echo "exit $?"
            sums _site | cmp - "$site/before" && echo whole
            aiblog check > /dev/null && echo checked
            mount -o remount,rw,bind _site
            aiblog build > /dev/null
            aiblog build -o cold > /dev/null
            diff -r _site cold && echo equal
            """);

        Assert.Matches(@"^aiblog: cannot write the site to .*\nexit 3\nwhole\nchecked\nequal\n$", output);
    }

    /// <summary>Runs a script in a mount namespace of its own, so that its disks are gone with its last process.</summary>
    /// <returns>What it printed, standard error included. The program's own exit code is the script's when it does not handle it.</returns>
    private string RunOnDisk(string script)
    {
        const string Start = """
            site=$1 disk=$2 program=$3
            aiblog() { dotnet "$program" "$@" 2>&1; }
            sums() { find "$1" -type f -exec cksum {} + | sort; }
            cd "$site"

            """;
        var disk = Directory.CreateTempSubdirectory("aiblog-disk-").FullName;
        string[] space = Environment.IsPrivilegedProcess ? ["--mount"] : ["--mount", "--map-root-user"];
        var program = Path.Combine(AppContext.BaseDirectory, "aiblog.dll");
        var result = ChildProcess.Run("unshare", [.. space, "sh", "-e", "-c", Start + script, "sh", site.Root, disk, program], site.Root, TimeSpan.FromMinutes(5));
        Directory.Delete(disk);
        Assert.True(result.ExitCode == 0, result.Output + result.Error);
        return result.Output;
    }
}
