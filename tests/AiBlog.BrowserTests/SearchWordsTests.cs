using System.Globalization;
using AiBlog.Text.Search;

namespace AiBlog.BrowserTests;

/// <summary>The program cuts posts into words, the browser queries: they must agree, or what is there is not found.</summary>
[Collection(OwnSiteCollection.Name)]
public sealed class SearchWordsTests(SearchSite site)
{
    private const string InBrowser =
        """
        async texts => {
            const { words } = await import(document.querySelector('script[type=module]').src);
            return texts.map(text => words(text).map(word => word.term).join(' '));
        }
        """;

    private static readonly string[] Samples =
    [
        "", " ", "Plain words, and more.", "It's l’été d'Émile", "GPT-4 and rustc 1.65.0; v1.2.3-beta, 3.14, .5, 5.", "C++ C# F# A+ c#x x# C++11 objective-c++",
        "node.js e-mail@example.org https://example.org/a_b?c=d", "İstanbul ıspanak ΣΊΣΥΦΟΣ ς Ångström Å Ω K", "Straße ÆRØ Œuvre Łódź þorn ðð ħŧ",
        "ＡＩ　と１２３", "人工知能 AI規則 猫 ｶﾀｶﾅ が か\u3099 々", "한국어 문장 조선말", "ภาษาไทย ក្រមា မြန်မာ", "הַשָּׁלוֹם צה״ל", "الذَّكاءُ الاصطناعيّ آأإ ى ة ـــ", "ёлка й Ѐ",
        "हिन्दी ज़ क्षत्रिय", "e\u0301 o\u0308\u0323 \u0301x", "𝒜𝓁𝑔𝑒𝒷𝓇𝒶 𐐀𐐨 𠀀𠀁𠀂 👩‍💻 ❤️", "m² ½ Ⅷ ①", "a\u200cb a\u00adb a\u2011b", new string('a', 100), new string('ß', 39), new string('漢', 90),
        "\ud800 lone \udc00", "_under_score_ #tag @name 1,000.5 10.000.000",
    ];

    [Fact]
    public async Task The_browser_reads_the_same_words_as_the_program() => await AssertSameAsync(Samples);

    /// <summary>All that are letters to the program: a browser may know a newer Unicode.</summary>
    [Fact]
    public async Task The_browser_folds_every_letter_as_the_program_does() =>
        await AssertSameAsync([.. Enumerable.Range(0x21, 0xffff - 0x21).Where(c => !char.IsSurrogate((char)c) && char.GetUnicodeCategory((char)c) != UnicodeCategory.OtherNotAssigned).Select(c => $"{(char)c}x")]);

    private async Task AssertSameAsync(string[] texts)
    {
        await using var search = await SearchVisit.OpenAsync(site);
        var theirs = await search.Page.EvaluateAsync<string[]>(InBrowser, texts);
        Findings.AssertNone(
            "Read differently by browser and program:",
            texts.Select(Words).Index().Where(ours => ours.Item != theirs[ours.Index]).Select(ours => $"{Escaped(texts[ours.Index])}: {theirs[ours.Index]}, {ours.Item}"));
    }

    private static string Words(string text)
    {
        var found = new List<string>();
        var words = new SearchWords(text, stackalloc char[SearchWords.MostLetters]);
        while (words.Next())
        {
            found.Add(words.Word.ToString());
        }

        return string.Join(' ', found);
    }

    private static string Escaped(string text) => string.Concat(text.Select(c => char.IsAscii(c) ? $"{c}" : $"{c} (U+{(int)c:X4}) "));
}
