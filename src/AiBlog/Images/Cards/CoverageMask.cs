using System.Buffers;

namespace AiBlog.Images.Cards;

/// <summary>How much of each pixel a shape covers: each edge adds its signed area, and the sum along a row is the coverage.</summary>
internal sealed class CoverageMask : IDisposable
{
    private const int Curve = 12;
    private readonly int width;
    private readonly int height;
    private readonly bool isEvenOdd;
    private readonly float[] areas;
    private (double X, double Y) start;
    private (double X, double Y) at;

    /// <param name="isEvenOdd">A shape within a shape is a hole.</param>
    public CoverageMask(int width, int height, bool isEvenOdd)
    {
        (this.width, this.height, this.isEvenOdd) = (width, height, isEvenOdd);
        areas = ArrayPool<float>.Shared.Rent((width + 2) * height);
        areas.AsSpan(0, (width + 2) * height).Clear();
        Top = height;
    }

    public int Width => width;

    /// <summary>The first row that the shape touches.</summary>
    public int Top { get; private set; }

    /// <summary>The row after the last one that the shape touches.</summary>
    public int Bottom { get; private set; }

    public (double X, double Y) At => at;

    public void MoveTo(double x, double y)
    {
        Close();
        start = at = (x, y);
    }

    public void LineTo(double x, double y)
    {
        AddEdge(at.X, at.Y, x, y);
        at = (x, y);
    }

    public void QuadTo(double controlX, double controlY, double x, double y)
    {
        var from = at;
        for (var i = 1; i <= Curve; i++)
        {
            var t = (double)i / Curve;
            var (a, b, c) = ((1 - t) * (1 - t), 2 * t * (1 - t), t * t);
            LineTo((a * from.X) + (b * controlX) + (c * x), (a * from.Y) + (b * controlY) + (c * y));
        }
    }

    /// <summary>Part of a circle about a centre, clockwise in the picture when the sweep is positive.</summary>
    public void Arc(double centreX, double centreY, double radius, double from, double sweep)
    {
        var steps = Math.Max(8, (int)(Math.Abs(sweep) * Math.Sqrt(radius) * 2));
        for (var i = 1; i <= steps; i++)
        {
            var angle = from + (sweep * i / steps);
            LineTo(centreX + (radius * Math.Cos(angle)), centreY + (radius * Math.Sin(angle)));
        }
    }

    public void Close() => LineTo(start.X, start.Y);

    /// <summary>What the edges add to the sum at each pixel of a row.</summary>
    public ReadOnlySpan<float> Row(int y) => areas.AsSpan(y * (width + 2), width);

    /// <summary>The coverage of a pixel, 0 to 1.</summary>
    /// <param name="sum">Of the row up to the pixel.</param>
    public float CoverageOf(float sum) => isEvenOdd ? Math.Abs(sum - (2 * MathF.Round(sum / 2))) : Math.Min(1, Math.Abs(sum));

    public void Dispose() => ArrayPool<float>.Shared.Return(areas);

    private void AddEdge(double x0, double y0, double x1, double y1)
    {
        if (y0 == y1)
        {
            return;
        }

        var direction = y0 < y1 ? 1 : -1;
        (x0, y0, x1, y1) = y0 < y1 ? (x0, y0, x1, y1) : (x1, y1, x0, y0);
        var slope = (x1 - x0) / (y1 - y0);
        var (first, end) = (Math.Max(0, (int)Math.Floor(y0)), Math.Min(height, (int)Math.Ceiling(y1)));
        (Top, Bottom) = first < end ? (Math.Min(Top, first), Math.Max(Bottom, end)) : (Top, Bottom);
        for (var y = first; y < end; y++)
        {
            var (top, bottom) = (Math.Max(y, y0), Math.Min(y + 1, y1));
            AddSpan(areas.AsSpan(y * (width + 2), width + 2), x0 + ((top - y0) * slope), x0
                + ((bottom - y0) * slope), (bottom - top) * direction);
        }
    }

    /// <summary>The part of an edge within one row.</summary>
    private void AddSpan(Span<float> row, double from, double to, double weight)
    {
        var (left, right) = (Math.Clamp(Math.Min(from, to), 0, width), Math.Clamp(Math.Max(from, to), 0, width));
        var first = (int)left;
        var last = (int)Math.Ceiling(right);
        if (last <= first + 1)
        {
            var middle = ((left + right) / 2) - first;
            row[first] += (float)(weight * (1 - middle));
            row[first + 1] += (float)(weight * middle);
            return;
        }

        // The share of the edge that has entered by the right side of each pixel, and the area behind it.
        var share = 1 / (right - left);
        double before = 0;
        for (var x = first; x < last; x++)
        {
            var (enter, leave) = (Math.Max(x, left), Math.Min(x + 1, right));
            var part = (leave - enter) * share;
            var covered = before + (part * (x + 1 - ((enter + leave) / 2)));
            row[x] += (float)(weight * (covered - Previous(x)));
            before += part;
        }

        row[last] += (float)(weight * (1 - Previous(last)));

        double Previous(int x)
        {
            // The coverage of the pixel to the left, so that the running sum along the row gives that of this one.
            if (x == first)
            {
                return 0;
            }

            var (enter, leave) = (Math.Max(x - 1, left), Math.Min(x, right));
            return ((enter - left) * share) + ((leave - enter) * share * (x - ((enter + leave) / 2)));
        }
    }
}
