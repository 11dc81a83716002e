using System.Collections.Immutable;
using System.Text;
using AiBlog.Diagnostics;
using AiBlog.Load;
using AiBlog.Text.Html;
using AiBlog.Text.Slugs;

namespace AiBlog.Themes;

/// <summary>What is known of templates without rendering a page: the ids they write, and whether the program ever asks for them.</summary>
internal static class OwnTemplates
{
    /// <summary>Ids without an expression in them, in ordinal order.</summary>
    public static ImmutableArray<string> Anchors(SortedDictionary<string, SourceFile> files)
    {
        var ids = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var file in files.Where(file => IsTemplate(file.Key)).Select(file => file.Value))
        {
            var scanner = new TagScanner(Encoding.UTF8.GetString(file.Bytes.Span));
            while (scanner.Next())
            {
                if (scanner.Kind == TagKind.Start && scanner.TryAttribute("id", out var id)
                    && !id.Value().Contains('{', StringComparison.Ordinal))
                {
                    ids.Add(id.Value());
                }
            }
        }

        return [.. ids];
    }

    /// <summary>Templates of the site that replace none of the theme's and that no template includes.</summary>
    public static IEnumerable<Diagnostic> Unused(SortedDictionary<string, SourceFile> theme, SortedDictionary<string, SourceFile> own)
    {
        foreach (var (path, file) in own.Where(file => IsTemplate(file.Key) && !theme.ContainsKey(file.Key)))
        {
            var slash = path.IndexOf('/', StringComparison.Ordinal) + 1;
            var name = path[slash..^".html".Length];
            if (!IsIncluded(theme, own, path, name))
            {
                var names = theme.Keys.Where(IsTemplate).Where(known => known.StartsWith(path[..slash], StringComparison.Ordinal))
                    .Select(known => known[slash..^".html".Length]);
                yield return ThemeFaults.UnusedTemplate(
                    file.Path, Suggest.Closest(name, names) is { } closest ? $"{path[..slash]}{closest}.html" : null);
            }
        }
    }

    private static bool IsIncluded(SortedDictionary<string, SourceFile> theme, SortedDictionary<string, SourceFile> own, string path,
        string name)
    {
        byte[][] spellings =
            [Encoding.UTF8.GetBytes($"\"{name}\""), Encoding.UTF8.GetBytes($"'{name}'"), Encoding.UTF8.GetBytes($"\"{name}.html\"")];
        return theme.Concat(own).Any(
            file => IsTemplate(file.Key) && file.Key != path
            && Array.Exists(spellings, spelling => file.Value.Bytes.Span.IndexOf(spelling) >= 0));
    }

    public static bool IsTemplate(string path) =>
        path.EndsWith(".html", StringComparison.Ordinal)
        && (path.StartsWith("layouts/", StringComparison.Ordinal) || path.StartsWith("partials/", StringComparison.Ordinal));
}
