using AiBlog.Tests.House;

namespace AiBlog.Tests.Specs;

/// <summary>The runner itself, with a program that copies each input file into its output.</summary>
public sealed class SpecRunnerTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("aiblog-spec-runner-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void A_spec_that_is_accepted_holds()
    {
        Write("site/a.txt", "one");
        Write("expected/a.txt", "");
        Write("expected/files.txt", "");

        Runner().Accept(Spec());

        Assert.Empty(Runner().Verify(Spec()));
        Assert.Equal("$ aiblog build\nexit 0\n--- stdout\n1 files in SITE/_site, TIME\n--- stderr\nbuild\n", Read("console.txt"));
        Assert.Equal("one", Read("expected/a.txt"));
        Assert.Equal("a.txt\n", Read("expected/files.txt"));
    }

    [Fact]
    public void A_changed_transcript_is_found_with_its_line()
    {
        Write("site/a.txt", "one");
        Runner().Accept(Spec());
        Write("site/b.txt", "two");

        Assert.Equal(["console.txt:4: expected: 1 files in SITE/_site, TIME", "console.txt:4: actual:   2 files in SITE/_site, TIME"], Runner().Verify(Spec()));
    }

    [Fact]
    public void A_changed_or_missing_file_is_found()
    {
        Write("site/a.txt", "one\ntwo");
        Runner().Accept(Spec());
        Write("expected/a.txt", "one\ntow");
        Write("expected/b.txt", "");
        Write("expected/files.txt", "a.txt\nb.txt\n");

        Assert.Equal(
            ["a.txt:2: expected: tow\n  a.txt:2: actual:   two", "b.txt: is not there", "files.txt:2: expected: b.txt", "files.txt:2: actual:   "],
            Runner().Verify(Spec()));
    }

    [Fact]
    public void A_step_changes_the_input_and_runs_again()
    {
        Write("site/a.txt", "one");
        Write("site/b.txt", "two");
        Write("step-2/c/d.txt", "three");
        Write("step-2.delete.txt", "a.txt\n");
        Write("step-2.args.txt", "build --drafts\nlist \"two words\"\n");

        Runner().Accept(Spec());

        Assert.Contains("# step 2\n$ aiblog build --drafts\nexit 0\n--- stdout\n2 files", Read("console.txt"), StringComparison.Ordinal);
        Assert.EndsWith("--- stderr\nlist two words\n", Read("console.txt"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("+ a.txt: one", "")]
    [InlineData("- a.txt: two", "")]
    [InlineData("- b.txt", "")]
    [InlineData("+ a.txt: two", "fragments.txt:1: a.txt lacks two")]
    [InlineData("- a.txt: one", "fragments.txt:1: a.txt holds one")]
    [InlineData("- a.txt", "fragments.txt:1: a.txt holds its whole text")]
    [InlineData("+ b.txt: one", "fragments.txt:1: b.txt is not there")]
    [InlineData("- b.txt: one", "fragments.txt:1: b.txt is not there")]
    [InlineData("a.txt", "fragments.txt:1: is not `+ file: text`, `- file: text` or `- file`: a.txt")]
    public void A_fragment_is_wanted_or_unwanted(string fragment, string expected)
    {
        Write("site/a.txt", "one");
        Runner().Accept(Spec());
        Write("fragments.txt", fragment + "\n");

        Assert.Equal(expected, string.Join('\n', Runner().Verify(Spec())));
    }

    private static SpecRunner Runner() => new((arguments, site) =>
    {
        var files = Directory.EnumerateFiles(site, "*.txt", SearchOption.AllDirectories).Where(file => !file.Contains("_site", StringComparison.Ordinal)).ToList();
        Directory.CreateDirectory(Path.Combine(site, "_site"));
        foreach (var file in files)
        {
            File.Copy(file, Path.Combine(site, "_site", Path.GetFileName(file)), overwrite: true);
        }

        return new ProgramResult(0, $"{files.Count} files in {site}{Path.DirectorySeparatorChar}_site, 1.25 s\n", $"{string.Join(' ', arguments)}\n");
    });

    private SpecFolder Spec() => new(folder);

    private void Write(string name, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(folder, name))!);
        File.WriteAllText(Path.Combine(folder, name), text);
    }

    private string Read(string name) => File.ReadAllText(Path.Combine(folder, name));
}
