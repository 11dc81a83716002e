namespace AiBlog.Tests.House;

public sealed class CodeTextTests
{
    [Theory]
    [InlineData("a; // Console.Write", "a;                 ")]
    [InlineData("a /* b\nc */ d", "a     \n     d")]
    [InlineData("f(\"x // y\", 1)", "f(\"      \", 1)")]
    [InlineData("f(\"a\\\"b\", c)", "f(\"    \", c)")]
    [InlineData("f(@\"a\"\"b\", c)", "f(@\"    \", c)")]
    [InlineData("f($\"a {b.C(\"d\")} e\", g)", "f($\"  {b.C(\" \")}  \", g)")]
    [InlineData("f($\"{{a}} {b}\", c)", "f($\"      {b}\", c)")]
    [InlineData("f(\"\"\"a \"b\" c\"\"\", d)", "f(\"\"\"       \"\"\", d)")]
    [InlineData("f($$\"\"\"a {b} {{c}}\"\"\", d)", "f($$\"\"\"      {{c}}\"\"\", d)")]
    [InlineData("f('\"', '\\'', \"x\")", "f(' ', '  ', \" \")")]
    [InlineData("var @class = $\"{x:N0}\";", "var @class = $\"{x:N0}\";")]
    public void Comments_and_the_letters_of_strings_are_blank_and_code_stays(string source, string expected) =>
        Assert.Equal(expected, CodeText.Of(source));
}
