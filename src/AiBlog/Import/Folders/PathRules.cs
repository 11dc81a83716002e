namespace AiBlog.Import.Folders;

/// <summary>What paths say by their names and extensions.</summary>
internal static class PathRules
{
    private static readonly string[] TextExtensions = [".md", ".markdown", ".mdown", ".mkd", ".mkdn", ".mdx", ".html", ".htm"];

    /// <summary>Of content in languages other than Markdown.</summary>
    private static readonly string[] OtherTextExtensions =
        [".textile", ".rst", ".adoc", ".asciidoc", ".org", ".rmd", ".qmd", ".haml", ".slim", ".pug", ".njk", ".liquid", ".hbs", ".ejs",
            ".erb", ".astro", ".vue", ".svelte", ".wiki", ".creole", ".pandoc", ".markdoc", ".mdoc"];

    private static readonly string[] MediaExtensions =
    [
        ".png", ".jpg", ".jpeg", ".gif", ".webp", ".avif", ".svg", ".ico", ".bmp", ".tif", ".tiff", ".mp4", ".webm", ".mov", ".m4v", ".ogv",
            ".mp3", ".m4a", ".ogg", ".oga", ".opus", ".wav", ".flac",
        ".pdf", ".zip", ".gz", ".tgz", ".bz2", ".xz", ".7z", ".tar", ".epub", ".mobi", ".doc", ".docx", ".xls", ".xlsx", ".ppt", ".pptx",
            ".odt", ".ods", ".odp", ".csv", ".tsv", ".json", ".txt", ".vtt", ".srt",
        ".key", ".asc", ".sig", ".ics", ".gpx", ".kml", ".ipynb",
    ];

    private static readonly string[] NoContent =
        ["readme", "license", "licence", "contributing", "changelog", "code_of_conduct", "security", "authors", "history", "copying",
            "notice", "agents", "claude"];

    public static bool IsText(string path) => TextExtensions.Contains(Path.GetExtension(path), StringComparer.OrdinalIgnoreCase);

    public static bool IsOtherText(string path) =>
        OtherTextExtensions.Contains(Path.GetExtension(path), StringComparer.OrdinalIgnoreCase);

    public static bool IsHtml(string path) =>
        path.EndsWith(".html", StringComparison.OrdinalIgnoreCase) || path.EndsWith(".htm", StringComparison.OrdinalIgnoreCase);

    public static bool IsMedia(string path) => MediaExtensions.Contains(Path.GetExtension(path), StringComparer.OrdinalIgnoreCase);

    /// <summary>Files about the repository, which no generator publishes; only at its root or beside its configuration.</summary>
    public static bool IsAboutRepository(string path) =>
        !path.Contains('/', StringComparison.Ordinal)
            && NoContent.Contains(Path.GetFileNameWithoutExtension(path), StringComparer.OrdinalIgnoreCase);

    public static bool HasFolder(string path, string folder) =>
        path.StartsWith(folder + "/", StringComparison.Ordinal) || path.Contains($"/{folder}/", StringComparison.Ordinal);

    /// <summary>A folder in front of the file begins with an underscore.</summary>
    public static bool IsInUnderscore(string path) =>
        path.StartsWith('_') && path.Contains('/', StringComparison.Ordinal) || path.Contains("/_", StringComparison.Ordinal)
            && path.LastIndexOf("/_", StringComparison.Ordinal) < path.LastIndexOf('/');
}
