using System.Text.RegularExpressions;
using AiBlog.Render;

namespace AiBlog.Tests.Theme;

public sealed partial class ThemeStringsTests
{
    private static readonly string[] PluralForms = ["zero", "one", "two", "few", "many", "other"];

    [Theory]
    [InlineData("de")]
    [InlineData("ar")]
    public void Every_language_has_the_texts_of_English_and_no_others(string language) =>
        Assert.Equal(KeysOf("en"), KeysOf(language));

    [Theory]
    [InlineData("en")]
    [InlineData("de")]
    [InlineData("ar")]
    public void Every_number_has_its_form(string language)
    {
        var strings = ThemeBench.StringsOf(language);
        var plurals = strings.Texts.Keys.Where(key => key.EndsWith(".other", StringComparison.Ordinal)).Select(key => key[..^".other".Length]);
        var forms = Enumerable.Range(0, 201).Select(number => PluralRules.Form(language, number)).Distinct(StringComparer.Ordinal).ToArray();
        Assert.All(plurals, key => Assert.All(forms, form => Assert.NotNull(strings.Get($"{key}.{form}"))));
    }

    [Theory]
    [InlineData("de")]
    [InlineData("ar")]
    public void Every_language_uses_the_values_that_English_uses(string language)
    {
        var (english, other) = (ThemeBench.StringsOf("en"), ThemeBench.StringsOf(language));
        foreach (var (key, text) in english.Texts.Where(text => !text.Key.EndsWith(".one", StringComparison.Ordinal)))
        {
            Assert.True(ValuesIn(text).SequenceEqual(ValuesIn(other.Get(key) ?? ""), StringComparer.Ordinal), key);
        }
    }

    [Theory]
    [InlineData("en", "23 November 2026")]
    [InlineData("de", "23. November 2026")]
    [InlineData("ar", "23 نوفمبر 2026")]
    public void Dates_are_written_as_in_the_language(string language, string expected) =>
        Assert.Equal(expected, DateText.Format(ThemeSample.Day, "long", ThemeBench.StringsOf(language)));

    private static string[] KeysOf(string language) => [.. ThemeBench.StringsOf(language).Texts.Keys
        .Select(key => PluralForms.Contains(key.Split('.')[^1], StringComparer.Ordinal) ? key[..key.LastIndexOf('.')] : key)
        .Distinct(StringComparer.Ordinal)
        .Order(StringComparer.Ordinal)];

    private static IEnumerable<string> ValuesIn(string text) => Placeholder().Matches(text).Select(match => match.Value).Order(StringComparer.Ordinal);

    [GeneratedRegex(@"\{\w+\}")]
    private static partial Regex Placeholder();
}
