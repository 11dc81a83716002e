namespace AiBlog.Tests.Markdown;

public class SmartPunctuationTests
{
    [Theory]
    [InlineData("en", "\"a\" 'b' it's the '90s, (\"c\") and dogs' x", "“a” ‘b’ it’s the ’90s, (“c”) and dogs’ x")]
    [InlineData("en", "\"*a*\" \"`b`\"", "“<em>a</em>” “<code>b</code>”")]
    [InlineData("en", "a -- b --- c... d.... --help a--b", "a – b — c… d.... --help a–b")]
    [InlineData("en", "`\"a\" -- ...` <code>\"b\"</code> \"c\"", "<code>\"a\" -- ...</code> <code>\"b\"</code> “c”")]
    [InlineData("en", "\\\"a\\\" &quot;b&quot;", "\"a\" \"b\"")]
    [InlineData("en", "https://a.b/c--d", "<a href=\"https://a.b/c--d\">https://a.b/c--d</a>")]
    [InlineData("de-AT", "\"a 'b' c\" geht's", "„a ‚b‘ c“ geht’s")]
    [InlineData("fr", "\"a\" l'ami", "«\u202Fa\u202F» l’ami")]
    [InlineData("es", "\"a\"", "«a»")]
    [InlineData("pl", "\"a\"", "„a”")]
    [InlineData("ar", "\"\u0645\u0627\"", "«\u0645\u0627»")]
    [InlineData("he", "\u05E6\u05D4\"\u05DC", "\u05E6\u05D4\"\u05DC")]
    [InlineData("ja", "\u4ED6\"\u4F60\"\u4E86", "\u4ED6\u300C\u4F60\u300D\u4E86")]
    [InlineData("xx", "\"a\"", "“a”")]
    [InlineData("ru", "\"a 'b' c\"", "«a „b“ c»")]
    [InlineData("uk", "\"a\"", "«a»")]
    [InlineData("sv", "\"a 'b' c\"", "”a ’b’ c”")]
    [InlineData("fi", "\"a\"", "”a”")]
    [InlineData("cs", "\"a 'b' c\"", "„a ‚b‘ c“")]
    [InlineData("hu", "\"a 'b' c\"", "„a »b« c”")]
    [InlineData("nb", "\"a\"", "«a»")]
    [InlineData("el", "\"a\"", "«a»")]
    [InlineData("de-CH", "\"a 'b' c\"", "«a ‹b› c»")]
    [InlineData("pt", "\"a\"", "“a”")]
    [InlineData("pt-PT", "\"a\"", "«a»")]
    [InlineData("zh-Hant", "\"a\"", "「a」")]
    [InlineData("ko", "\"a\"", "“a”")]
    [InlineData("he", "\u05DC\"\u05D4\u05D0\u05E8\u05E5\"", "\u05DC\u201D\u05D4\u05D0\u05E8\u05E5\u201D")]
    [InlineData("he", "\u05DE\u05E0\u05DB\"\u05DC\u05D9\u05EA", "\u05DE\u05E0\u05DB\"\u05DC\u05D9\u05EA")]
    [InlineData("he", "\"\u05D0\u05E8\u05D4\"\u05D1\"", "\u201D\u05D0\u05E8\u05D4\"\u05D1\u201D")]
    public void Punctuation_is_set_as_the_language_does_and_never_in_code(string language, string markdown, string html) =>
        Assert.Equal($"<p>{html}</p>", Md.ParseSmart(markdown, language).Report.Html.TrimEnd('\n'));

    [Fact]
    public void It_stays_as_written_when_it_is_off() => Assert.Equal("<p>\"a\" -- b...</p>\n", Md.Parse("\"a\" -- b...").Report.Html);
}
