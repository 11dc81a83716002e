using System.Globalization;

namespace AiBlog.Text.Urls;

/// <summary>Folders of an output that belong to other programs or to aiblog itself.</summary>
internal static class ReservedPath
{
    private const string WellKnown = ".well-known";

    private static readonly string[] Folders = [".git", ".aiblog", ".aiblog-files", "git~1"];

    /// <summary>The reserved name of the folder that a path begins with, in any spelling that a file system takes for it; null for all
    /// other paths.</summary>
    /// <param name="path">Of the site or the output, with or without a slash in front.</param>
    /// <param name="isPage">Pages have no place in <c>.well-known</c>; files do (RFC 8615).</param>
    public static string? Of(string path, bool isPage)
    {
        var trimmed = path.TrimStart('/');
        var end = trimmed.IndexOf('/', StringComparison.Ordinal);
        if (end < 0)
        {
            return null;
        }

        // Windows drops spaces and dots at the end, the older file system of macOS whatever shows nothing.
        var name = string.Concat(trimmed[..end].Where(c => char.GetUnicodeCategory(c) != UnicodeCategory.Format)).TrimEnd('.', ' ');
        return Array.Find(Folders, folder => folder.Equals(name, StringComparison.OrdinalIgnoreCase))
            ?? (isPage && name.Equals(WellKnown, StringComparison.OrdinalIgnoreCase) ? WellKnown : null);
    }
}
