using System.Text;
using AiBlog.Text;
using AiBlog.Text.Html;
using AiBlog.Text.Slugs;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace AiBlog.Parse.Markdown.Syntax;

/// <summary>Makes ids of headings as GitHub does: lower case, letters and digits of any script kept, spaces as hyphens, doubles
/// numbered.</summary>
internal sealed class HeadingIds(string prefix)
{
    /// <summary>Every page of a theme has these, so no heading may: docs/themes.md.</summary>
    private readonly Dictionary<string, int> taken = new(StringComparer.Ordinal)
    {
        ["top"] = 0,
        ["main"] = 0,
        ["comments"] = 0,
        ["leave-a-comment"] = 0,
    };

    /// <summary>Keeps ids free that the author's own HTML uses.</summary>
    public void Reserve(MarkdownDocument document)
    {
        foreach (var item in document.Descendants())
        {
            if (item is HtmlInline inline)
            {
                Reserve(inline.Tag);
            }
            else if (item is HtmlBlock block)
            {
                Reserve(block.Lines.ToString());
            }
        }
    }

    public string Make(string text)
    {
        var id = prefix + Slug(text);
        if (taken.TryAdd(id, 0))
        {
            return id;
        }

        string numbered;
        do
        {
            numbered = $"{id}-{++taken[id]}";
        }
        while (!taken.TryAdd(numbered, 0));
        return numbered;
    }

    /// <summary>Keeps an id for the heading that its author gave it; false when it is used already.</summary>
    public bool TryReserve(string id) => taken.TryAdd(id, 0);

    private void Reserve(string html)
    {
        var scanner = new TagScanner(html);
        while (scanner.Next())
        {
            if (scanner.Kind == TagKind.Start && scanner.TryAttribute("id", out var id))
            {
                taken.TryAdd(id.Value(), 0);
            }
        }
    }

    private static string Slug(string text)
    {
        var slug = new StringBuilder(text.Length);
        foreach (var rune in CanonicalForm.Compose(text).AsSpan().Trim().EnumerateRunes())
        {
            if (rune.Value == ' ')
            {
                slug.Append('-');
            }
            else if (rune.Value == '-' || IsWord(Rune.GetUnicodeCategory(rune)))
            {
                slug.Append(Rune.ToLowerInvariant(rune).ToString());
            }
        }

        return slug.Length == 0 ? "section" : slug.ToString();
    }

    private static bool IsWord(System.Globalization.UnicodeCategory category) => category
        is <= System.Globalization.UnicodeCategory.LetterNumber
        or System.Globalization.UnicodeCategory.ConnectorPunctuation;
}
