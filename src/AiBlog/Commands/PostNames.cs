using AiBlog.Load;
using AiBlog.Parse;

namespace AiBlog.Commands;

/// <summary>Finds the post that a slug belongs to by the names of files alone.</summary>
internal static class PostNames
{
    /// <summary>The path in the site of the file whose name makes this slug: <c>NAME.md</c>, <c>2026-01-31-NAME.md</c> or <c>NAME/index.md</c>; null when there is none.</summary>
    public static string? Find(string root, string slug)
    {
        var posts = Path.Combine(root, "content", "posts");
        return Directory.Exists(posts)
            ? Directory.EnumerateFiles(posts, "*", SearchOption.AllDirectories)
                .Where(path => MarkdownFiles.Is(path) && string.Equals(SlugOf(path), slug, StringComparison.OrdinalIgnoreCase))
                .Select(path => Path.GetRelativePath(root, path).Replace('\\', '/'))
                .Min(StringComparer.Ordinal)
            : null;
    }

    private static string SlugOf(string path)
    {
        var name = FileName.Of(path.Replace('\\', '/'), _ => false);
        return DatedName.Of(name.Last).Name;
    }
}
