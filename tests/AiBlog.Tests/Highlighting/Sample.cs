namespace AiBlog.Tests.Highlighting;

/// <summary>The code samples beside the tests: <c>rust.in</c> and, as it must come out, <c>rust.html</c>.</summary>
internal static class Sample
{
    private static readonly string Folder = Path.Combine(Root(), "tests", "AiBlog.Tests", "Highlighting", "Samples");

    public static IEnumerable<string> Languages =>
        Directory.EnumerateFiles(Folder, "*.in").Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal);

    public static string Code(string language) => Read(language + ".in");

    public static string Expected(string language) => Read(language + ".html");

    private static string Read(string name) => File.ReadAllText(Path.Combine(Folder, name));

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "AiBlog.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new DirectoryNotFoundException("AiBlog.sln");
    }
}
