using AiBlog.Text;

namespace AiBlog.Tests.Text;

public sealed class TextWidthTests
{
    [Theory]
    [InlineData("", 0)]
    [InlineData("ill", 1.2)]
    [InlineData("Home", 2.98)]
    [InlineData("首页", 2.1)]
    [InlineData("e\u0301", 0.64)]
    [InlineData("😀", 1.05)]
    public void A_line_is_about_as_wide_as_its_letters(string text, double expected) => Assert.Equal(expected, TextWidth.InEms(text), 0.001);
}
