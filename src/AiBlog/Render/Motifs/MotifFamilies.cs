using System.Collections.Immutable;

namespace AiBlog.Render.Motifs;

/// <summary>The eight ways of drawing a motif. None may look like a chart: a picture must not seem to report numbers.</summary>
internal static class MotifFamilies
{
    private const int Cell = 24;
    private const int Columns = 5;
    private const int Rows = 3;
    private const string Pale = "m1";
    private const string Main = "m2";
    private const string Accent = "m3";
    private const string Blank = "";

    /// <summary>The width of a set of rings about rings.</summary>
    private const int Orbit = 3 * Cell;

    public static ImmutableArray<Action<MotifRandom, MotifCanvas>> All { get; } =
        [Tiles, Arcs, Beads, Dots, Orbits, Waves, Quilt, Leaves];

    /// <summary>Quarter, half and full discs, rings, squares and blanks.</summary>
    private static void Tiles(MotifRandom random, MotifCanvas canvas)
    {
        for (var i = 0; i < Columns * Rows; i++)
        {
            var (x, y) = (i % Columns * Cell, i / Columns * Cell);
            var kind = random.Next(9);
            var layer = random.Next(4) switch { 0 => Pale, 3 => Accent, _ => Main };
            switch (kind)
            {
                case < 4:
                    canvas.Add(layer, Quarter(kind, x, y));
                    break;
                case 4:
                    canvas.Add(layer, $"M{x} {y + Cell}a12 12 0 0 1 24 0z");
                    break;
                case 5:
                    canvas.Add(layer, $"M{x} {y}a12 12 0 0 0 24 0z");
                    break;
                case 6:
                    canvas.Add(layer, Disc(x + 12, y + 12, 12));
                    canvas.Add(layer, Disc(x + 12, y + 12, 5));
                    break;
                case 7:
                    canvas.Add(Pale, $"M{x} {y}h24v24h-24z");
                    break;
                default:
                    break;
            }
        }
    }

    /// <summary>Six rings about a point on the top or bottom edge.</summary>
    private static void Arcs(MotifRandom random, MotifCanvas canvas)
    {
        var (x, y) = (30 * random.Next(5), random.Next(3) == 2 ? 0 : 72);
        var (step, dark) = (12 + random.Next(5), 1 + random.Next(5));
        for (var i = 6; i > 0; i--)
        {
            canvas.Cover(i == dark ? Accent : Alternate(i), Disc(x, y, i * step));
        }
    }

    /// <summary>Six strings of capsules, parted at different heights.</summary>
    private static void Beads(MotifRandom random, MotifCanvas canvas)
    {
        var dark = random.Next(6);
        for (var i = 0; i < 6; i++)
        {
            var (x, y) = ((i * 20) + 2, 16 + (4 * random.Next(11)));
            var upper = Alternate(i + random.Next(2) + 1);
            var lower = upper == Pale ? Main : Pale;
            canvas.Add(upper, $"M{x}-8V{y - 9}a8 8 0 0 0 16 0V-8z");
            canvas.Add(i == dark ? Accent : lower, $"M{x} 80V{y + 9}a8 8 0 0 1 16 0V80z");
        }
    }

    /// <summary>A field of dots that grow toward a focus; strokes of no length with round ends.</summary>
    private static void Dots(MotifRandom random, MotifCanvas canvas)
    {
        var (focusX, focusY) = (2 + random.Next(6), 1 + random.Next(4));
        var (wide, high) = (1 + random.Next(2), 1 + random.Next(2));
        for (var i = 0; i < 60; i++)
        {
            var (x, y) = (i % 10, i / 10);
            var distance = (wide * (x - focusX) * (x - focusX)) + (high * (y - focusY) * (y - focusY));
            var layer = distance switch { < 1 => "ms m3 w4", < 4 => "ms m2 w3", < 11 => "ms m2 w2", < 25 => "ms m1 w1", _ => "ms m1 w0" };
            canvas.Add(layer, $"M{(x * 12) + 6} {(y * 12) + 6}h0");
        }
    }

    /// <summary>Rows of rings about rings, cut along the middle; the lower halves stand shifted against the upper ones.</summary>
    private static void Orbits(MotifRandom random, MotifCanvas canvas)
    {
        var upper = 12 * random.Next(6);
        var lower = (upper + (12 * (1 + random.Next(5)))) % Orbit;
        var order = random.Next(4);
        var isDarkAbove = random.Next(3) == 0;
        HalfOrbits(canvas, upper, isUpper: true, order, isDarkAbove);
        HalfOrbits(canvas, lower, isUpper: false, (order + 1 + random.Next(3)) % 4, !isDarkAbove);
    }

