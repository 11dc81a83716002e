namespace AiBlog.Tests.House;

/// <summary>The checkout the tests were built from: found by walking up from the test assembly to the solution file.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    public static string PathOf(string relative) => Path.Combine(Root, relative.Replace('/', Path.DirectorySeparatorChar));

    /// <summary>Relative to the root, with forward slashes.</summary>
    public static string NameOf(string path) => Path.GetRelativePath(Root, path).Replace('\\', '/');

    /// <summary>The C# sources below a folder of the repository in ordinal order, without what a build leaves there.</summary>
    public static IReadOnlyList<SourceFile> Sources(string folder) =>
    [
        .. Directory.EnumerateFiles(PathOf(folder), "*.cs", SearchOption.AllDirectories)
            .Select(NameOf)
            .Where(name => !name.Contains("/obj/", StringComparison.Ordinal) && !name.Contains("/bin/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(name => new SourceFile(name, File.ReadAllText(PathOf(name)).ReplaceLineEndings("\n"))),
    ];

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "AiBlog.sln")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException($"No AiBlog.sln in {AppContext.BaseDirectory} or above it: run the tests from a checkout.");
    }
}
