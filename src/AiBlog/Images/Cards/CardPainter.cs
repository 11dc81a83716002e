using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using AiBlog.Text;

namespace AiBlog.Images.Cards;

/// <summary>Paints social cards: title, site, and date on the left, the motif on the right. The same card has the same pixels on every
/// machine.</summary>
internal sealed class CardPainter
{
    private const int Ink = 0x14171c;
    private const int Soft = 0x545b66;
    private const int MotifLeft = 780;
    private const int Margin = 64;
    private const int MostLines = 5;

    /// <summary>Characters of a title; even narrow ones fill five lines before. The time to break lines grows with the cube of a
    /// word.</summary>
    private const int MostCharacters = 400;

    /// <summary>How wide a line may be.</summary>
    private const int Room = MotifLeft - (2 * Margin) + 24;

    /// <summary>The grid of a motif.</summary>
    private const double MotifWidth = 120;
    private const double MotifHeight = 72;

    /// <summary>Ground, pale, main, accent, and text of the theme's hues; the first for posts without tags.</summary>
    private static ImmutableArray<(int Plate, int Pale, int Main, int Accent, int Tag)> Hues { get; } =
    [
        (0xe4f0ff, 0xb9d8fb, 0x6a87da, 0x003b59, 0x10528c),
        (0xfee9e7, 0xfac5c3, 0xcd6f49, 0x581f2d, 0x852e30),
        (0xe9f2e2, 0xc6ddb5, 0x43a264, 0x323b00, 0x355c00),
        (0xe1f4ea, 0xb2e1c8, 0x00a592, 0x0c411a, 0x00633b),
        (0xddf4f3, 0xa6e1de, 0x00a0ba, 0x004335, 0x006361),
        (0xdff2fb, 0xabddf4, 0x4291d7, 0x003f50, 0x005a83),
        (0xe6efff, 0xbfd5fd, 0x8081d9, 0x04375e, 0x294c91),
        (0xf1ebfd, 0xdaccf7, 0xaf70bd, 0x332d5e, 0x5b3d87),
        (0xfce8f1, 0xf3c5db, 0xcd677d, 0x4e2247, 0x7d2f5b),
    ];

    private readonly Lazy<GlyphFont> font = new(GlyphFont.Load);

    public byte[] Paint(SocialCard card)
    {
        var hue = Hues[card.Hue];
        using var canvas = new CardCanvas(SocialCard.Width, SocialCard.Height, hue.Plate);
        var title = WordsOf(CanonicalForm.Compose(Beginning(card.Title)));
        // A script that the font does not have leaves the motif alone, rather than boxes.
        var hasText = CanWrite(card.Title) && CanWrite(card.Site) && CanWrite(card.Date) && title.Count > 0;
        PaintMotif(canvas, card, hue, hasText ? MotifLeft : 0);
        if (hasText)
        {
            Write(canvas, CanonicalForm.Compose(card.Site), 34, Margin + 34, hue.Tag);
            WriteTitle(canvas, title);
            Write(canvas, card.Date, 30, SocialCard.Height - Margin, Soft);
        }

        return canvas.ToPng();
    }

    private static string Beginning(string title)
    {
        if (title.Length <= MostCharacters)
        {
            return title;
        }

        return title[..(char.IsHighSurrogate(title[MostCharacters - 1]) ? MostCharacters - 1 : MostCharacters)];
    }

    private bool CanWrite(string text) =>
        CanonicalForm.Compose(text).EnumerateRunes().All(rune => Rune.IsWhiteSpace(rune) || IsInvisible(rune) || font.Value.Has(rune));

    private static bool IsInvisible(Rune rune) => Rune.GetUnicodeCategory(rune) is UnicodeCategory.Format or UnicodeCategory.Control;

