using AiBlog.Load;

namespace AiBlog.Parse;

/// <summary>What the path of a post or page says: its folder and name without date, ending, and language.</summary>
/// <param name="Stem">The path without ending and language; for a bundle without <c>/index</c> too. Translations of one text share it.</param>
/// <param name="IsIndex">True for NAME/index.md: the files of its folder belong to it.</param>
/// <param name="Language">The tag in <c>launch.de.md</c>; null when the name has none.</param>
internal sealed record FileName(string Stem, bool IsIndex, string? Language)
{
    private const string Index = "/index";

    /// <param name="hasLanguage">Whether a path without its ending, such as <c>posts/launch.de</c>, ends with a language.</param>
    public static FileName Of(string path, Func<string, bool> hasLanguage)
    {
        var whole = MarkdownFiles.WithoutEnding(path);
        var language = hasLanguage(whole) ? LanguageOf(whole) : null;
        var named = language is null ? whole : whole[..whole.LastIndexOf('.')];
        var isIndex = named.EndsWith(Index, StringComparison.OrdinalIgnoreCase);
        return new FileName(isIndex ? named[..^Index.Length] : named, isIndex, language);
    }

    /// <summary>The part of a path behind the last dot of its name as a language tag; null when there is none.</summary>
    public static string? LanguageOf(string whole)
    {
        var dot = whole.LastIndexOf('.');
        return dot > whole.LastIndexOf('/') + 1 ? LanguageCodes.TagOf(whole[(dot + 1)..]) : null;
    }

    /// <summary>The last part of the stem.</summary>
    public string Last => Stem[(Stem.LastIndexOf('/') + 1)..];
}
