using AiBlog.Text;

namespace AiBlog.Tests.Text;

public sealed class WideTextTests
{
    [Theory]
    [InlineData("a\nb", "a b")]
    [InlineData("  a \n\n b  ", "a b")]
    [InlineData("中\n文", "中文")]
    [InlineData("中。\r\n文", "中。文")]
    [InlineData("中 文", "中 文")]
    [InlineData("中\na", "中 a")]
    [InlineData("한\n국", "한 국")]
    [InlineData("“中”\n文", "“中”文")]
    [InlineData("\U00020000\n\U00020001", "\U00020000\U00020001")]
    [InlineData("カ\nｶ", "カｶ")]
    public void Lines_are_joined_as_the_script_has_it(string text, string line) => Assert.Equal(line, WideText.OnOneLine(text));
}
