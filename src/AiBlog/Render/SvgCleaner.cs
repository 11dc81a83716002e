using System.Collections.Immutable;
using System.Text;
using System.Xml;
using AiBlog.Diagnostics;
using AiBlog.Parse.Tree;
using AiBlog.Privacy.Gate;
using AiBlog.Privacy.Services;
using AiBlog.Text.Urls;
using AiBlog.Themes;

namespace AiBlog.Render;

/// <summary>Writes an SVG file again without what would load from elsewhere or run when a browser opens it: no document type, and only what
/// bodies may contain too.</summary>
internal static class SvgCleaner
{
    private const string Svg = "http://www.w3.org/2000/svg";
    private const string Xlink = "http://www.w3.org/1999/xlink";
    private const string Html = "http://www.w3.org/1999/xhtml";

    /// <summary>Entities of the document itself are resolved, as drawing programs write them; nothing else is read.</summary>
    private static readonly XmlReaderSettings Reading = new()
    {
        DtdProcessing = DtdProcessing.Parse,
        XmlResolver = null,
        MaxCharactersFromEntities = 1024 * 1024,
        MaxCharactersInDocument = 64 * 1024 * 1024,
        IgnoreComments = true,
    };

    private static readonly XmlWriterSettings Writing = new()
    {
        Encoding = new UTF8Encoding(false),
        OmitXmlDeclaration = true,
        NewLineHandling = NewLineHandling.None,
    };

    /// <summary>Null when the file may stay as it is.</summary>
    public static CleanedFile? Clean(string path, byte[] bytes, GateRules rules, GateReport report)
    {
        var output = new MemoryStream(bytes.Length);
        var faults = new List<Diagnostic>();
        try
        {
            using var reader = XmlReader.Create(new MemoryStream(bytes), Reading);
            using var writer = XmlWriter.Create(output, Writing);
            Copy(reader, writer, path, rules, faults);
        }
        catch (XmlException fault)
        {
            // Browsers show what precedes the fault.
            faults.Add(FileFaults.UnreadableDrawing(new Place(path, Math.Max(1, fault.LineNumber), Math.Max(1, fault.LinePosition))));
            output.SetLength(0);
            output.Write("<svg xmlns=\"http://www.w3.org/2000/svg\"/>"u8);
        }

        foreach (var fault in faults)
        {
            report.Add(fault);
        }

        return faults.Count == 0 ? null : new CleanedFile(output.ToArray(), []);
    }

    private static void Copy(XmlReader reader, XmlWriter writer, string path, GateRules rules, List<Diagnostic> faults)
    {
        reader.Read();
        while (!reader.EOF)
        {
            switch (reader.NodeType)
            {
                case XmlNodeType.Element when Refusal(reader) is { } what:
                    faults.Add(FileFaults.CleanedDrawing(PlaceOf(reader, path), what));
                    reader.Skip();
                    continue;
                case XmlNodeType.Element:
                    CopyElement(reader, writer, path, rules, faults);
                    break;
                case XmlNodeType.EndElement:
                    writer.WriteFullEndElement();
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace
                    or XmlNodeType.SignificantWhitespace when reader.Depth > 0:
                    writer.WriteString(reader.Value);
                    break;
                case XmlNodeType.ProcessingInstruction:
                    faults.Add(FileFaults.CleanedDrawing(PlaceOf(reader, path), $"<?{reader.Name}?>"));
                    break;
                case XmlNodeType.DocumentType when reader.Value.Contains("ATTLIST", StringComparison.Ordinal):
                    faults.Add(FileFaults.CleanedDrawing(PlaceOf(reader, path), "default attributes in the document type"));
                    break;
            }

            reader.Read();
        }
    }

    private static void CopyElement(XmlReader reader, XmlWriter writer, string path, GateRules rules, List<Diagnostic> faults)
    {
        var isEmpty = reader.IsEmptyElement;
        var isStyle = reader is { NamespaceURI: Svg, LocalName: "style" };
        var element = new BodyElement(reader.LocalName, MarkupSpace.Svg, null);
        var isSvg = reader.NamespaceURI == Svg;
        writer.WriteStartElement(reader.Prefix, reader.LocalName, reader.NamespaceURI);
        while (reader.MoveToNextAttribute())
        {
            var isKept = reader.NamespaceURI == "http://www.w3.org/2000/xmlns/" || IsSafe(element, reader, isSvg, rules);
            if (isKept)
            {
                writer.WriteAttributeString(reader.Prefix, reader.LocalName, reader.NamespaceURI, reader.Value);
            }
            else
            {
                faults.Add(FileFaults.CleanedDrawing(PlaceOf(reader, path), $"{reader.Name}=\"{reader.Value}\""));
            }
        }

        reader.MoveToElement();
        if (isEmpty)
        {
            writer.WriteEndElement();
        }
        else if (isStyle)
        {
            var place = PlaceOf(reader, path);
            var css = reader.ReadElementContentAsString();
            writer.WriteString(OwnStyle(css, rules, place, faults));
            writer.WriteFullEndElement();
            // The reader is behind the element, and the caller moves on by one.
            CopyRest(reader, writer, path, rules, faults);
        }
    }

