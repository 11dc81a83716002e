using AiBlog.Text;

namespace AiBlog.Tests.Text;

public sealed class CanonicalFormTests
{
    [Theory]
    [InlineData("plain", "plain")]
    [InlineData("e\u0301", "\u00E9")]
    [InlineData("\u00E9", "\u00E9")]
    [InlineData("e\u0323\u0302", "\u1EC7")]
    [InlineData("e\u0302\u0323", "\u1EC7")]
    [InlineData("\u00EA\u0323", "\u1EC7")]
    [InlineData("\u1112\u1161\u11AB", "\uD55C")]
    [InlineData("\u30AB\u3099", "\u30AC")]
    [InlineData("\u0301x", "\u0301x")]
    [InlineData("q\u0301", "q\u0301")]
    public void A_letter_and_its_accents_become_one_character_where_there_is_one(string written, string composed) =>
        Assert.Equal(composed, CanonicalForm.Compose(written));
}
