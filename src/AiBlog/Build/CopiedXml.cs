using System.Xml;
using AiBlog.Diagnostics;
using AiBlog.Privacy.Gate;
using AiBlog.Privacy.Policy;

namespace AiBlog.Build;

/// <summary>Reports what XML files would load from other origins when a reader opens them: elements of XHTML and SVG, and stylesheets. Feeds and data load nothing.</summary>
internal static class CopiedXml
{
    private static readonly XmlReaderSettings Reading = new() { DtdProcessing = DtdProcessing.Parse, XmlResolver = null, MaxCharactersFromEntities = 1024 * 1024 };

    public static void Look(string path, byte[] bytes, GateRules rules, GateReport report)
    {
        try
        {
            using var reader = XmlReader.Create(new MemoryStream(bytes), Reading);
            while (reader.Read())
            {
                Look(reader, path, rules, report);
            }
        }
        catch (XmlException)
        {
            // Browsers show what precedes the fault, and that was looked at.
        }
    }

    private static void Look(XmlReader reader, string path, GateRules rules, GateReport report)
    {
        var isInstruction = reader is { NodeType: XmlNodeType.ProcessingInstruction, Name: "xml-stylesheet" };
        if (isInstruction || (reader.NodeType == XmlNodeType.Text && reader.Value.Contains("url(", StringComparison.OrdinalIgnoreCase)))
        {
            Judge(reader.Value.Split('"', '\'', '(', ')'), ResourceKind.Style, reader, path, rules, report);
        }

        if (reader.NodeType != XmlNodeType.Element || reader.NamespaceURI is not ("http://www.w3.org/1999/xhtml" or "http://www.w3.org/2000/svg"))
        {
            return;
        }

        var element = reader.LocalName;
        while (reader.MoveToNextAttribute())
        {
            var isLink = element is "a" or "area" && reader.LocalName == "href";
            if (!isLink && reader.NamespaceURI != "http://www.w3.org/2000/xmlns/")
            {
                Judge(reader.Value.Split(' ', ',', '"', '\'', '(', ')', ';', '='), element == "script" ? ResourceKind.Script : ResourceKind.Image, reader, path, rules, report);
            }
        }
    }

    private static void Judge(string[] parts, ResourceKind kind, XmlReader reader, string path, GateRules rules, GateReport report)
    {
        var place = reader is IXmlLineInfo line && line.HasLineInfo() ? new Place(path, line.LineNumber, line.LinePosition) : Place.OfFile(path);
        foreach (var part in parts)
        {
            foreach (var (service, origin) in rules.Judge(part, kind))
            {
                report.AddCopied(new Finding(service, origin, kind, part, place));
            }
        }
    }
}
