using AiBlog.Tests.House;
using AiBlog.Themes;

namespace AiBlog.Tests.Privacy;

public sealed class DurationTextTests
{
    [Theory]
    [InlineData("en", "13 months", "13 months")]
    [InlineData("en", "1 Year", "1 year")]
    [InlineData("de", "13 months", "13 Monate")]
    [InlineData("de", "session", "bis der Browser geschlossen wird")]
    [InlineData("pl", "2 years", "2 lata")]
    [InlineData("pl", "5 years", "5 lat")]
    [InlineData("ar", "2 years", "سنتان")]
    [InlineData("ja", "30 days", "30 日")]
    [InlineData("de", "bis Sie sich abmelden", "bis Sie sich abmelden")]
    [InlineData("de", "2 weeks", "2 weeks")]
    public void A_number_of_days_months_or_years_is_told_in_the_language_of_the_page(string language, string written, string expected) =>
        Assert.Equal(expected, DurationText.Of(written, StringsOf(language)));

    private static Strings StringsOf(string language)
    {
        var faults = new List<AiBlog.Diagnostics.Diagnostic>();
        var tables = StringsReader.Read([EmbeddedTheme.Files], language, false, _ => true, faults);
        Assert.Empty(faults);
        return tables[language].Value;
    }
}
