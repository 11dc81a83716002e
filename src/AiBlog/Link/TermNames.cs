using System.Collections.Immutable;
using AiBlog.Diagnostics;
using AiBlog.Parse;
using AiBlog.Text;

namespace AiBlog.Link;

/// <summary>Reports tags, categories, authors and series whose names leave nothing for an address.</summary>
internal static class TermNames
{
    public static void Check(ImmutableArray<ParsedFile> posts, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        foreach (var front in posts.Select(post => post.Front))
        {
            Check("tags", front.Tags, diagnostics);
            Check("categories", front.Categories, diagnostics);
            Check("authors", front.Authors, diagnostics);
            if (front.Series is { } series)
            {
                Check("series", [new Placed<string>(series, front.Place)], diagnostics);
            }
        }
    }

    /// <summary>Equal for names that are one term: they differ by case, white space, and the encoding of accents alone.</summary>
    public static string KeyOf(string name) => Spelled(name).ToLowerInvariant();

    /// <summary>With single spaces, and each letter and its accent as one character.</summary>
    public static string Spelled(string name) => CanonicalForm.Compose(string.Join(' ', name.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));

    public static bool HasAddress(string name) => Slug.From(name).Length > 0;

    private static void Check(string key, ImmutableArray<Placed<string>> names, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        foreach (var name in names.Where(name => !HasAddress(name.Value)))
        {
            diagnostics.Add(LinkFaults.NameWithoutLetters(name.Place, key, name.Value));
        }
    }
}
