using System.Collections.Immutable;
using AiBlog.Config;
using AiBlog.Diagnostics;
using AiBlog.Parse;
using AiBlog.Text.Slugs;

namespace AiBlog.Link;

/// <summary>Groups posts that are one text in several languages: those whose files share a name, and those that <c>translation_of</c>
/// connects, in whichever direction and over however many steps.</summary>
internal sealed class Translations
{
    private readonly int[] parents;
    private readonly ILookup<int, Post> groups;

    public Translations(
        string siteLanguage, ImmutableArray<Post> posts, PostReferences references, ILookup<string, Unpublished> unpublished,
        ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        parents = [.. Enumerable.Range(0, posts.Length)];
        foreach (var siblings in posts.GroupBy(post => post.File.Stem, StringComparer.Ordinal))
        {
            foreach (var post in siblings)
            {
                Join(siblings.First(), post);
            }
        }

        var suggestions = new Suggestions();
        foreach (var post in posts)
        {
            if (post.Front.TranslationOf is { } name
                && Original(siteLanguage, post, name, references, unpublished, suggestions, diagnostics) is { } original)
            {
                Join(original, post);
            }
        }

        groups = posts.ToLookup(post => RootOf(post.Index));
        CheckLanguages(posts, diagnostics);
    }

    /// <summary>The other members of a post's group, one a language, by language.</summary>
    public ImmutableArray<Post> Of(Post post) =>
    [
        .. groups[RootOf(post.Index)]
            .Where(other => other.Index != post.Index && other.Language != post.Language)
            .DistinctBy(other => other.Language)
            .OrderBy(other => other.Language, StringComparer.Ordinal),
    ];

    /// <summary>Of several posts with the slug, the one in the language of the site.</summary>
    private static Post? Original(
        string siteLanguage, Post post, Placed<string> name, PostReferences references, ILookup<string, Unpublished> unpublished,
        Suggestions suggestions, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var found = references.Find(name.Value);
        var others = found.RemoveAll(other => other.Index == post.Index);
        var inSite = others.Length > 1 ? others.RemoveAll(other => other.Language != siteLanguage) : others;
        if (inSite.Length == 1)
        {
            return inSite[0];
        }

        diagnostics.Add((found.IsEmpty, others.Length, unpublished[name.Value].FirstOrDefault()) switch
        {
            (_, > 1, _) => LinkFaults.AmbiguousSlug(name.Place, "`translation_of:`", name.Value, others.Select(other => other.Url)),
            (_, 0, { } hidden) => LinkFaults.TranslationNotPublished(name.Place, name.Value, hidden.Why),
            (false, _, _) => LinkFaults.TranslationOfItself(name.Place, name.Value),
            _ => LinkFaults.UnknownTranslation(
                name.Place, name.Value, suggestions.Closest(name.Value, references.Names.Where(other => other != references.NameOf(post)))),
        });
        return null;
    }

    /// <summary>Search engines accept one page a language.</summary>
    private void CheckLanguages(ImmutableArray<Post> posts, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        foreach (var post in posts)
        {
            if (post.Front.TranslationOf is { } name
                && groups[RootOf(post.Index)].FirstOrDefault(
                other => other.Index != post.Index && other.Language == post.Language) is { } rival)
            {
                diagnostics.Add(LinkFaults.SameLanguage(name.Place, name.Value, post.Language, rival.File.Path));
            }
        }
    }

    private void Join(Post one, Post other) => parents[RootOf(other.Index)] = RootOf(one.Index);

    private int RootOf(int index)
    {
        while (parents[index] != index)
        {
            parents[index] = parents[parents[index]];
            index = parents[index];
        }

        return index;
    }
}

/// <summary>Groups pages that are one text in several languages, because their files share a name: <c>about.md</c> and
/// <c>about.de.md</c>.</summary>
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

/// <summary>Where translations go whose files are named like the original: <c>launch.de.md</c> beside <c>launch.md</c>.</summary>
internal static class LanguagePaths
{
    /// <summary><c>/de</c> for a file whose name says so; nothing when its name has no language, or that of the site.</summary>
    public static string PrefixOf(SiteConfig config, ParsedFile file) =>
        file.NameLanguage is { } tag && !tag.Equals(config.Language, StringComparison.OrdinalIgnoreCase)
            ? "/" + tag.ToLowerInvariant()
            : "";
}
