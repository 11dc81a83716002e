using System.Buffers;
using System.Globalization;
using System.Text;
using AiBlog.Text.Html;

namespace AiBlog.Images;

/// <summary>The size of an SVG from its width and height, or from its viewBox (SVG 2, 8.2), in CSS pixels.</summary>
internal static class SvgSize
{
    private static readonly SearchValues<char> Digits = SearchValues.Create("0123456789.+-");

    public static (int Width, int Height)? Read(ReadOnlySpan<byte> file)
    {
        var text = Encoding.UTF8.GetString(file[..Math.Min(file.Length, 16 * 1024)]);
        if (!text.TrimStart('\uFEFF', ' ', '\t', '\r', '\n').StartsWith('<'))
        {
            return null;
        }

        var scanner = new TagScanner(text);
        while (scanner.Next())
        {
            if (scanner.Kind == TagKind.Start)
            {
                return scanner.Is("svg") ? SizeOf(scanner) : null;
            }
        }

        return null;
    }

    private static (int Width, int Height)? SizeOf(TagScanner svg)
    {
        var width = Length(svg, "width");
        var height = Length(svg, "height");
        var (boxWidth, boxHeight) = ViewBox(svg);
        if (width is null && height is null)
        {
            return (Rounded(boxWidth), Rounded(boxHeight));
        }

        // One length alone keeps the proportions of the view box.
        var ratio = boxHeight > 0 ? boxWidth / boxHeight : 0;
        return (Rounded(width ?? (height * ratio) ?? 0), Rounded(height ?? (ratio > 0 ? width / ratio : 0) ?? 0));
    }

    private static double? Length(TagScanner svg, string name)
    {
        if (!svg.TryAttribute(name, out var attribute))
        {
            return null;
        }

        var value = attribute.RawValue.Trim();
        var digits = value.IndexOfAnyExcept(Digits);
        var number = digits < 0 ? value : value[..digits];
        double? scale = value[number.Length..] switch
        {
            "" or "px" => 1,
            "pt" => 96.0 / 72,
            "pc" => 16,
            "in" => 96,
            "cm" => 96 / 2.54,
            "mm" => 96 / 25.4,
            "em" or "rem" => 16,
            _ => null,
        };
        return double.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out var length) ? length * scale : null;
    }

    private static (double Width, double Height) ViewBox(TagScanner svg)
    {
        if (!svg.TryAttribute("viewbox", out var attribute))
        {
            return default;
        }

        var parts = attribute.RawValue.ToString().Split([' ', ',', '\t', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries);
        return parts.Length == 4
            && double.TryParse(parts[2], NumberStyles.Float, CultureInfo.InvariantCulture, out var width)
            && double.TryParse(parts[3], NumberStyles.Float, CultureInfo.InvariantCulture, out var height)
            ? (width, height)
            : default;
    }

    private static int Rounded(double length) => length is > 0 and < 1_000_000 ? Math.Max(1, (int)Math.Round(length)) : 0;
}
