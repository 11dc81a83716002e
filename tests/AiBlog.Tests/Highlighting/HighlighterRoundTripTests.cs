using AiBlog.Text.Highlighting;

namespace AiBlog.Tests.Highlighting;

public sealed class HighlighterRoundTripTests
{
    private static readonly string[] Odd =
    [
        "", "\n", " ", "\0", "\0\"\0", "\r\n\r\n", "\t\v\f", "\u2028\u2029\u00a0", "\ud83d", "\ude00 x", "a\ud83d\"\ude00b", "😀 ünïcode 日本語",
        "&", "<", ">", "&amp;", "&lt;span class=\"hl-k\"&gt;", "</span>", "<span class=\"hl-k\">if</span>", "]]>", "<!--", "-->", "</script>",
        "\"", "'", "`", "\\", "\"\\", "'\\", "\"\"\"", "'''", "\"\"\"\\", "$", "${", "$(", "`${", "`${`${", "}`", "\"$(\"$(", "\"${", "#{", "\"#{\"#{",
        "/*", "/* /*", "*/", "//", "#", "#[", "#![[", "--", "--[[", "--[==[", "[[", "<#", "=begin", "%w[", "r#\"", "r##\"\"#", "R\"x(", "R\"(", "br#",
        "$\"{", "$\"{{", "$@\"{\"", "$$\"\"\"{{", "@\"", "@'", "\"\"\"\"\"\"\"", "f\"{", "f'''{f\"{", "{$", "\"{$", "\"\\(", "$tag$", "$$",
        "<<EOF", "<<EOF\n", "<<EOF\nEOF", "<<-'EOF'\n\tx\n\tEOF\ny", "<<'", "<<\"A", "<<<A\nA;", "cat <<A <<B\n1\nA\n2\nB\n",
        "/", "/[", "a = /[", "(/\\", "1.", "0x", "1e+", "1..2", ".5", "-", "--", "@", "@@", ":", "::", "!", "!!", "*", "&a",
        "a: |", "a: |\n", "a: >-\n  b\nc", "- - - a", "? a\n: b", "{a: [", "]}", "\"a\": \"", "key", "[", "[a", "[[a]", "a =", "a = [\n[",
        "---", "---\n", "---\na\n---", "```", "```\n```", "~~~a\n``", "[a](", "](", "1. ", "# ",
        "<a", "<a ", "<a b", "<a b=", "<a b=\"", "<a b='c' d=e/>", "<script", "<script>", "<style>a{", "<?", "<!", "<![", "&#", "&#x1F600;",
        "$ ", "$ \\", "$ a \\\n", "user@host:~$ ", "PS C:\\> ", "@@", "--- \n+++ ", "+", "\\ No",
        "#include <", "#include <a", "#", "\n#", "# include", "'a", "'a'", "'\\''", "'\\\\'", "b'", "''", "x!", "x!=", "new A(",
    ];

    private static readonly string[] Unclosed =
    [
        "`${", "\"$(", "\"#{", "$\"{", "f'{", "/*", "(/[", "#[", "<<E\n", "<a b=", "&a", "<!--", "a: |\n ", "{a: [", "](", "r#", "'a", "a  ",
    ];

    public static TheoryData<string> Languages => [.. Highlighter.Languages, "unknown"];

    [Theory]
    [MemberData(nameof(Languages))]
    public void Odd_input_keeps_its_text(string language) =>
        Assert.All(Odd, code => Assert.Equal(code, Marked.Text(Marked.Html(code, language))));

    [Theory]
    [MemberData(nameof(Languages))]
    public void Odd_input_behind_and_before_odd_input_keeps_its_text(string language)
    {
        var pairs = Odd.Index().Select(pair => pair.Item + Odd[(pair.Index * 37) % Odd.Length] + "\n" + Odd[(pair.Index * 11) % Odd.Length]);

        Assert.All(pairs, code => Assert.Equal(code, Marked.Text(Marked.Html(code, language))));
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void The_samples_of_all_languages_keep_their_text_in_each_other_language(string language) =>
        Assert.All(Sample.Languages.Select(Sample.Code), code => Assert.Equal(code, Marked.Text(Marked.Html(code, language))));

    [Theory]
    [MemberData(nameof(Languages))]
    public void A_sample_cut_anywhere_keeps_its_text(string language)
    {
        var code = language == "unknown" ? "<&>" : Sample.Code(language);

        Assert.All(Enumerable.Range(0, code.Length), length => Assert.Equal(code[..length], Marked.Text(Marked.Html(code[..length], language))));
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void A_long_run_of_one_character_is_read_in_linear_time(string language) =>
        Assert.All("<\"'`/#${([\\-=a0:@&\n ", c => AssertLinear(new string(c, 1 << 16), language));

    [Theory]
    [MemberData(nameof(Languages))]
    public void Marks_opened_without_end_are_read_in_linear_time(string language) =>
        Assert.All(Unclosed, mark => AssertLinear(string.Concat(Enumerable.Repeat(mark, 12_000)), language));

    // A few milliseconds when each character is read once, several seconds when each makes the lexer read the rest again.
    private static void AssertLinear(string code, string language)
    {
        var start = Environment.TickCount64;
        var html = Marked.Html(code, language);

        Assert.InRange(Environment.TickCount64 - start, 0, 2000);
        Assert.True(html.Length >= code.Length);
    }
}