    private static void HalfOrbits(MotifCanvas canvas, int start, bool isUpper, int order, bool hasDark)
    {
        // From the outer ring to the core.
        string[] layers = order switch
        {
            0 => [Pale, Main, Blank],
            1 => [Main, Blank, Pale],
            2 => [Pale, Blank, Main],
            _ => [Main, Pale, Blank],
        };
        // The one nearest to the middle of the picture, which every crop shows.
        var dark = hasDark ? Cell + ((start + Cell + Cell) % Orbit) : -1;
        for (var x = start - Orbit; x < 160; x += Orbit)
        {
            for (var ring = 0; ring < 3; ring++)
            {
                var layer = x == dark && ring == 2 ? Accent : layers[ring];
                if (layer.Length > 0)
                {
                    canvas.Add(layer, HalfRing(x, 36 - (12 * ring), isUpper));
                }
            }
        }
    }

    /// <summary>Twelve wide; the halves keep apart, because where they touched a hairline would show.</summary>
    private static FormattableString HalfRing(int x, int radius, bool isUpper)
    {
        var (y, sweep, inner) = (isUpper ? 35 : 37, isUpper ? 1 : 0, radius - 12);
        var (left, back) = (x - radius, 1 - sweep);
        return inner == 0
            ? $"M{left} {y}a{radius} {radius} 0 0 {sweep} {2 * radius} 0z"
            : (FormattableString)$"M{left} {y}a{radius} {radius} 0 0 {sweep} {2 * radius} 0h-12a{inner} {inner} 0 0 {back}-{2 * inner} 0z";
    }

    /// <summary>Four swells, one before the other.</summary>
    private static void Waves(MotifRandom random, MotifCanvas canvas)
    {
        var width = random.Next(3) switch { 0 => 24, 1 => 30, _ => 40 };
        var shift = random.Next(width);
        Swell(random, canvas, Pale, 16, width, shift);
        Swell(random, canvas, Main, 32, width, shift + (9 % width));
        Swell(random, canvas, Pale, 46, width, shift + (18 % width));
        Swell(random, canvas, Accent, 58, width, shift + (27 % width));
    }

    private static void Swell(MotifRandom random, MotifCanvas canvas, string layer, int y, int width, int shift)
    {
        var height = 5 + random.Next(9);
        var path = "";
        for (var x = 0; x < 120 + (4 * width); x += width)
        {
            path += FormattableString.Invariant($"q{width / 2} {(x / width % 2 == 0 ? -height : height)} {width} 0");
        }

        canvas.Cover(layer, $"M{-shift - width} {y}{path}V81H-90z");
    }

    /// <summary>Squares cut along a diagonal, mirrored about the middle column.</summary>
    private static void Quilt(MotifRandom random, MotifCanvas canvas)
    {
        for (var i = 0; i < 9; i++)
        {
            var (column, y) = (i % 3, i / 3 * Cell);
            var kind = random.Next(4);
            var layer = random.Next(6) switch { 0 or 4 => Pale, 1 or 2 => Main, 3 => Accent, _ => Blank };
            if (layer.Length == 0)
            {
                continue;
            }

            canvas.Add(layer, Triangle(kind, column * Cell, y));
            if (column < 2)
            {
                canvas.Add(layer, Triangle(kind ^ 1, (4 - column) * Cell, y));
            }
        }
    }

    /// <summary>Lenses from corner to corner, leaning in turn.</summary>
    private static void Leaves(MotifRandom random, MotifCanvas canvas)
    {
        var (turn, dark) = (random.Next(2), random.Next(15));
        for (var i = 0; i < Columns * Rows; i++)
        {
            var (column, row) = (i % Columns, i / Columns);
            var (x, y) = (column * Cell, row * Cell);
            var leansBack = (column + (row * turn) + (random.Next(6) == 0 ? 1 : 0)) % 2 == 1;
            var pale = random.Next(3) == 2;
            var layer = i == dark ? Accent : pale ? Pale : Main;
            canvas.Add(layer, leansBack
                ? $"M{x} {y}a24 24 0 0 1 24 24a24 24 0 0 1-24-24z"
                : (FormattableString)$"M{x + Cell} {y}a24 24 0 0 1-24 24a24 24 0 0 1 24-24z");
        }
    }

    private static string Alternate(int number) => number % 2 == 0 ? Pale : Main;

    private static FormattableString Disc(int x, int y, int radius) =>
        $"M{x - radius} {y}a{radius} {radius} 0 1 1 {2 * radius} 0a{radius} {radius} 0 1 1-{2 * radius} 0z";

    /// <summary>A quarter disc about one of the corners of a cell.</summary>
    private static FormattableString Quarter(int corner, int x, int y) => corner switch
    {
        0 => $"M{x} {y}h24a24 24 0 0 1-24 24z",
        1 => $"M{x + Cell} {y}v24a24 24 0 0 1-24-24z",
        2 => $"M{x + Cell} {y + Cell}h-24a24 24 0 0 1 24-24z",
        _ => $"M{x} {y + Cell}v-24a24 24 0 0 1 24 24z",
    };

    /// <summary>Half a cell; kinds that differ in the last bit mirror each other.</summary>
    private static FormattableString Triangle(int kind, int x, int y) => kind switch
    {
        0 => $"M{x} {y}h24l-24 24z",
        1 => $"M{x} {y}h24v24z",
        2 => $"M{x} {y}v24h24z",
        _ => $"M{x + Cell} {y}v24h-24z",
    };
}
