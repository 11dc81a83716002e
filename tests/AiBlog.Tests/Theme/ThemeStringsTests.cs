using AiBlog.Themes;

namespace AiBlog.Tests.Theme;

/// <summary>That every language is complete stands in Docs; here is what its dates read like.</summary>
public sealed class ThemeStringsTests
{
    [Theory]
    [InlineData("en", "23 November 2026")]
    [InlineData("de", "23. November 2026")]
    [InlineData("fr", "23 novembre 2026")]
    [InlineData("es", "23 de noviembre de 2026")]
    [InlineData("pt", "23 de novembro de 2026")]
    [InlineData("it", "23 novembre 2026")]
    [InlineData("nl", "23 november 2026")]
    [InlineData("pl", "23 listopada 2026")]
    [InlineData("ar", "23 نوفمبر 2026")]
    [InlineData("he", "23 בנובמבר 2026")]
    [InlineData("ja", "2026年11月23日")]
    [InlineData("zh", "2026年11月23日")]
    public void Dates_are_written_as_in_the_language(string language, string expected) =>
        Assert.Equal(expected, DateText.Format(ThemeSample.Day, "long", ThemeBench.StringsOf(language)));
}
