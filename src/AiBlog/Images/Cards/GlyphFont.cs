using System.Buffers.Binary;
using System.Text;

namespace AiBlog.Images.Cards;

/// <summary>Reads outlines from a TrueType font (ISO/IEC 14496-22): the one that the program contains, so nothing is checked.</summary>
internal sealed class GlyphFont
{
    private readonly byte[] font;
    private readonly Dictionary<string, int> tables = [];
    private readonly Dictionary<int, int> glyphs = [];
    private readonly int metricCount;
    private readonly bool hasLongOffsets;

    private GlyphFont(byte[] font)
    {
        this.font = font;
        for (var i = 0; i < U16(4); i++)
        {
            var entry = 12 + (16 * i);
            tables[Encoding.ASCII.GetString(font, entry, 4)] = (int)BinaryPrimitives.ReadUInt32BigEndian(font.AsSpan(entry + 8));
        }

        UnitsPerEm = U16(tables["head"] + 18);
        hasLongOffsets = U16(tables["head"] + 50) == 1;
        metricCount = U16(tables["hhea"] + 34);
        ReadCharacters();
    }

    public int UnitsPerEm { get; }

    public static GlyphFont Load()
    {
        using var stream = typeof(GlyphFont).Assembly.GetManifestResourceStream("cards/NotoSans-Bold.ttf")
            ?? throw new InvalidOperationException("the program does not contain its font");
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return new GlyphFont(bytes);
    }

    public bool Has(Rune rune) => glyphs.ContainsKey(rune.Value);

    /// <summary>In units of the font.</summary>
    public int WidthOf(Rune rune) => U16(tables["hmtx"] + (4 * Math.Min(GlyphOf(rune), metricCount - 1)));

    /// <summary>Adds the outline of a character with its origin on the base line.</summary>
    public void Draw(Rune rune, CoverageMask mask, double x, double y, double scale) => DrawGlyph(GlyphOf(rune), mask, x, y, scale);

    private int GlyphOf(Rune rune) => glyphs.GetValueOrDefault(rune.Value);

    /// <summary>Format 4: segments of characters.</summary>
    private void ReadCharacters()
    {
        var cmap = tables["cmap"];
        for (var i = 0; i < U16(cmap + 2); i++)
        {
            var table = cmap + (int)BinaryPrimitives.ReadUInt32BigEndian(font.AsSpan(cmap + 8 + (8 * i)));
            if (U16(table) != 4)
            {
                continue;
            }

            var count = U16(table + 6) / 2;
            var (ends, starts) = (table + 14, table + 16 + (2 * count));
            for (var segment = 0; segment < count; segment++)
            {
                ReadSegment(U16(starts + (2 * segment)), U16(ends + (2 * segment)), U16(starts + (2 * count) + (2 * segment)), starts
                    + (4 * count) + (2 * segment));
            }
        }
    }

    private void ReadSegment(int first, int last, int delta, int offsetAt)
    {
        for (var character = first; character <= last && character != 0xFFFF; character++)
        {
            var offset = U16(offsetAt);
            var glyph = offset == 0 ? character : U16(offsetAt + offset + (2 * (character - first)));
            glyph = glyph == 0 ? 0 : (glyph + delta) & 0xFFFF;
            if (glyph != 0)
            {
                glyphs[character] = glyph;
            }
        }
    }

    private void DrawGlyph(int glyph, CoverageMask mask, double x, double y, double scale)
    {
        var loca = tables["loca"];
        var (start, end) = hasLongOffsets
            ? ((int)BinaryPrimitives.ReadUInt32BigEndian(font.AsSpan(loca + (4 * glyph))), (int)BinaryPrimitives
                .ReadUInt32BigEndian(font.AsSpan(loca + (4 * glyph) + 4)))
            : (2 * U16(loca + (2 * glyph)), 2 * U16(loca + (2 * glyph) + 2));
        if (start == end)
        {
            return;
        }

        var at = tables["glyf"] + start;
        var contours = I16(at);
        if (contours < 0)
        {
            DrawParts(at + 10, mask, x, y, scale);
        }
        else
        {
            DrawContours(at + 10, contours, mask, x, y, scale);
        }
    }

