using AiBlog.Text.Terms;

namespace AiBlog.Tests.Related;

public sealed class TermReaderTests
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

    [Fact]
    public void A_word_of_a_megabyte_is_cut()
    {
        var terms = TermsOf(new string('x', 1_000_000));
        Assert.Equal([new string('x', TermReader.MostLetters)], terms);
    }

    [Fact]
    public void A_megabyte_of_han_without_spaces_is_read_in_pairs() => Assert.Equal(999_999, TermsOf(new string('中', 1_000_000)).Count);

    private static List<string> TermsOf(string text)
    {
        var terms = new List<string>();
        var reader = new TermReader(TermText.Normalize(text), StopWords.Of("en"), new char[TermReader.MostLetters]);
        while (reader.Next())
        {
            terms.Add(reader.Term.ToString());
        }

        return terms;
    }
}
