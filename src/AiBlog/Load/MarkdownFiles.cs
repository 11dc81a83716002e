namespace AiBlog.Load;

/// <summary>Which files are Markdown, by the endings that generators use.</summary>
internal static class MarkdownFiles
{
    private static readonly string[] Endings = [".md", ".markdown", ".mdown", ".mkdown", ".mkdn", ".mkd"];

    public static bool Is(string path) => EndingOf(path) is not null;

    /// <summary>The path of a Markdown file without its ending.</summary>
    public static string WithoutEnding(string path) => EndingOf(path) is { } ending ? path[..^ending.Length] : path;

    private static string? EndingOf(string path) => Endings.FirstOrDefault(ending => path.EndsWith(ending, StringComparison.OrdinalIgnoreCase));
}
