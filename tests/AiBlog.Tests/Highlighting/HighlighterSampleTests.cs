using AiBlog.Text.Highlighting;

namespace AiBlog.Tests.Highlighting;

public sealed class HighlighterSampleTests
{
    public static TheoryData<string> Samples => [.. Sample.Languages];

    [Theory]
    [MemberData(nameof(Samples))]
    public void A_sample_comes_out_as_its_golden_file(string language) =>
        Assert.Equal(Sample.Expected(language), Marked.Html(Sample.Code(language), language));

    [Theory]
    [MemberData(nameof(Samples))]
    public void A_sample_keeps_its_text(string language) =>
        Assert.Equal(Sample.Code(language), Marked.Text(Marked.Html(Sample.Code(language), language)));

    [Fact]
    public void Every_language_has_a_sample() =>
        Assert.Equal(Highlighter.Languages, Sample.Languages);
}
