using System.Collections.Frozen;
using System.Text;

namespace AiBlog.Text;

/// <summary>Latin letters brought to their plain form; other scripts keep their marks.</summary>
internal static class Diacritics
{
    /// <summary>Letters that have no decomposition in Unicode: the plain letters, then those written for them.</summary>
    private static readonly FrozenDictionary<char, string> Letters = ParseLetters(
        "a ªⱥɐɑ A ȺⱯ b ƀɓƃ B ɃƁƂ c ƈȼ C ƇȻ d đɖɗƌð D ĐƉƊƋÐ e ɇəɛǝ E ɆƏƐƎ f ƒ F Ƒ g ɠǥɡ G ƓǤ h ħⱨɦ H ĦⱧ i ıɨɩ I ƗƖ j ȷɉ J Ɉ k ƙⱪ K ƘⱩ "
        + "l łŀƚɫⱡ L ŁĿȽⱢⱠ m ɱ M Ɱ n ɲƞŉ N ƝȠ o øºɔɵ O ØƆƟ p ƥ P ƤⱣ q ɋ Q Ɋ r ɍɽ R ɌⱤ s ſȿƨẜẝ S Ƨ t ŧƭʈⱦ T ŦƬƮȾ u ʉʊ U ɄƱ v ʋ V Ʋ "
        + "w ⱳ W Ⱳ y ɏƴ Y ɎƳ z ƶȥɀⱬ Z ƵȤⱫ ss ß SS ẞ ae æ AE Æ oe œ OE Œ ij ĳ IJ Ĳ th þ Th Þ ng ŋ NG Ŋ hv ƕ HV Ƕ ou ȣ OU Ȣ "
        + "dz ǆǳ Dz ǅǲ DZ ǄǱ lj ǉ Lj ǈ LJ Ǉ nj ǌ Nj ǋ NJ Ǌ db ȸ qp ȹ k ĸ ff ﬀ fi ﬁ fl ﬂ ffi ﬃ ffl ﬄ st ﬅﬆ 1 ¹ 2 ² 3 ³");

    /// <summary><c>Crème Brûlée</c> becomes <c>Creme Brulee</c>, <c>Straße</c> <c>Strasse</c>, <c>й</c> stays; case is kept.</summary>
    public static string Fold(string text)
    {
        if (System.Text.Ascii.IsValid(text))
        {
            return text;
        }

        var folded = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            Append(folded, c);
        }

        return folded.ToString();
    }

    private static void Append(StringBuilder folded, char c)
    {
        var last = folded.Length > 0 ? folded[^1] : '\0';
        if (IsMark(c) && char.IsAsciiLetter(last))
        {
            return;
        }

        if (Compositions.Compose(last, c) is { } composed)
        {
            folded.Length--;
            c = composed;
        }

        var letter = Compositions.BaseOf(c);
        if (Letters.TryGetValue(letter, out var plain))
        {
            folded.Append(plain);
        }
        else
        {
            folded.Append(char.IsAsciiLetter(letter) ? letter : c);
        }
    }

    private static bool IsMark(char c) => c is >= '\u0300' and <= '\u036F' or >= '\u1AB0' and <= '\u1AFF' or >= '\u1DC0' and <= '\u1DFF';

    private static FrozenDictionary<char, string> ParseLetters(string table)
    {
        var words = table.Split(' ');
        return Enumerable.Range(0, words.Length / 2)
            .SelectMany(i => words[(2 * i) + 1].Select(letter => KeyValuePair.Create(letter, words[2 * i])))
            .ToFrozenDictionary();
    }
}
