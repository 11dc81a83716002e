namespace AiBlog.Tests.Specs;

/// <summary>One Spec on disk: the site that goes in, the commands, and what must come out.</summary>
/// <remarks>
/// <c>site/</c> is the input and the working folder of every command. A step N > 1 changes it first: <c>step-N.delete.txt</c> names what goes,
/// <c>step-N/</c> is laid over what stays. Its arguments stand in <c>args.txt</c> or <c>step-N.args.txt</c>, one command line a line.
/// </remarks>
internal sealed record SpecFolder(string Path)
{
    /// <summary>Area and behaviour: <c>feeds/feed-ids</c>.</summary>
    public string Name => $"{System.IO.Path.GetFileName(System.IO.Path.GetDirectoryName(Path))}/{System.IO.Path.GetFileName(Path)}";

    public string Input => In("site");

    public string Console => In("console.txt");

    /// <summary>Files that must be byte for byte in the output folder <c>_site</c>; <c>files.txt</c> among them lists all that is there.</summary>
    public string ExpectedOutput => In("expected");

    /// <summary>Files that must be byte for byte in the site folder itself: what init and new write.</summary>
    public string ExpectedSite => In("expected-site");

    /// <summary>Lines <c>+ file: text</c> and <c>- file: text</c>: what a file of the output holds, and what it must not.</summary>
    public string Fragments => In("fragments.txt");

    public int Steps => 1 + Enumerable.Range(2, 98).TakeWhile(HasStep).Count();

    public static IEnumerable<SpecFolder> All(string root) =>
        Directory.EnumerateDirectories(root).SelectMany(Directory.EnumerateDirectories).Order(StringComparer.Ordinal).Select(folder => new SpecFolder(folder));

    public string Overlay(int step) => In($"step-{step}");

    public IReadOnlyList<string> Deleted(int step) => Lines(In($"step-{step}.delete.txt"));

    /// <summary>The command lines of a step; <c>build</c> when the Spec names none.</summary>
    public IReadOnlyList<string> Commands(int step) =>
        Lines(In(step == 1 ? "args.txt" : $"step-{step}.args.txt")) is { Count: > 0 } lines ? lines : ["build"];

    private bool HasStep(int step) =>
        Directory.Exists(Overlay(step)) || File.Exists(In($"step-{step}.delete.txt")) || File.Exists(In($"step-{step}.args.txt"));

    private static List<string> Lines(string file) =>
        File.Exists(file) ? [.. File.ReadAllLines(file).Select(line => line.Trim()).Where(line => line.Length > 0)] : [];

    private string In(string name) => System.IO.Path.Combine(Path, name);
}
