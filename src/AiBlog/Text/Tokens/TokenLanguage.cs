using System.Numerics;

namespace AiBlog.Text.Tokens;

/// <summary>The languages by which a text is read.</summary>
/// <param name="StopList">That of the page, unless the words plainly say another.</param>
/// <param name="Endings">That of the page, whatever the words say: two posts share a word only when it is cut alike in both.</param>
internal readonly record struct TokenLanguage(string StopList, string Endings)
{
    /// <summary>Enough to tell two languages apart; a longer text says nothing new.</summary>
    private const int MostWords = 300;

    /// <summary>Fewer stop words may be a quotation.</summary>
    private const int LeastHits = 12;

    /// <param name="text">From <see cref="TermText.Normalize"/>.</param>
    /// <param name="given">Of the page, such as <c>en</c> or <c>en-GB</c>.</param>
    /// <returns>Base languages.</returns>
    public static TokenLanguage Of(ReadOnlySpan<char> text, string given)
    {
        var language = given.Split('-')[0].ToLowerInvariant();
        Span<int> hits = stackalloc int[StopWords.Languages.Count];
        Count(text, hits);
        var best = StopWords.English + 1;
        var own = 0;
        for (var i = StopWords.English + 1; i < hits.Length; i++)
        {
            best = hits[i] > hits[best] ? i : best;
            own = StopWords.Languages[i] == language ? hits[i] : own;
        }

        // English need not be beaten: its words stand in every list, and a text half in English is read as the other half.
        var isPlain = hits[best] >= LeastHits && hits[best] >= 2 * own && 2 * hits[best] >= hits[StopWords.English];
        return new TokenLanguage(isPlain ? StopWords.Languages[best] : language, language);
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
