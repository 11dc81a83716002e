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

    /// <summary>The last line of the manifest is one hash of the whole site.</summary>
    [Fact]
    public void Other_time_zones_languages_and_thread_counts_give_the_same_manifest()
    {
        var manifests = new[] { ("UTC", "C", "1"), ("Asia/Tokyo", "de_DE.UTF-8", "2"), ("America/St_Johns", "tr_TR.UTF-8", "8") }
            .Select(machine => ChildProcess.Run(
                "env",
                [
                    $"TZ={machine.Item1}", $"LANG={machine.Item2}", $"LC_ALL={machine.Item2}",
                    "dotnet", Path.Combine(AppContext.BaseDirectory, "aiblog.dll"),
                    "build", "--manifest", "--now", "2026-11-30", "--jobs", machine.Item3,
                    "-o", Path.Combine(folder, machine.Item1.Replace('/', '-')),
                ],
                Repository.Root,
                TimeSpan.FromMinutes(5)))
            .Select(result => result.Output.Split('\n')[^2])
            .Distinct(StringComparer.Ordinal);

        Assert.Matches("^[0-9a-f]{64}  \\.$", Assert.Single(manifests));
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
