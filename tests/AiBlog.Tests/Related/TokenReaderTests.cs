using AiBlog.Text.Tokens;

namespace AiBlog.Tests.Related;

public sealed class TokenReaderTests
{
    [Theory]
    [InlineData("The models were running quickly", "model run quickly")]
    [InlineData("Node.js and C++ in 2026", "node.j c++ 2026")]
    [InlineData("policies, policy; the EU's policy", "policy policy eu policy")]
    [InlineData("it's a don't-know", "don't-know don't know")]
    [InlineData("a call-for-testing -- of rustc-dev--guide", "call-for-test call test rustc-dev--guid rustc dev guid")]
    [InlineData("Rust 1.50.0, v1.50.0 and 1.50.1, 1.0, 10.0.0.0", "rust 1.50 v1.50 1.50.1 1.0 10.0.0.0")]
    [InlineData("人工智能", "人工 工智 智能")]
    [InlineData("使用GPT模型的人", "使用 gpt 模型 型的 的人")]
    [InlineData("a 中 b", "中")]
    [InlineData("القرارات أُصدِرت", "القرارات اصدرت")]
    [InlineData("שָׁלוֹם", "שלום")]
    [InlineData("", "")]
    [InlineData("- * ### !!!", "")]
    public void Words_are_folded_stemmed_and_cut(string text, string expected) =>
        Assert.Equal(expected, string.Join(' ', TermsOf(text)));

    [Theory]
    [InlineData("de", "Die Modelle und Modellen des Modells", "model model model")]
    [InlineData("de", "Häuser, Hauses, künstliche künstlicher", "haus haus kunstlich kunstlich")]
    [InlineData("fr", "les modèles artificielles, un modèle artificiel", "modèl artificiel modèl artificiel")]
    [InlineData("es", "los nuevos modelos, la nueva", "nuev model nuev")]
    [InlineData("it", "i modelli nuovi, il modello", "model nuov model")]
    [InlineData("nl", "de modellen, het model", "model model")]
    [InlineData("pl", "nowe models", "nowe model")]
    [InlineData("de", "GPT-4 und 1000er", "gpt-4 gpt 1000er")]
    public void Endings_are_those_of_the_language(string language, string text, string expected) =>
        Assert.Equal(expected, string.Join(' ', TermsOf(text, language)));

    [Theory]
    [InlineData("en", "Die Kommission hat den Kalender der Verordnung verschoben, und zwar nicht um ein Jahr, sondern um sechzehn Monate. Das ist mehr, als die Firmen wollten.", "de")]
    [InlineData("en-GB", "The Commission has moved the calendar of the regulation, and not by a year but by sixteen months. That is more than the firms had asked for, in der Tat.", "en")]
    [InlineData("de", "Der Titel heißt: The Commission.", "de")]
    [InlineData("en", "Usage of the new option. Los modelos nuevos que la empresa usa para el trabajo son más lentos que los de antes, pero no tanto como se decía. See the list of all files.", "es")]
    [InlineData("en", "The list is in the file of the user, and we go over it in one go; so it was in the days of old, on and off, per se.", "en")]
    [InlineData("zh", "委员会推迟了条例的日程。", "zh")]
    [InlineData("en", "", "en")]
    public void A_text_plainly_in_another_language_loses_its_stop_words_and_no_endings(string given, string text, string stopList) =>
        Assert.Equal(new TokenLanguage(stopList, given.Split('-')[0]), TokenLanguage.Of(TokenText.Normalize(text), given));

    [Theory]
    [InlineData("ABC xyz")]
    [InlineData("ÀÉ “GPT” İstanbul ẞ ΣΑΣ ПРИВЕТ Z")]
    [InlineData("É")]
    [InlineData("A\ud801\udc00B \ud801 lone")]
    [InlineData("")]
    public void Capitals_of_every_script_become_small(string text) => Assert.Equal(text.ToLowerInvariant(), TokenText.Normalize(text));

    [Fact]
    public void A_word_of_a_megabyte_is_cut()
    {
        var terms = TermsOf(new string('x', 1_000_000));
        Assert.Equal([new string('x', TokenReader.MostLetters)], terms);
    }

    [Fact]
    public void A_megabyte_of_han_without_spaces_is_read_in_pairs() => Assert.Equal(999_999, TermsOf(new string('中', 1_000_000)).Count);

    private static List<string> TermsOf(string text, string language = "en")
    {
        var terms = new List<string>();
        var reader = new TokenReader(TokenText.Normalize(text), new(language, language), new char[TokenReader.MostLetters]);
        while (reader.Next())
        {
            terms.Add(reader.Token.ToString());
        }

        return terms;
    }
}
