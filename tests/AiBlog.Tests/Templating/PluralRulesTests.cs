using AiBlog.Themes;

namespace AiBlog.Tests.Templating;

public sealed class PluralRulesTests
{
    [Theory]
    [InlineData("en", "0 other,1 one,2 other,1000000 other")]
    [InlineData("de-CH", "0 other,1 one,2 other")]
    [InlineData("nl", "1 one,2 other")]
    [InlineData("fr", "0 one,1 one,2 other,1000000 many")]
    [InlineData("es", "0 other,1 one,2 other,1000000 many")]
    [InlineData("it", "0 other,1 one,1000000 many")]
    [InlineData("pt", "0 one,1 one,2 other,2000000 many")]
    [InlineData("pt-PT", "0 other,1 one,2 other")]
    [InlineData("pl", "0 many,1 one,2 few,4 few,5 many,12 many,14 many,21 many,22 few,112 many,122 few")]
    [InlineData("ar", "0 zero,1 one,2 two,3 few,10 few,11 many,99 many,100 other,102 other,103 few")]
    [InlineData("he", "0 other,1 one,2 two,3 other,20 other")]
    [InlineData("ja", "0 other,1 other")]
    [InlineData("zh", "1 other")]
    [InlineData("xx", "1 one,2 other")]
    public void Numbers_choose_their_form(string language, string expected)
    {
        foreach (var pair in expected.Split(','))
        {
            var parts = pair.Split(' ');
            Assert.Equal(pair, $"{parts[0]} {PluralRules.Form(language, long.Parse(parts[0], System.Globalization.CultureInfo.InvariantCulture))}");
        }
    }
}
