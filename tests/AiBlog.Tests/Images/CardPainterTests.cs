using System.IO.Hashing;
using AiBlog.Images;
using AiBlog.Images.Cards;
using AiBlog.Render.Motifs;

namespace AiBlog.Tests.Images;

public sealed class CardPainterTests
{
    [Fact]
    public void A_card_is_a_png_of_the_size_that_networks_ask_for()
    {
        var png = new CardPainter().Paint(Card("A title"));
        Assert.Equal((1200, 630), ImageSize.Read(png));
        Assert.True(png.Length < 100_000, $"{png.Length} bytes");
    }

    [Fact]
    public void The_same_card_has_the_same_bytes() =>
        Assert.Equal(XxHash3.HashToUInt64(new CardPainter().Paint(Card("Überschrift"))), XxHash3.HashToUInt64(new CardPainter().Paint(Card("Überschrift"))));

    [Theory]
    [InlineData("A title")]
    [InlineData("Überschrift mit Umlauten, Łódź und Việt Nam")]
    [InlineData("Ειδήσεις για την τεχνητή νοημοσύνη")]
    [InlineData("Новости об искусственном интеллекте — 20 %")]
    public void Latin_Greek_and_Cyrillic_titles_are_written(string title) =>
        Assert.NotEqual(new CardPainter().Paint(Card(title)), new CardPainter().Paint(Card("人工智能")));

    [Theory]
    [InlineData("人工智能新闻")]
    [InlineData("أخبار الذكاء الاصطناعي")]
    [InlineData("A title with 🙂")]
    [InlineData("")]
    public void A_card_in_another_script_has_no_text(string title) =>
        Assert.Equal(new CardPainter().Paint(Card("人工智能")), new CardPainter().Paint(Card(title)));

    [Fact]
    public void Every_family_of_motifs_can_be_painted()
    {
        foreach (var slug in Enumerable.Range(0, 4).Select(i => $"post-{i}"))
        {
            for (var family = 0; family < Motif.FamilyCount; family++)
            {
                Assert.NotEmpty(new CardPainter().Paint(Card("人") with { Motif = Motif.Draw(slug, family).Layers }));
            }
        }
    }

    [Theory]
    [InlineData(300)]
    [InlineData(5000)]
    public void A_title_of_any_length_fits(int length)
    {
        Assert.NotEmpty(new CardPainter().Paint(Card(new string('W', length))));
        Assert.NotEmpty(new CardPainter().Paint(Card(string.Join(' ', Enumerable.Repeat("word", length / 5)))));
    }

    private static SocialCard Card(string title) => new(title, "Site", "1 January 2025", 3, Motif.Draw("slug", 0).Layers);
}
