using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text;
using System.Xml;
using AiBlog.Config;
using AiBlog.Diagnostics;
using AiBlog.Load;
using AiBlog.Privacy.Gate;
using AiBlog.Privacy.Policy;
using AiBlog.Render;
using AiBlog.Render.Gate;
using AiBlog.Text;
using AiBlog.Themes;

namespace AiBlog.Build;

/// <summary>What the site loads from others beside its texts and its theme: pictures that the configuration names, stylesheets that are
/// copied as they are.</summary>
internal static class SiteResources
{
    /// <returns>Files that are published in another form, by their path.</returns>
    public static FrozenDictionary<string, CleanedFile> Find(SiteFolder folder, SiteConfig config, GateRules rules, GateReport report)
    {
        if (!config.Privacy.IsEnforced)
        {
            return FrozenDictionary<string, CleanedFile>.Empty;
        }

        foreach (var picture in config.Authors.Select(author => author.Avatar).Prepend(config.Icon).Prepend(config.Logo)
            .OfType<Placed<string>>())
        {
            foreach (var (service, origin) in rules.Judge(picture.Value, ResourceKind.Image))
            {
                report.Add(new Finding(service, origin, ResourceKind.Image, picture.Value, picture.Place));
            }
        }

        CopiedPages.Find(folder, rules, report);
        // Those that the configuration names are judged apart, and refused.
        var named = config.Authors.Select(author => author.Avatar).Prepend(config.Icon).Prepend(config.Logo).OfType<Placed<string>>()
            .Select(file => "content/static" + file.Value).ToHashSet(StringComparer.Ordinal);
        return folder.Static.Concat(folder.Media).Where(file => !named.Contains(file.Path))
            .Select(file => (file.Path, Cleaned: Clean(file, rules, report)))
            .Where(file => file.Cleaned is not null)
            .ToFrozenDictionary(file =>
                file.Path, file => file.Cleaned ?? throw new InvalidOperationException(file.Path), StringComparer.Ordinal);
    }

    private static CleanedFile? Clean(MediaFile file, GateRules rules, GateReport report) =>
        Path.GetExtension(file.Path).ToLowerInvariant() switch
        {
            ".css" => SheetGate.Clean(file.Path, file.Read(), rules, report),
            ".svg" => SvgCleaner.Clean(file.Path, file.Read(), rules, report),
            _ => null,
        };
}

/// <summary>Reports what HTML files load from other origins that are copied byte for byte: no gate can be in them.</summary>
internal static class CopiedPages
{
    public static void Find(SiteFolder folder, GateRules rules, GateReport report)
    {
        foreach (var file in folder.Static.Concat(folder.Media))
        {
            switch (Path.GetExtension(file.Path).ToLowerInvariant())
            {
                case ".html" or ".htm" or ".shtml":
                    Look(TextOf(file), rules, report);
                    break;
                case ".xhtml" or ".xht" or ".xml" or ".xsl" or ".xslt" or ".mathml":
                    CopiedXml.Look(file.Path, file.Read(), rules, report);
                    break;
            }
        }
    }

    /// <summary>In the encodings of old pages, tags and URLs are the same bytes.</summary>
    private static SourceText TextOf(MediaFile file)
    {
        var bytes = file.Read();
        return TextDecoder.TryDecode(file.Path, bytes, out var text, out _)
            ? text
            : new SourceText(file.Path, TextDecoder.WithLineFeeds(Encoding.Latin1.GetString(bytes)));
    }

    private static void Look(SourceText page, GateRules rules, GateReport report)
    {
        if (ForeignScan.IsClean(page.Text, rules.OwnOrigin))
        {
            return;
        }

        if (PageTree.ReadBoth(page.Text, rules, page.PlaceOf) is not { } trees)
        {
            report.Add(GateFaults.DeepFile(page.PlaceOf(0)));
            return;
        }

        foreach (var finding in trees.SelectMany(tree => tree.Findings))
        {
            report.AddCopied(finding);
        }
    }
}

/// <summary>Reports what XML files would load from other origins when a reader opens them: elements of XHTML and SVG, and stylesheets.
/// Feeds and data load nothing.</summary>
internal static class CopiedXml
{
    private static readonly XmlReaderSettings Reading = new()
    {
        DtdProcessing = DtdProcessing.Parse,
        XmlResolver = null,
        MaxCharactersFromEntities = 1024 * 1024,
    };

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

        if (reader.NodeType != XmlNodeType.Element
            || reader.NamespaceURI is not ("http://www.w3.org/1999/xhtml" or "http://www.w3.org/2000/svg"))
        {
            return;
        }

        var element = reader.LocalName;
        while (reader.MoveToNextAttribute())
        {
            var isLink = element is "a" or "area" && reader.LocalName == "href";
            if (!isLink && reader.NamespaceURI != "http://www.w3.org/2000/xmlns/")
            {
                Judge(reader.Value.Split(' ', ',', '"', '\'', '(', ')', ';', '='), element == "script"
                    ? ResourceKind.Script
                    : ResourceKind.Image, reader, path, rules, report);
            }
        }
    }

    private static void Judge(string[] parts, ResourceKind kind, XmlReader reader, string path, GateRules rules, GateReport report)
    {
        var place = reader is IXmlLineInfo line && line.HasLineInfo()
            ? new Place(path, line.LineNumber, line.LinePosition)
            : Place.OfFile(path);
        foreach (var part in parts)
        {
            foreach (var (service, origin) in rules.Judge(part, kind))
            {
                report.AddCopied(new Finding(service, origin, kind, part, place));
            }
        }
    }
}
