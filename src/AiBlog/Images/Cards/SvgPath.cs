using System.Globalization;

namespace AiBlog.Images.Cards;

/// <summary>Draws the path data of motifs (SVG 2, 9.3): the commands M, m, H, h, V, v, L, l, Q, q, A, a, and Z, with circular
/// arcs.</summary>
/// <param name="scale">From units of the path to pixels, after the origin is moved by <paramref name="left"/> and
/// <paramref name="top"/>.</param>
internal sealed class SvgPath(CoverageMask mask, double scale, double left, double top)
{
    private readonly List<double> numbers = [];
    private (double X, double Y) at;
    private (double X, double Y) start;

    public void Draw(string path)
    {
        for (var i = 0; i < path.Length;)
        {
            var command = path[i++];
            i = ReadNumbers(path, i);
            Run(command);
        }

        mask.Close();
    }

    /// <summary>The points that a path moves to, which round line ends make into dots.</summary>
    public void DrawDots(string path, double width)
    {
        foreach (var move in path.Split('M', StringSplitOptions.RemoveEmptyEntries))
        {
            ReadNumbers(move, 0);
            var (x, y) = (X(numbers[0]), Y(numbers[1]));
            mask.MoveTo(x + (width * scale / 2), y);
            mask.Arc(x, y, width * scale / 2, 0, 2 * Math.PI);
            mask.Close();
        }
    }

    private int ReadNumbers(string path, int at)
    {
        numbers.Clear();
        while (at < path.Length)
        {
            var end = at;
            if (path[at] is ' ' or ',')
            {
                at++;
                continue;
            }

            while (end < path.Length && (char.IsAsciiDigit(path[end]) || path[end] == '.' || (path[end] == '-' && end == at)))
            {
                end++;
            }

            if (end == at)
            {
                break;
            }

            numbers.Add(double.Parse(path.AsSpan(at, end - at), CultureInfo.InvariantCulture));
            at = end;
        }

        return at;
    }

    private void Run(char command)
    {
        var (x, y) = char.IsAsciiLetterLower(command) ? at : (0, 0);
        switch (char.ToLowerInvariant(command))
        {
            case 'm':
                at = start = (x + numbers[0], y + numbers[1]);
                mask.MoveTo(X(at.X), Y(at.Y));
                LinesFrom(2, command);
                break;
            case 'l':
                LinesFrom(0, command);
                break;
            case 'h':
                LineTo(x + numbers[0], at.Y);
                break;
            case 'v':
                LineTo(at.X, y + numbers[0]);
                break;
            case 'q':
                for (var i = 0; i + 4 <= numbers.Count; i += 4)
                {
                    (x, y) = char.IsAsciiLetterLower(command) ? at : (0, 0);
                    at = (x + numbers[i + 2], y + numbers[i + 3]);
                    mask.QuadTo(X(x + numbers[i]), Y(y + numbers[i + 1]), X(at.X), Y(at.Y));
                }

                break;
            case 'a':
                for (var i = 0; i + 7 <= numbers.Count; i += 7)
                {
                    (x, y) = char.IsAsciiLetterLower(command) ? at : (0, 0);
                    ArcTo(numbers[i], numbers[i + 3] != 0, numbers[i + 4] != 0, x + numbers[i + 5], y + numbers[i + 6]);
                }

                break;
            case 'z':
                at = start;
                mask.Close();
                break;
            default:
                throw new FormatException($"no motif uses the path command {command}");
        }
    }

    private void LinesFrom(int first, char command)
    {
        for (var i = first; i + 2 <= numbers.Count; i += 2)
        {
            var (x, y) = char.IsAsciiLetterLower(command) ? at : (0, 0);
            LineTo(x + numbers[i], y + numbers[i + 1]);
        }
    }

    private void LineTo(double x, double y)
    {
        at = (x, y);
        mask.LineTo(X(x), Y(y));
    }

    /// <summary>SVG 2, B.2.4, for equal radii.</summary>
    private void ArcTo(double radius, bool isLarge, bool isSweep, double x, double y)
    {
        var (dx, dy) = (x - at.X, y - at.Y);
        var distance = Math.Sqrt((dx * dx) + (dy * dy));
        radius = Math.Max(radius, distance / 2);
        var height = Math.Sqrt(Math.Max(0, (radius * radius) - (distance * distance / 4))) * (isLarge == isSweep ? -1 : 1);
        var centreX = ((at.X + x) / 2) - (height * dy / distance);
        var centreY = ((at.Y + y) / 2) + (height * dx / distance);
        var from = Math.Atan2(at.Y - centreY, at.X - centreX);
        var sweep = Math.Atan2(y - centreY, x - centreX) - from;
        sweep += isSweep && sweep < 0 ? 2 * Math.PI : !isSweep && sweep > 0 ? -2 * Math.PI : 0;
        mask.Arc(X(centreX), Y(centreY), radius * scale, from, sweep);
        at = (x, y);
        mask.LineTo(X(x), Y(y));
    }

    private double X(double x) => left + (x * scale);

    private double Y(double y) => top + (y * scale);
}
