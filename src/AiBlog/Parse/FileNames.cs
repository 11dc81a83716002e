using System.Collections.Frozen;
using AiBlog.Load;

namespace AiBlog.Parse;

/// <summary>Reads the names of all posts and pages together, because only its neighbours say whether <c>css.ts.md</c> is written in Tsonga.</summary>
internal sealed class FileNames
{
    private readonly FrozenSet<string> translated;

    /// <param name="isSpoken">Whether the theme has strings in a language, which makes a tag likely without a neighbour too.</param>
    public FileNames(IEnumerable<string> paths, Func<string, bool> isSpoken)
    {
        var wholes = paths.Select(MarkdownFiles.WithoutEnding).ToList();
        var bare = wholes.Where(whole => FileName.LanguageOf(whole) is null).Select(WithoutIndex).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var byBase = wholes.Where(whole => FileName.LanguageOf(whole) is not null).ToLookup(BaseOf, StringComparer.OrdinalIgnoreCase);
        translated = byBase
            .SelectMany(group => group.Where(whole => bare.Contains(group.Key) || group.Skip(1).Any() || IsIndex(whole) || isSpoken(FileName.LanguageOf(whole) ?? "")))
            .ToFrozenSet(StringComparer.Ordinal);
    }

    public FileName this[string path] => FileName.Of(path, translated.Contains);

    private static string BaseOf(string whole) => WithoutIndex(whole[..whole.LastIndexOf('.')]);

    private static bool IsIndex(string whole) => whole[..whole.LastIndexOf('.')].EndsWith("/index", StringComparison.OrdinalIgnoreCase);

    private static string WithoutIndex(string whole) => whole.EndsWith("/index", StringComparison.OrdinalIgnoreCase) ? whole[..^"/index".Length] : whole;
}
