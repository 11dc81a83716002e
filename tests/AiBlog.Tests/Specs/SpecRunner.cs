using System.Text.RegularExpressions;
using AiBlog.Tests.House;

namespace AiBlog.Tests.Specs;

/// <summary>Runs a Spec in a temporary folder and compares what came out, or writes it down as what is expected from now on.</summary>
/// <param name="run">The program: its arguments and its working folder.</param>
internal sealed partial class SpecRunner(Func<IReadOnlyList<string>, string, ProgramResult> run)
{
    private const string Listing = "files.txt";

    /// <summary>Leaves the Spec's expectations as they are; each difference is a finding.</summary>
    public IReadOnlyList<string> Verify(SpecFolder spec) => InTemporaryFolder(spec, (site, transcript) =>
    [
        .. Differences("console.txt", File.Exists(spec.Console) ? File.ReadAllText(spec.Console).ReplaceLineEndings("\n") : "", transcript),
        .. CompareFiles(spec.ExpectedOutput, Output(site)),
        .. CompareFiles(spec.ExpectedSite, site),
        .. SpecFragments.Compare(spec.Fragments, Output(site)),
    ]);

    /// <summary>Writes the transcript anew, and each expected file that is there already; fragments are written by hand.</summary>
    public void Accept(SpecFolder spec) => InTemporaryFolder(spec, (site, transcript) =>
    {
        File.WriteAllText(spec.Console, transcript);
        AcceptFiles(spec.ExpectedOutput, Output(site));
        AcceptFiles(spec.ExpectedSite, site);
        return [];
    });

    private IReadOnlyList<string> InTemporaryFolder(SpecFolder spec, Func<string, string, IReadOnlyList<string>> judge)
    {
        var folder = Directory.CreateTempSubdirectory("aiblog-spec-").FullName;
        try
        {
            var site = Path.Combine(folder, "site");
            Directory.CreateDirectory(site);
            Copy(spec.Input, site);
            return judge(site, Perform(spec, site));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private string Perform(SpecFolder spec, string site)
    {
        var transcript = new Transcript(site);
        for (var step = 1; step <= spec.Steps; step++)
        {
            if (step > 1)
            {
                transcript.AddStep(step);
                Change(spec, step, site);
            }

            foreach (var command in spec.Commands(step))
            {
                transcript.Add(command, run(CommandLineText.Arguments(command), site));
            }
        }

        return transcript.ToString();
    }

    private static void Change(SpecFolder spec, int step, string site)
    {
        foreach (var deleted in spec.Deleted(step))
        {
            var path = Path.Combine(site, deleted);
            if (Directory.Exists(path))
            {
                Directory.Delete(path, recursive: true);
            }
            else
            {
                // File.Delete is silent about a name that is not there, and a Spec must not be.
                Assert.True(File.Exists(path), $"{spec.Name}: step {step} deletes {deleted}, which is not there.");
                File.Delete(path);
            }
        }

        Copy(spec.Overlay(step), site);
    }

    private static void Copy(string from, string to)
    {
        foreach (var name in FilesOf(from).Where(name => Path.GetFileName(name) != ".gitkeep"))
        {
            var target = Path.Combine(to, name);
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(Path.Combine(from, name), target, overwrite: true);
        }
    }

    private static IEnumerable<string> CompareFiles(string expected, string actual)
    {
        foreach (var name in FilesOf(expected))
        {
            var want = File.ReadAllBytes(Path.Combine(expected, name));
            var path = Path.Combine(actual, name);
            if (name == Listing)
            {
                foreach (var difference in Differences(name, File.ReadAllText(Path.Combine(expected, name)), ListFiles(actual)))
                {
                    yield return difference;
                }
            }
            else if (!File.Exists(path))
            {
                yield return $"{name}: is not there";
            }
            else if (!want.AsSpan().SequenceEqual(File.ReadAllBytes(path)))
            {
                yield return string.Join("\n  ", Differences(name, File.ReadAllText(Path.Combine(expected, name)), File.ReadAllText(path)).DefaultIfEmpty($"{name}: the bytes differ"));
            }
        }
    }

    private static void AcceptFiles(string expected, string actual)
    {
        foreach (var name in FilesOf(expected))
        {
            var source = Path.Combine(actual, name);
            if (name == Listing)
            {
                File.WriteAllText(Path.Combine(expected, name), ListFiles(actual));
            }
            else if (File.Exists(source))
            {
                File.Copy(source, Path.Combine(expected, name), overwrite: true);
            }
            else
            {
                File.Delete(Path.Combine(expected, name));
            }
        }
    }

    private static IEnumerable<string> Differences(string name, string expected, string actual)
    {
        if (expected == actual)
        {
            yield break;
        }

        var want = expected.Split('\n');
        var have = actual.Split('\n');
        var line = 0;
        while (line < want.Length && line < have.Length && want[line] == have[line])
        {
            line++;
        }

        yield return $"{name}:{line + 1}: expected: {want.ElementAtOrDefault(line) ?? "(the end)"}";
        yield return $"{name}:{line + 1}: actual:   {have.ElementAtOrDefault(line) ?? "(the end)"}";
    }

    private static string Output(string site) => Path.Combine(site, "_site");

    // A fingerprint tells of the theme's bytes, which a list of files is not about.
    private static string ListFiles(string folder) => string.Concat(FilesOf(folder).Select(name => Fingerprint().Replace(name, ".HASH.") + "\n").Order(StringComparer.Ordinal));

    private static IEnumerable<string> FilesOf(string folder) =>
        !Directory.Exists(folder)
            ? []
            : Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
                .Select(path => Path.GetRelativePath(folder, path).Replace('\\', '/'))
                .Order(StringComparer.Ordinal);

    [GeneratedRegex(@"(?<=^assets/.*)\.[0-9a-f]{8,}\.")]
    private static partial Regex Fingerprint();
}
