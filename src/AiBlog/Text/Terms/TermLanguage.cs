using System.Numerics;

namespace AiBlog.Text.Terms;

/// <summary>The language whose stop words and endings a text has: that of its page, unless its words plainly say another.</summary>
internal static class TermLanguage
{
    /// <summary>Enough to tell two languages apart; a longer text says nothing new.</summary>
    private const int MostWords = 300;

    /// <summary>Fewer stop words may be a quotation.</summary>
    private const int LeastHits = 12;

    /// <param name="text">From <see cref="TermText.Normalize"/>.</param>
    /// <param name="given">Of the page, such as <c>en</c> or <c>en-GB</c>.</param>
    /// <returns>A base language.</returns>
    public static string Of(ReadOnlySpan<char> text, string given)
    {
        var language = given.Split('-')[0].ToLowerInvariant();
        Span<int> hits = stackalloc int[StopWords.Languages.Count];
        Count(text, hits);
        var best = 0;
        var own = 0;
        for (var i = 0; i < hits.Length; i++)
        {
            best = hits[i] > hits[best] ? i : best;
            own = StopWords.Languages[i] == language ? hits[i] : own;
        }

        return hits[best] >= LeastHits && hits[best] >= 2 * own ? StopWords.Languages[best] : language;
    }

    private static void Count(ReadOnlySpan<char> text, Span<int> hits)
    {
        var words = 0;
        for (var at = 0; at < text.Length && words < MostWords;)
        {
            var start = at;
            while (at < text.Length && char.IsLetter(text[at]))
            {
                at++;
            }

            if (at == start)
            {
                at++;
                continue;
            }

            words++;
            for (var languages = StopWords.LanguagesOf(text[start..at]); languages != 0; languages &= languages - 1)
            {
                hits[BitOperations.TrailingZeroCount(languages)]++;
            }
        }
    }
}
