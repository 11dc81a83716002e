using AiBlog.Text.Highlighting;

namespace AiBlog.Tests.Highlighting;

public sealed class HighlighterTests
{
    [Theory]
    [InlineData("rust", "rs", "RS")]
    [InlineData("csharp", "cs", "c#", "C#")]
    [InlineData("python", "py")]
    [InlineData("javascript", "js", "jsx")]
    [InlineData("typescript", "ts", "tsx")]
    [InlineData("json", "jsonc")]
    [InlineData("yaml", "yml")]
    [InlineData("bash", "sh", "shell", "zsh")]
    [InlineData("console", "shell-session")]
    [InlineData("html", "htm")]
    [InlineData("xml", "svg")]
    [InlineData("cpp", "c++", "hpp")]
    [InlineData("c", "h")]
    [InlineData("diff", "patch")]
    [InlineData("go", "golang")]
    public void A_language_is_known_by_its_other_names(string name, params string[] aliases)
    {
        var expected = Marked.Html(Sample.Code(name), name);

        Assert.Contains(name, Highlighter.Languages);
        Assert.All(aliases, alias => Assert.True(Highlighter.Knows(alias)));
        Assert.All(aliases, alias => Assert.Equal(expected, Marked.Html(Sample.Code(name), alias)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("klingon")]
    public void An_unknown_language_is_escaped_only(string language)
    {
        Assert.False(Highlighter.Knows(language));
        Assert.Equal("if (a &lt; b &amp;&amp; \"c\" &gt; 'd')", Marked.Html("if (a < b && \"c\" > 'd')", language));
    }

    [Fact]
    public void Neighbours_of_one_class_share_a_span() =>
        Assert.Equal("<span class=\"hl-k\">public static</span> x;\n<span class=\"hl-k\">return</span>", Marked.Html("public static x;\nreturn", "java"));

    [Theory]
    [InlineData("javascript", "`a ${b({c: `${1}`})} d` + e", "«s `a ${»«f b»({c: «s `${»«n 1»«s }`»})«s } d`» + e")]
    [InlineData("javascript", "x = a / b / c; y = (/[/]/.test(z))", "x = a / b / c; y = («s /[/]/».«f test»(z))")]
    [InlineData("javascript", "return /a\\/b/g, a", "«k return» «s /a\\/b/g», a")]
    [InlineData("javascript", "a = 'not closed\nlet b", "a = «s 'not closed»\n«k let» b")]
    [InlineData("javascript", "x.default.class", "x.default.class")]
    [InlineData("bash", "a=\"$(b \"$(c 'd')\" e) f\"", "«v a»=«s \"$(»«f b» «s \"$(»«f c» «s 'd')\"» e«s ) f\"»")]
    [InlineData("bash", "\"${a:-${b}} c\" # d", "«s \"»«v ${a:-${b}}»«s  c\"» «c # d»")]
    [InlineData("bash", "echo ${#a} a#b $# if", "«b echo» «v ${#a}» a#b «v $#» if")]
    [InlineData("bash", "cat <<A\n$b\nA\necho", "«f cat» «s <<A»\n«v $b»«s \nA»\n«b echo»")]
    [InlineData("bash", "cat <<\"A\" | b\nc\nA\n", "«f cat» «s <<\"A\"» | «f b»\n«s c\nA»\n")]
    [InlineData("bash", "cat <<'A'\n$b $(c)\nA\n", "«f cat» «s <<'A'»\n«s $b $(c)\nA»\n")]
    [InlineData("bash", "cat <<-A\n\tb\n\tA\nc", "«f cat» «s <<-A»\n«s \tb\n\tA»\n«f c»")]
    [InlineData("bash", "cat <<A\nA\nb", "«f cat» «s <<A»\n«s A»\n«f b»")]
    [InlineData("bash", "a <<< b; c", "«f a» <<< b; «f c»")]
    [InlineData("rust", "r##\"a \"# b\"## /* /* */ */ 'a' 'a", "«s r##\"a \"# b\"##» «c /* /* */ */» «s 'a'» «v 'a»")]
    [InlineData("rust", "'\\u{1F600}' '😀' b'\\'' '\\\\' x", "«s '\\u{1F600}' '😀' b'\\'' '\\\\'» x")]
    [InlineData("rust", "#[cfg(any(a, b = [1]))] vec![1] != x", "«a #[cfg(any(a, b = [1]))]» «f vec!»[«n 1»] != x")]
    [InlineData("csharp", "$@\"a \"\" {b} {{c}}\" + d", "«s $@\"a \"\" {»b«s } {{c}}\"» + d")]
    [InlineData("csharp", "\"\"\"\"a \"\"\" b\"\"\"\" + c", "«s \"\"\"\"a \"\"\" b\"\"\"\"» + c")]
    [InlineData("csharp", "$$\"\"\"{a} {{b}}\"\"\" + c", "«s $$\"\"\"{a} {{»b«s }}\"\"\"» + c")]
    [InlineData("python", "f\"{a['b']} {{c}}\" + d", "«s f\"{»a[«s 'b'»]«s } {{c}}\"» + d")]
    [InlineData("python", "'''a\n'b' ''' + R'\\'' + c", "«s '''a\n'b' '''» + «s R'\\''» + c")]
    [InlineData("cpp", "R\"x(a)\" )x\" + u8\"b\"", "«s R\"x(a)\" )x\"» + «s u8\"b\"»")]
    [InlineData("sql", "'it''s' FROM a", "«s 'it''s'» «k FROM» a")]
    [InlineData("lua", "--[==[ a ]] ]==] b", "«c --[==[ a ]] ]==]» b")]
    [InlineData("toml", "a = '''b\n'c' ''' # d", "«a a» = «s '''b\n'c' '''» «c # d»")]
    [InlineData("yaml", "- a: |\n    b: c # d\n  e: f", "- «a a»: «p |»\n    «s b: c # d»\n  «a e»: «s f»")]
    [InlineData("yaml", "- |\n  a: b\n- c", "- «p |»\n  «s a: b»\n- «s c»")]
    [InlineData("yaml", "a: [b, 'c: d'] # e", "«a a»: [«s b», «s 'c: d'»] «c # e»")]
    [InlineData("html", "<script>a < \"</b>\"</script><style>a { color: red }</style>", "«g <script>»a < «s \"</b>\"»«g </script><style>a» { «a color»: red }«g </style>»")]
    [InlineData("diff", "--- a\n+++ b\n@@ 1 @@\n--- c\n++ d", "«p --- a»\n«p +++ b»\n«h @@ 1 @@»\n«d --- c»\n«i ++ d»")]
    [InlineData("c", "#define A 'b' // c\n#include <d.h>\na < b > c", "«p #define» A «s 'b'» «c // c»\n«p #include» «s <d.h>»\na < b > c")]
    [InlineData("console", "$ a \\\n  --b\nc --d", "«p $» «f a» \\\n  «a --b»\nc --d")]
    public void A_difficult_place_is_read_right(string language, string code, string expected) =>
        Assert.Equal(expected, Marked.Brief(code, language));
}