    /// <summary>A letter and its accent; the font scales none of its parts.</summary>
    private void DrawParts(int at, CoverageMask mask, double x, double y, double scale)
    {
        int flags;
        do
        {
            flags = U16(at);
            var glyph = U16(at + 2);
            var isWide = (flags & 1) != 0;
            var (dx, dy) = isWide ? (I16(at + 4), I16(at + 6)) : ((sbyte)font[at + 4], (sbyte)font[at + 5]);
            DrawGlyph(glyph, mask, x + (dx * scale), y - (dy * scale), scale);
            at += (isWide ? 8 : 6) + ((flags & 0x08) != 0 ? 2 : (flags & 0x40) != 0 ? 4 : (flags & 0x80) != 0 ? 8 : 0);
        }
        while ((flags & 0x20) != 0);
    }

    private void DrawContours(int at, int contours, CoverageMask mask, double x, double y, double scale)
    {
        var ends = Enumerable.Range(0, contours).Select(i => U16(at + (2 * i))).ToArray();
        at += 2 * contours;
        at += 2 + U16(at);
        var points = ReadPoints(at, contours == 0 ? 0 : ends[^1] + 1);
        var first = 0;
        foreach (var end in ends)
        {
            DrawContour(points.AsSpan(first..(end + 1)), mask, x, y, scale);
            first = end + 1;
        }
    }

    private (int X, int Y, bool IsOn)[] ReadPoints(int at, int count)
    {
        var flags = new byte[count];
        for (var i = 0; i < count;)
        {
            var flag = font[at++];
            var repeat = (flag & 8) != 0 ? font[at++] : 0;
            for (; repeat >= 0 && i < count; repeat--)
            {
                flags[i++] = flag;
            }
        }

        var points = new (int X, int Y, bool IsOn)[count];
        var value = 0;
        for (var i = 0; i < count; i++)
        {
            value += Step(flags[i], 0x02, 0x10, ref at);
            points[i] = (value, 0, (flags[i] & 1) != 0);
        }

        value = 0;
        for (var i = 0; i < count; i++)
        {
            value += Step(flags[i], 0x04, 0x20, ref at);
            points[i].Y = value;
        }

        return points;
    }

    private int Step(byte flags, int isShort, int isSame, ref int at)
    {
        if ((flags & isShort) != 0)
        {
            return (flags & isSame) != 0 ? font[at++] : -font[at++];
        }

        if ((flags & isSame) != 0)
        {
            return 0;
        }

        at += 2;
        return I16(at - 2);
    }

    /// <summary>Between two control points is a point of the curve that the font does not store.</summary>
    private static void DrawContour(ReadOnlySpan<(int X, int Y, bool IsOn)> points, CoverageMask mask, double x, double y, double scale)
    {
        var last = points[^1];
        var start = points[0].IsOn
            ? Place(points[0].X, points[0].Y)
            : last.IsOn
            ? Place(last.X, last.Y)
            : Place((points[0].X + last.X) / 2.0, (points[0].Y + last.Y) / 2.0);
        mask.MoveTo(start.X, start.Y);
        (double X, double Y)? control = null;
        foreach (var point in points)
        {
            var (px, py) = Place(point.X, point.Y);
            if (point.IsOn)
            {
                CurveTo(mask, control, px, py);
                control = null;
            }
            else
            {
                if (control is var (cx, cy))
                {
                    mask.QuadTo(cx, cy, (cx + px) / 2, (cy + py) / 2);
                }

                control = (px, py);
            }
        }

        CurveTo(mask, control, start.X, start.Y);

        (double X, double Y) Place(double px, double py) => (x + (px * scale), y - (py * scale));
    }

    private static void CurveTo(CoverageMask mask, (double X, double Y)? control, double x, double y)
    {
        if (control is var (cx, cy))
        {
            mask.QuadTo(cx, cy, x, y);
        }
        else
        {
            mask.LineTo(x, y);
        }
    }

    private int U16(int at) => BinaryPrimitives.ReadUInt16BigEndian(font.AsSpan(at));

    private int I16(int at) => BinaryPrimitives.ReadInt16BigEndian(font.AsSpan(at));
}
