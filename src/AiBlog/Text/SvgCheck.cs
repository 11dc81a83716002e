using System.Xml;
using AiBlog.Diagnostics;
using AiBlog.Text.Urls;

namespace AiBlog.Text;

/// <summary>Judges an SVG that browsers may open as a page of the site: no code, and nothing from elsewhere.</summary>
internal static class SvgCheck
{
    private const string Namespace = "http://www.w3.org/2000/svg";

    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Ignore,
        XmlResolver = null,
        MaxCharactersInDocument = 16 * 1024 * 1024,
    };

    /// <summary>Every fault with its line and column; a file that is no SVG has one.</summary>
    public static IReadOnlyList<Diagnostic> Faults(string file, byte[] bytes)
    {
        var faults = new List<Diagnostic>();
        try
        {
            using var reader = XmlReader.Create(new MemoryStream(bytes), Settings);
            Read(reader, file, faults);
        }
        catch (XmlException fault)
        {
            faults.Add(ImageFaults.UnreadableSvg(
                new Place(file, Math.Max(1, fault.LineNumber), Math.Max(1, fault.LinePosition)), ReasonOf(fault)));
        }

        return faults.Count > 0 && TextDecoder.TryDecode(file, bytes, out var text, out _)
            ? faults.ConvertAll(fault => fault with { Place = InCodePoints(text, fault.Place) }) : faults;
    }

    /// <summary>The XML reader counts UTF-16 units.</summary>
    private static Place InCodePoints(SourceText text, Place place)
    {
        var line = text.Line(place.Line);
        var before = line[..Math.Min(place.Column - 1, line.Length)];
        return place with { Column = new SourceText(place.File, before.ToString()).PlaceOf(before.Length).Column };
    }

    private static void Read(XmlReader reader, string file, List<Diagnostic> faults)
    {
        var inside = "";
        while (reader.Read())
        {
            inside = reader.NodeType switch
            {
                XmlNodeType.Element => reader.LocalName,
                XmlNodeType.EndElement => "",
                _ => inside,
            };
            if (reader.NodeType == XmlNodeType.Element && reader.Depth == 0
                && (reader.LocalName != "svg" || reader.NamespaceURI != Namespace))
            {
                faults.Add(ImageFaults.UnreadableSvg(
                    PlaceOf(reader, file), $"it begins with <{reader.Name}>, not with <svg xmlns=\"{Namespace}\">"));
                return;
            }

            if (Unsafe(reader, inside) is { } what)
            {
                faults.Add(ImageFaults.UnsafeSvg(PlaceOf(reader, file), what));
            }

            while (reader.NodeType is XmlNodeType.Element or XmlNodeType.Attribute && reader.MoveToNextAttribute())
            {
                if (UnsafeAttribute(reader, inside) is { } attribute)
                {
                    faults.Add(ImageFaults.UnsafeSvg(PlaceOf(reader, file), attribute));
                }
            }
        }
    }

    private static string? Unsafe(XmlReader reader, string inside) => reader.NodeType switch
    {
        XmlNodeType.Element when IsAny(reader.LocalName, "script", "foreignObject", "iframe", "object", "embed", "handler", "listener") =>
            $"<{reader.Name}>",
        XmlNodeType.ProcessingInstruction when reader.Name == "xml-stylesheet" => "a stylesheet of its own",
        XmlNodeType.Text or XmlNodeType.CDATA when inside == "style" && SvgStyle.LoadsFromElsewhere(reader.Value) =>
            "a style that loads from elsewhere",
        _ => null,
    };

    private static string? UnsafeAttribute(XmlReader attribute, string element)
    {
        var value = attribute.Value;
        if (attribute.LocalName.StartsWith("on", StringComparison.OrdinalIgnoreCase))
        {
            return $"the attribute {attribute.Name}, which runs code";
        }

        if (RunsCode(value))
        {
            return $"the address {Quote.Of(value)}";
        }

        if (IsAny(attribute.LocalName, "href", "src") && !IsOwn(value) && !(element == "a" && UrlRules.Classify(value) == UrlKind.Http))
        {
            return $"the address {Quote.Of(value)}";
        }

        return SvgStyle.LoadsFromElsewhere(value) ? "a style that loads from elsewhere" : null;
    }

    /// <summary>Browsers pass over spaces and line ends in an address; an animation lists several.</summary>
    private static bool RunsCode(string value) => value.Contains("script", StringComparison.OrdinalIgnoreCase)
        && string.Concat(value.Where(c => c > ' ')).Contains("javascript:", StringComparison.OrdinalIgnoreCase);

    private static bool IsOwn(string address) => UrlRules.Classify(address) == UrlKind.Fragment || IsPicture(address);

    private static bool IsPicture(string address) => address.StartsWith("data:image/", StringComparison.OrdinalIgnoreCase);

    private static bool IsAny(string name, params ReadOnlySpan<string> names)
    {
        foreach (var one in names)
        {
            if (name.Equals(one, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private static Place PlaceOf(XmlReader reader, string file) =>
        reader is IXmlLineInfo line && line.HasLineInfo() ? new Place(file, line.LineNumber, line.LinePosition) : Place.OfFile(file);

    /// <summary>The message without the position that .NET puts behind it.</summary>
    private static string ReasonOf(XmlException fault)
    {
        var end = fault.Message.IndexOf(" Line ", StringComparison.Ordinal);
        return (end < 0 ? fault.Message : fault.Message[..end]).TrimEnd('.');
    }
}
