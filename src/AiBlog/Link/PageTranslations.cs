using System.Collections.Immutable;

namespace AiBlog.Link;

/// <summary>Groups pages that are one text in several languages, because their files share a name: <c>about.md</c> and <c>about.de.md</c>.</summary>
internal static class PageTranslations
{
    public static ImmutableArray<StandalonePage> Join(ImmutableArray<StandalonePage> pages)
    {
        var byStem = pages.ToLookup(page => page.File.Stem, StringComparer.Ordinal);
        return [.. pages.Select(page => page with { Translations = Of(page, byStem[page.File.Stem]) })];
    }

    private static ImmutableArray<(string Language, string Url)> Of(StandalonePage page, IEnumerable<StandalonePage> group) =>
    [
        .. group.Where(other => other.Language != page.Language)
            .DistinctBy(other => other.Language)
            .OrderBy(other => other.Language, StringComparer.Ordinal)
            .Select(other => (other.Language, other.Url)),
    ];
}
