using System.Globalization;
using System.Text;

namespace AiBlog.Text.Slugs;

/// <summary>Makes the last part of an address from a title or a term.</summary>
internal static class Slug
{
    private const int MostBytes = 80;

    /// <summary>
    /// Lower-case words joined by hyphens: Latin letters without diacritics, other scripts as they are, emoji and invisible characters
    /// gone.
    /// Empty only when the text has no letter or digit. <see cref="Check"/> never objects to the result.
    /// </summary>
    /// <param name="language">Of the text; in German, umlauts are written as two letters.</param>
    public static string From(string text, string language = "")
    {
        var slug = new StringBuilder(text.Length);
        var spoken = SpeakSigns(IsGerman(language) ? WithoutUmlauts(text) : text);
        foreach (var rune in Diacritics.Fold(spoken).EnumerateRunes())
        {
            Append(slug, rune);
        }

        var joined = Shorten(slug.ToString().TrimEnd('-'));
        return SlugRules.IsReserved(joined) ? joined + "-1" : joined;
    }

    /// <summary>The first reason why a slug that an author wrote cannot stand; null when it can.</summary>
    public static SlugFault? Check(string slug) => SlugRules.Check(slug);

    private static bool IsGerman(string language) =>
        language.StartsWith("de", StringComparison.OrdinalIgnoreCase) && (language.Length == 2 || language[2] == '-');

    private static string WithoutUmlauts(string text) => string.Concat(CanonicalForm.Compose(text).Select(letter => letter switch
    {
        'ä' => "ae",
        'ö' => "oe",
        'ü' => "ue",
        'Ä' => "Ae",
        'Ö' => "Oe",
        'Ü' => "Ue",
        'ß' => "ss",
        'ẞ' => "SS",
        _ => letter.ToString(),
    }));

    /// <summary>Writes out the signs that tell names apart: C#, C++, Disney+, .NET.</summary>
    private static string SpeakSigns(string text)
    {
        if (text.AsSpan().IndexOfAny("#+.") < 0)
        {
            return text;
        }

        var spoken = new StringBuilder(text.Length + 16);
        for (var i = 0; i < text.Length; i++)
        {
            var before = i > 0 ? text[i - 1] : ' ';
            var after = i + 1 < text.Length ? text[i + 1] : ' ';
            spoken.Append(text[i] switch
            {
                '#' when char.IsLetter(before) && !char.IsLetterOrDigit(after) => " sharp ",
                '+' when before == '+' || (char.IsLetterOrDigit(before) && !char.IsLetterOrDigit(after)) => " plus ",
                '.' when char.IsLetter(after) && (char.IsWhiteSpace(before) || before is '(' or '/' or '"') => " dot ",
                var c => c,
            });
        }

        return spoken.ToString();
    }

    private static void Append(StringBuilder slug, Rune rune)
    {
        switch (Rune.GetUnicodeCategory(rune))
        {
            case UnicodeCategory.Format or UnicodeCategory.EnclosingMark:
            case var _ when rune.Value is '\'' or '\u2019' or '\u02BC':
                return;
            case UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark:
                AppendMark(slug, rune);
                return;
            default:
                AppendLetter(slug, rune);
                return;
        }
    }

    /// <summary>A mark belongs to the letter before it; what chooses an emoji's looks belongs to none.</summary>
    private static void AppendMark(StringBuilder slug, Rune mark)
    {
        var isVariation = mark.Value is (>= 0xFE00 and <= 0xFE0F) or (>= 0xE0100 and <= 0xE01EF) or (>= 0x180B and <= 0x180F);
        if (isVariation || slug.Length == 0 || slug[^1] == '-' || char.IsAscii(slug[^1]))
        {
            return;
        }

        if (mark.IsBmp && Compositions.Compose(slug[^1], (char)mark.Value) is { } composed)
        {
            slug[^1] = composed;
            return;
        }

        slug.Append(mark);
    }

    private static void AppendLetter(StringBuilder slug, Rune rune)
    {
        if (Rune.IsLetterOrDigit(rune))
        {
            var lower = Rune.ToLowerInvariant(rune);
            if (slug.Length > 0 && lower.IsBmp && Compositions.Compose(slug[^1], (char)lower.Value) is { } composed)
            {
                slug[^1] = composed;
                return;
            }

            slug.Append(lower);
        }
        else if (slug.Length > 0 && slug[^1] != '-')
        {
            slug.Append('-');
        }
    }

    /// <summary>Cuts at a word when that leaves at least half, else between two characters.</summary>
    private static string Shorten(string slug)
    {
        if (Encoding.UTF8.GetByteCount(slug) <= MostBytes)
        {
            return slug;
        }

        var end = 0;
        var wordEnd = 0;
        var bytes = 0;
        while (true)
        {
            var length = StringInfo.GetNextTextElementLength(slug, end);
            bytes += Encoding.UTF8.GetByteCount(slug.AsSpan(end, length));
            if (bytes > MostBytes)
            {
                break;
            }

            wordEnd = slug[end] == '-' ? end : wordEnd;
            end += length;
        }

        if (slug[end] == '-')
        {
            return slug[..end];
        }

        return slug[..(wordEnd > end / 2 ? wordEnd : end)];
    }
}
