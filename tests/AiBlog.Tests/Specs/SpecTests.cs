using AiBlog.Tests.House;

namespace AiBlog.Tests.Specs;

/// <summary>Every folder below Specs is a behaviour of the program: a site in, a transcript and files out.</summary>
public sealed class SpecTests
{
    private static readonly string Root = Repository.PathOf("tests/AiBlog.Tests/Specs");

    public static TheoryData<string> Names => [.. SpecFolder.All(Root).Select(spec => spec.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void The_program_does_what_the_spec_says(string name)
    {
        var spec = new SpecFolder(Path.Combine(Root, name));
        var runner = new SpecRunner(SpecProgram.Run);
        if (Environment.GetEnvironmentVariable("AIBLOG_ACCEPT") == "1")
        {
            runner.Accept(spec);
        }

        Findings.AssertNone($"Specs/{name} (AIBLOG_ACCEPT=1 dotnet test accepts what the program says today):", runner.Verify(spec));
    }
}
