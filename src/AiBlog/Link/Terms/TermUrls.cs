using System.Collections.Immutable;
using System.Globalization;
using AiBlog.Diagnostics;
using AiBlog.Text.Slugs;

namespace AiBlog.Link.Terms;

/// <summary>Gives each term of a taxonomy its spelling and a slug of its own.</summary>
internal static class TermUrls
{
    /// <summary>The terms by <see cref="TermNames.KeyOf"/>. Of names with one slug the first in ordinal order has it, and the others a
    /// number after it.</summary>
    /// <param name="fixedSlugOf">The slug that a key must have, whatever its spelling; it comes before equal slugs of names.</param>
    public static Dictionary<string, TermRef> Of(
        TaxonomyKind kind, ImmutableArray<TermUse> uses, Func<string, string?> fixedSlugOf, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var names = uses.GroupBy(use => TermNames.KeyOf(use.Name), StringComparer.Ordinal).Select(name => NameOf(name, fixedSlugOf))
            .ToList();
        var taken = names.Select(name => name.Slug).ToHashSet(StringComparer.Ordinal);
        var terms = new Dictionary<string, TermRef>(StringComparer.Ordinal);
        foreach (var equals in names.GroupBy(name => name.Slug, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            var ordered = equals.OrderBy(name => !name.IsFixed).ThenBy(name => name.Key, StringComparer.Ordinal).ToList();
            var first = ordered[0];
            terms[first.Key] = Term(kind, first.Spelling, first.Slug);
            foreach (var name in ordered.Skip(1))
            {
                var term = Term(kind, name.Spelling, Numbered(name.Slug, taken));
                terms[name.Key] = term;
                diagnostics.Add(LinkFaults.SharedTermUrl(name.Place, Taxonomy.SegmentOf(kind), name.Spelling, first.Spelling, term.Url));
            }
        }

        return terms;
    }

    private static (string Key, string Spelling, string Slug, bool IsFixed, Place Place) NameOf(IGrouping<string, TermUse> uses,
        Func<string, string?> fixedSlugOf)
    {
        var spelling = uses.CountBy(use => use.Name, StringComparer.Ordinal)
            .OrderByDescending(use => use.Value)
            .ThenBy(use => use.Key, StringComparer.Ordinal)
            .First()
            .Key;
        // A name in several languages is one tag, so its URL must not depend on which post comes first.
        var language = uses.Select(use => use.Language).Min(StringComparer.Ordinal) ?? "";
        var fixedSlug = fixedSlugOf(uses.Key);
        return (uses.Key, spelling, fixedSlug ?? Slug.From(spelling, language), fixedSlug is not null, uses.First().Place);
    }

    private static TermRef Term(TaxonomyKind kind, string name, string slug) => new(name, slug, $"/{Taxonomy.SegmentOf(kind)}/{slug}/");

    private static string Numbered(string slug, HashSet<string> taken)
    {
        for (var number = 2; ; number++)
        {
            var numbered = string.Create(CultureInfo.InvariantCulture, $"{slug}-{number}");
            if (taken.Add(numbered))
            {
                return numbered;
            }
        }
    }
}
