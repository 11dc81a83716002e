using System.Text.RegularExpressions;

namespace AiBlog.Tests.House;

public sealed partial class SourceRulesTests
{
    private const int LongestFile = 300;

    private const int LongestLine = 140;

    private const int LargestFolder = 25;

    [Fact]
    public void A_file_has_the_name_of_its_main_type() =>
        Findings.AssertNone("Name the file after its main type:", Repository.Sources("src").Where(file => file.TypeName != "Program").SelectMany(Misnamed));

    [Fact]
    public void No_file_is_longer_than_three_hundred_lines() =>
        Findings.AssertNone(
            $"A file of more than {LongestFile} lines, split it by concern:",
            AllSources().Where(file => file.Lines.Count - 1 > LongestFile).Select(file => $"{file.Name}: {file.Lines.Count - 1} lines"));

    [Fact]
    public void No_line_is_longer_than_140_columns() =>
        Findings.AssertNone(
            $"A line of more than {LongestLine} columns, break it:",
            Repository.Sources("src").SelectMany(file => file.Lines.Index()
                .Where(line => line.Item.Length > LongestLine)
                .Select(line => file.At(line.Index, $"{line.Item.Length} columns"))));

    [Fact]
    public void No_folder_has_more_than_25_files() =>
        Findings.AssertNone(
            $"A folder of more than {LargestFolder} files, sort it into sub-folders:",
            Repository.Sources("src").GroupBy(file => file.Name[..file.Name.LastIndexOf('/')], StringComparer.Ordinal)
                .Where(folder => folder.Count() > LargestFolder)
                .Select(folder => $"{folder.Key}: {folder.Count()} files"));

    [Fact]
    public void No_two_types_have_one_name() =>
        Findings.AssertNone(
            "Two types with one name, rename one of them:",
            Repository.Sources("src").SelectMany(TypesOf).Distinct().GroupBy(type => type.Name, StringComparer.Ordinal)
                .Where(same => same.Count() > 1)
                .Select(same => $"{same.Key} in {string.Join(" and ", same.Select(type => type.Folder))}"));

    [Fact]
    public void The_clock_the_environment_and_the_console_are_known_to_the_commands_alone() =>
        Findings.AssertNone(
            "Pass it in as an argument from Commands:",
            Repository.Sources("src/AiBlog").Where(file => file.Layer.Length > 0 && file.Layer != "Commands").SelectMany(file => Found(file, OutsideWorld())));

    [Fact]
    public void Nothing_static_can_change() =>
        Findings.AssertNone("A static field is const or readonly, a static property has no setter:", Repository.Sources("src").SelectMany(file => Found(file, MutableStatic())));

    [Fact]
    public void Work_runs_in_parallel_in_one_way() =>
        Findings.AssertNone(
            "Use InParallel.Map, which throws a fault as it is:",
            Repository.Sources("src").Where(file => file.Layer != "Threads").SelectMany(file => Found(file, ParallelWork())));

    [Fact]
    public void Nothing_is_left_unfinished() =>
        Findings.AssertNone("Finish it or file an issue:", AllSources().SelectMany(Unfinished));

    [Theory]
    [InlineData("    static int count;")]
    [InlineData("    private static Dictionary<string, int[]> cache = [];")]
    [InlineData("    [ThreadStatic] private static string? last;")]
    [InlineData("    internal static volatile bool done, ready;")]
    [InlineData("    private static (int A, int B) pair =")]
    [InlineData("    public static int Count { get; set; }")]
    public void A_static_that_can_change_is_found(string line) => Assert.Matches(MutableStatic(), line);

    [Theory]
    [InlineData("    private static readonly int[] Primes = [2, 3];")]
    [InlineData("    public static int Count => 3;")]
    [InlineData("    public static int Count { get; } = 3;")]
    [InlineData("    private static int Twice(int x) => x * 2;")]
    [InlineData("internal static class Slug")]
    [InlineData("using static System.Math;")]
    [InlineData("    var x = posts.Select(static post => post.Date);")]
    [InlineData("    private static partial Regex Word();")]
    [InlineData("    public static Place operator +(Place a, int b) => new(a, b);")]
    [InlineData("    private static bool IsVoid(")]
    public void A_static_that_cannot_is_not(string line) => Assert.DoesNotMatch(MutableStatic(), line);

    private static IEnumerable<SourceFile> AllSources() => [.. Repository.Sources("src"), .. Repository.Sources("tests")];

    private static IEnumerable<string> Misnamed(SourceFile file)
    {
        var types = TypesOf(file).Select(type => type.Name).ToList();
        return types.Contains(file.TypeName) ? [] : [file.At(0, $"no type {file.TypeName} here, but {string.Join(", ", types)}")];
    }

    private static IEnumerable<(string Name, string Folder)> TypesOf(SourceFile file) =>
        file.CodeLines.Select(line => TopLevelType().Match(line))
            .Where(match => match.Success)
            .Select(match => (match.Groups["name"].Value, file.Name[..file.Name.LastIndexOf('/')]));

    private static IEnumerable<string> Found(SourceFile file, Regex pattern) =>
        from line in file.CodeLines.Index()
        where pattern.IsMatch(line.Item)
        select file.At(line.Index, line.Item.Trim());

    private static IEnumerable<string> Unfinished(SourceFile file) =>
        from line in file.Lines.Index()
        where UnfinishedWork().IsMatch(line.Item)
        select file.At(line.Index, line.Item.Trim());

    [GeneratedRegex(@"^(?:(?:public|internal|file|sealed|abstract|static|partial|readonly|ref|unsafe)\s+)*(?:class|record(?:\s+(?:struct|class))?|struct|interface|enum)\s+(?<name>\w+)")]
    private static partial Regex TopLevelType();

    [GeneratedRegex(@"\bDateTime(?:Offset)?\.(?:Now|UtcNow|Today)\b|\bTimeProvider\.System\b|\bSystemClock\b|(?<![.\w])(?:System\.)?Environment\.|(?<![.\w])(?:System\.)?(?:Ansi)?Console\.")]
    private static partial Regex OutsideWorld();

    [GeneratedRegex(
        @"^\s*(?:\[[^\]]*\]\s*)*(?:(?:public|private|protected|internal|new|unsafe|volatile)\s+)*static\s+(?:volatile\s+)?"
        + @"(?!(?:readonly|class|record|struct|partial|event)\b)(?:[\w.]+(?:<[^=;(]*>)?|\([^)]*\))(?:\[,*\])?\??\s+\w+\s*(?:=(?!>)|;|,)"
        + @"|^[^=(]*\bstatic\b[^=;({]*\{[^}]*\bset\s*;")]
    private static partial Regex MutableStatic();

    // The words are put together here so that this file does not name itself.
    [GeneratedRegex(@"\bAsParallel\(|\bParallel\.(?:For|ForEach|Invoke)\b|\bPartitioner\b")]
    private static partial Regex ParallelWork();

    [GeneratedRegex(@"\bTO" + @"DO\b|\bFIX" + @"ME\b|\bHACK\b:|NotImplemented" + @"Exception|\bSkip" + @"\s*=\s*""|\bfor" + @" now\b")]
    private static partial Regex UnfinishedWork();
}