    /// <summary>A space that does not break, such as the one before a French colon, is part of its word.</summary>
    private static List<string> WordsOf(string text) => [.. text.Split([' ', '\t', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries)];

    private static void PaintMotif(CardCanvas canvas, SocialCard card, (int Plate, int Pale, int Main, int Accent, int Tag) hue, int left)
    {
        var width = SocialCard.Width - left;
        var scale = Math.Max(width / MotifWidth, SocialCard.Height / MotifHeight);
        var (x, y) = ((width - (MotifWidth * scale)) / 2, (SocialCard.Height - (MotifHeight * scale)) / 2);
        foreach (var (layer, path) in card.Motif)
        {
            using var mask = new CoverageMask(width, SocialCard.Height, isEvenOdd: true);
            var drawing = new SvgPath(mask, scale, x, y);
            var parts = layer.Split(' ');
            if (parts[0] == "ms")
            {
                drawing.DrawDots(path, WidthOfStroke(parts[^1]));
            }
            else
            {
                drawing.Draw(path);
            }

            canvas.Fill(mask, left, 0, ColourOf(parts[0] == "ms" ? parts[1] : parts[0], hue));
        }
    }

    private static double WidthOfStroke(string name) => name switch { "w0" => 2, "w1" => 4.5, "w2" => 7, "w3" => 9.5, _ => 11 };

    private static int ColourOf(string layer, (int Plate, int Pale, int Main, int Accent, int Tag) hue) =>
        layer switch { "m1" => hue.Pale, "m2" => hue.Main, "m3" => hue.Accent, _ => hue.Plate };

    /// <summary>As large as fits into five lines.</summary>
    private void WriteTitle(CardCanvas canvas, List<string> words)
    {
        var size = 76;
        var lines = Break(words, size);
        while (size > 40 && (lines.Count > MostLines - (size > 52 ? 1 : 0) || words.Exists(word => WidthOf(word, size) > Room)))
        {
            size -= 6;
            lines = Break(words, size);
        }

        if (lines.Count > MostLines)
        {
            lines = [.. lines.Take(MostLines - 1), lines[MostLines - 1] + "…"];
        }

        var height = size * 1.2;
        var top = ((SocialCard.Height - (lines.Count * height)) / 2) + (size * 0.92);
        for (var i = 0; i < lines.Count; i++)
        {
            Write(canvas, lines[i], size, (int)(top + (i * height)), Ink);
        }
    }

    private List<string> Break(List<string> words, int size)
    {
        var lines = new List<string>();
        foreach (var word in words)
        {
            if (lines.Count > 0 && WidthOf(lines[^1] + " " + word, size) <= Room)
            {
                lines[^1] += " " + word;
                continue;
            }

            lines.Add(word);
            // A word that is wider than the card continues on the next line.
            while (WidthOf(lines[^1], size) > Room && lines[^1].Length > 1)
            {
                var fits = lines[^1].Length - 1;
                while (fits > 1 && WidthOf(lines[^1][..fits], size) > Room)
                {
                    fits--;
                }

                lines.Add(lines[^1][fits..]);
                lines[^2] = lines[^2][..fits];
            }
        }

        return lines;
    }

    private double WidthOf(string text, int size) =>
        text.EnumerateRunes().Where(font.Value.Has).Sum(font.Value.WidthOf) * (double)size / font.Value.UnitsPerEm;

    private void Write(CardCanvas canvas, string text, int size, int baseline, int colour)
    {
        var (top, height) = (baseline - (int)(size * 1.2), (int)(size * 1.6));
        using var mask = new CoverageMask(MotifLeft - Margin, Math.Min(height, SocialCard.Height - top), isEvenOdd: false);
        var scale = (double)size / font.Value.UnitsPerEm;
        double x = 0;
        foreach (var rune in text.EnumerateRunes().Select(rune => Rune.IsWhiteSpace(rune) ? new Rune(' ') : rune).Where(font.Value.Has))
        {
            font.Value.Draw(rune, mask, x, baseline - top, scale);
            x += font.Value.WidthOf(rune) * scale;
        }

        mask.Close();
        canvas.Fill(mask, Margin, top, colour);
    }
}
