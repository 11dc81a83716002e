using AiBlog.Text.Html;

namespace AiBlog.Tests.Text;

public sealed class FirstNamesTests
{
    [Fact]
    public void Attribute_names_are_equal_in_ASCII_alone()
    {
        var names = new FirstNames();
        Assert.All(Enumerable.Range(0, 20), i => Assert.True(names.Add($"a{i}")));
        Assert.True(names.Add("\u017Frc"));
        Assert.True(names.Add("src"));
        Assert.False(names.Add("SRC"));
        Assert.False(names.Add("A3"));
    }
}