    /// <summary>Handles the node that the reader is at, which the caller would pass over.</summary>
    private static void CopyRest(XmlReader reader, XmlWriter writer, string path, GateRules rules, List<Diagnostic> faults)
    {
        switch (reader.NodeType)
        {
            case XmlNodeType.EndElement:
                writer.WriteFullEndElement();
                break;
            case XmlNodeType.Element when Refusal(reader) is { } what:
                faults.Add(FileFaults.CleanedDrawing(PlaceOf(reader, path), what));
                reader.Skip();
                CopyRest(reader, writer, path, rules, faults);
                break;
            case XmlNodeType.Element:
                CopyElement(reader, writer, path, rules, faults);
                break;
            case XmlNodeType.Text or XmlNodeType.CDATA:
                writer.WriteString(reader.Value);
                break;
        }
    }

    /// <summary>Elements of drawing programs' own namespaces do nothing; of HTML and SVG only those that bodies may contain.</summary>
    private static string? Refusal(XmlReader reader) => reader.NamespaceURI switch
    {
        Svg => AllowedMarkup.IsElement(MarkupSpace.Svg, reader.LocalName)
            || reader.LocalName is "metadata" or "hkern" or "font" or "glyph" or "font-face" or "missing-glyph" or "solidColor"
                ? null
                : $"<{reader.Name}>",
        Html => $"<{reader.Name}>",
        _ => null,
    };

    private static bool IsSafe(BodyElement element, XmlReader attribute, bool isSvg, GateRules rules)
    {
        var (name, value) = (attribute.LocalName, attribute.Value);
        if (!isSvg)
        {
            return true;
        }

        if (name == "href" && attribute.NamespaceURI is "" or Xlink)
        {
            return IsSafeUrl(element.Name, value);
        }

        if (name.StartsWith("on", StringComparison.OrdinalIgnoreCase) || name is "src" or "base")
        {
            return false;
        }

        if (element.Name is "set" or "animate" or "animateTransform" && name == "attributeName")
        {
            return !value.Contains("href", StringComparison.OrdinalIgnoreCase)
                && !value.TrimStart().StartsWith("on", StringComparison.OrdinalIgnoreCase)
                    && value.Trim() is not ("style" or "attributeName");
        }

        return name == "style"
            ? OwnStyle($"a{{{value}}}", rules, default, []) is { } css
                && !css.Contains("/*removed*/", StringComparison.Ordinal) : attribute.NamespaceURI.Length > 0 || Paint.IsOwn(value)
                    || name is "d" or "points" or "id" or "class";
    }

    private static bool IsSafeUrl(string element, string url) => UrlRules.Classify(url) switch
    {
        UrlKind.Fragment => true,
        UrlKind.Http or UrlKind.Mailto => element == "a",
        UrlKind.Dangerous => element == "image" && DataUrl.IsImage(url),
        UrlKind.Relative or UrlKind.RootRelative => element is "a" or "image",
        _ => false,
    };

    /// <summary>The style without what loads from elsewhere; the same string when nothing does.</summary>
    private static string OwnStyle(string css, GateRules rules, Place place, List<Diagnostic> faults)
    {
        var styles = new StyleCollector(rules, keepsRelative: true);
        styles.AddSheet(css, null, _ => place);
        if (styles.Findings.All(found => found.Service is null) && styles.Remarks.Count == 0)
        {
            return css;
        }

        faults.AddRange(
            styles.Findings.Where(found => found.Service is not null).Select(found => FileFaults.CleanedDrawing(place, found.Url)));
        return (styles.Build().FirstOrDefault(sheet => sheet.Services.IsEmpty)?.Css ?? "") + "/*removed*/";
    }

    private static Place PlaceOf(XmlReader reader, string path) =>
        reader is IXmlLineInfo line && line.HasLineInfo() ? new Place(path, line.LineNumber, line.LinePosition) : Place.OfFile(path);
}
