using AiBlog.Text.Html;

namespace AiBlog.Tests.Text;

public sealed class NameMaskTests
{
    [Fact]
    public void A_tag_never_denies_an_attribute_that_it_has()
    {
        var attributes = 0;
        foreach (var input in TagScannerTests.OddInputs.Select<object[], string>(row => (string)row[0]))
        {
            var scanner = new TagScanner(input);
            while (scanner.Next())
            {
                foreach (var attribute in scanner.Attributes)
                {
                    attributes++;
                    Assert.True(scanner.MayHave(NameMask.Of(attribute.Name)), input);
                    Assert.True(scanner.MayHave(NameMask.Of(attribute.Name.ToString().ToUpperInvariant())), input);
                }
            }
        }

        Assert.True(attributes > 30, $"{attributes}");
        var plain = new TagScanner("<p class=x id=y>");
        Assert.True(plain.Next());
        Assert.False(plain.MayHave(NameMask.Handlers | NameMask.OfAll("src", "style")));
    }
}
