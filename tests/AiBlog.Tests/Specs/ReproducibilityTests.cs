using AiBlog.Tests.House;

namespace AiBlog.Tests.Specs;

public sealed class ReproducibilityTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("aiblog-same-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void One_thread_and_eight_in_another_folder_with_other_file_times_give_the_same_bytes()
    {
        var one = Build("one", "1", DateTime.UtcNow);
        var eight = Build("a longer name/eight", "8", new DateTime(2001, 2, 3, 4, 5, 6, DateTimeKind.Utc));

        Assert.Equal(one.Keys, eight.Keys);
        Findings.AssertNone("These differ:", one.Keys.Where(path => !one[path].AsSpan().SequenceEqual(eight[path])));
    }

    private SortedDictionary<string, byte[]> Build(string name, string jobs, DateTime fileTime)
    {
        var site = Path.Combine(folder, name);
        foreach (var part in (string[])["aiblog.yml", "content", "layouts", "partials", "assets", "strings"])
        {
            Copy(Repository.PathOf(part), Path.Combine(site, part), fileTime);
        }

        var result = SpecProgram.Run(["build", "--jobs", jobs, "--future"], site);
        Assert.True(result.ExitCode == 0, result.Output + result.Error);
        var output = Path.Combine(site, "_site");
        var files = new SortedDictionary<string, byte[]>(StringComparer.Ordinal);
        foreach (var file in Directory.EnumerateFiles(output, "*", SearchOption.AllDirectories))
        {
            files.Add(Path.GetRelativePath(output, file), File.ReadAllBytes(file));
        }

        return files;
    }

    private static void Copy(string from, string to, DateTime fileTime)
    {
        var files = Directory.Exists(from) ? Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories) : File.Exists(from) ? [from] : [];
        foreach (var file in files)
        {
            var target = file == from ? to : Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
            File.SetLastWriteTimeUtc(target, fileTime);
        }
    }
}
