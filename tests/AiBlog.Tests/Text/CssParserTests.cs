using AiBlog.Text.Css;

namespace AiBlog.Tests.Text;

public sealed class CssParserTests
{
    [Theory]
    [InlineData("a{b:url(x.png)}", "x.png")]
    [InlineData("a{b:\\75 \\72 l(x.png)}", "x.png")]
    [InlineData("a{b:\\000075rl( 'x.png' )}", "x.png")]
    [InlineData("a{b:URL(\"\\78.png\")}", "x.png")]
    [InlineData("@\\69mport 'x.css';", "x.css")]
    [InlineData("a{b:image-set('x.png' 1x,'y.png' 2x)}", "x.png y.png")]
    [InlineData("a{content:'url(x.png)'}/* url(y.png) */", "")]
    [InlineData("a{b:u\\ rl(x.png)}", "")]
    public void Addresses_are_found_however_their_function_is_spelt(string css, string addresses) =>
        Assert.Equal(addresses, string.Join(' ', new CssParser(css).Sheet().SelectMany(AddressesIn)));

    private static IEnumerable<string> AddressesIn(CssItem item) =>
        item.Text.Addresses.Select(address => address.Url).Concat((item.Items ?? []).SelectMany(AddressesIn));
}
