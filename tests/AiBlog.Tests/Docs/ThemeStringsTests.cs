using System.Text.RegularExpressions;
using AiBlog.Tests.House;
using AiBlog.Themes;

namespace AiBlog.Tests.Docs;

public sealed partial class ThemeStringsTests
{
    /// <summary>The folders whose code knows interface texts; below them <c>Text("...")</c> reads a key of YAML.</summary>
    private static readonly string[] Readers = ["src/AiBlog/Build", "src/AiBlog/Render"];

    public static TheoryData<string> Languages => [.. StringsFile.Languages()];

    [Theory]
    [MemberData(nameof(Languages))]
    public void A_language_has_the_keys_that_English_has(string language)
    {
        var (english, own) = (StringsFile.Read("en"), StringsFile.Read(language));
        Assert.Equal(english.Keys, own.Keys);
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void A_language_has_the_plural_forms_that_its_numbers_need(string language)
    {
        var file = StringsFile.Read(language);
        Assert.NotEmpty(file.Plurals);
        var needed = Enumerable.Range(0, 200).Append(1_000_000).Select(number => PluralRules.Form(language, number)).Append("other").Distinct().Order(StringComparer.Ordinal);
        Findings.AssertNone(
            $"strings/{language}.yml: plural forms needed are {string.Join(", ", needed)}:",
            file.Plurals.Where(plural => !plural.Value.SequenceEqual(needed)).Select(plural => $"{plural.Key} has {string.Join(", ", plural.Value)}"));
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void A_text_has_the_placeholders_of_the_English_one(string language)
    {
        var (english, own) = (StringsFile.Read("en"), StringsFile.Read(language));
        Findings.AssertNone(
            $"strings/{language}.yml:",
            from text in english.Texts
            where own.Texts.ContainsKey(text.Key) && !english.Plurals.Keys.Any(key => text.Key.StartsWith(key + ".", StringComparison.Ordinal))
            let expected = Placeholders(text.Value)
            let found = Placeholders(own.Texts[text.Key])
            where expected != found
            select $"{text.Key} has {found}, not {expected}");
    }

    [Fact]
    public void Every_text_that_the_program_or_a_template_asks_for_is_there()
    {
        var english = StringsFile.Read("en");
        var asked = AskedByProgram().Concat(AskedByTemplates()).ToList();
        Assert.Contains(asked, use => use.Key == "key_points" && use.Where.StartsWith("src/", StringComparison.Ordinal));
        Assert.Contains(asked, use => use.Key == "key_points" && use.Where.StartsWith("themes/", StringComparison.Ordinal));
        Findings.AssertNone(
            "Keys that themes/default/strings/en.yml lacks:",
            asked.Where(use => !english.Keys.Any(key => Regex.IsMatch(key, Pattern(use.Key)))).Select(use => $"{use.Where}: {use.Key}"));
    }

    /// <summary>A part that is known only when the program runs may be anything: <c>ai_{…}</c>.</summary>
    private static string Pattern(string key) => $"^{Computed().Replace(Regex.Escape(key), ".+")}$";

    private static IEnumerable<(string Key, string Where)> AskedByProgram() =>
        from folder in Readers
        from source in Repository.Sources(folder)
        from line in source.Lines.Index()
        from Match match in InProgram().Matches(line.Item)
        select (match.Groups["format"].Success ? "date_formats." + match.Groups["format"].Value : match.Groups["key"].Value, source.At(line.Index, "asks for"));

    private static IEnumerable<(string Key, string Where)> AskedByTemplates() =>
        from file in Directory.EnumerateFiles(Repository.PathOf("themes/default"), "*.html", SearchOption.AllDirectories)
        from line in File.ReadLines(file).Index()
        from Match match in InTemplate().Matches(line.Item)
        let format = match.Groups["format"].Value
        where format is not ("iso" or "iso_date")
        let key = format.Length > 0 ? "date_formats." + format : match.Groups["key"].Value + (match.Groups["more"].Success ? "{}" : "")
        select (key, $"{Repository.NameOf(file)}:{line.Index + 1}");

    private static string Placeholders(string text) =>
        string.Join(' ', Placeholder().Matches(text).Select(match => match.Value).Distinct().Order(StringComparer.Ordinal));

    [GeneratedRegex(@"(?i:strings)(?:Of\([^)]*\))?\.Text\(\s*\$?""(?<key>[^""]+)""|DateText\.Format\([^""]*""(?<format>\w+)""")]
    private static partial Regex InProgram();

    [GeneratedRegex(@"\bt \(?""(?<key>[^""]+)""(?<more> \+)?|\bdate [\w.?]+ ""(?<format>\w+)""")]
    private static partial Regex InTemplate();

    [GeneratedRegex(@"\\\{[^}]*}")]
    private static partial Regex Computed();

    [GeneratedRegex(@"\{\w+\}")]
    private static partial Regex Placeholder();
}
