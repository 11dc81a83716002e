using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml;
using AiBlog.Text.Html;

namespace AiBlog.Import.WordPress;

/// <summary>Reads the elements of one item: as XML, or by its tags alone when it is not well-formed.</summary>
internal static partial class WxrEvents
{
    private static readonly string[] Groups =
        ["wp:comment", "wp:postmeta", "wp:commentmeta", "wp:author", "wp:category", "wp:tag", "wp:term", "wp:termmeta", "image"];

    /// <param name="xml">One element with all its children.</param>
    /// <param name="fault">What is wrong with it; null when it is well-formed.</param>
    public static List<WxrEvent> Read(string xml, out string? fault)
    {
        var events = new List<WxrEvent>();
        try
        {
            ReadStrictly(xml, events);
            fault = null;
        }
        catch (XmlException broken)
        {
            fault = broken.Message;
            events.Clear();
            ReadLeniently(xml, events);
        }

        return events;
    }

    private static void ReadStrictly(string xml, List<WxrEvent> events)
    {
        // Exports declare the prefixes in their head, some with https and some with http, and plug-ins use others that nobody declared.
        using var text = new StringReader(xml);
        using var reader = new XmlTextReader(text)
        {
            Namespaces = false,
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            WhitespaceHandling = WhitespaceHandling.All,
        };
        reader.MoveToContent();
        while (reader.Read())
        {
            if (reader.NodeType == XmlNodeType.EndElement && Groups.Contains(reader.Name, StringComparer.Ordinal))
            {
                events.Add(new WxrEvent(reader.Name, null, true, []));
            }
            else if (reader.NodeType == XmlNodeType.Element)
            {
                ReadElement(reader, events);
            }
        }
    }

    private static void ReadElement(XmlTextReader reader, List<WxrEvent> events)
    {
        var name = reader.Name;
        var attributes = ImmutableArray.CreateBuilder<(string, string)>();
        var isEmpty = reader.IsEmptyElement;
        while (reader.MoveToNextAttribute())
        {
            attributes.Add((reader.Name, reader.Value));
        }

        if (Groups.Contains(name, StringComparer.Ordinal))
        {
            events.Add(new WxrEvent(name, null, false, attributes.ToImmutable()));
            return;
        }

        var value = new StringBuilder();
        var depth = 0;
        while (!isEmpty && reader.Read() && !(reader.NodeType == XmlNodeType.EndElement && depth == 0))
        {
            depth += reader.NodeType == XmlNodeType.Element && !reader.IsEmptyElement
                ? 1
                : reader.NodeType == XmlNodeType.EndElement
                ? -1
                : 0;
            if (reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace)
            {
                value.Append(reader.Value);
            }
            else if (reader.NodeType == XmlNodeType.EntityReference)
            {
                // Plug-ins write names of HTML; without a document type, no other entity has a value.
                value.Append(HtmlEncoding.Decode($"&{reader.Name};"));
            }
        }

        events.Add(new WxrEvent(name, value.ToString(), false, attributes.ToImmutable()));
    }

    private static void ReadLeniently(string xml, List<WxrEvent> events)
    {
        var at = 0;
        while (at < xml.Length && Tag().Match(xml, at) is { Success: true } tag)
        {
            var name = tag.Groups["name"].Value;
            at = tag.Index + tag.Length;
            if (name == "item" || name.Length == 0)
            {
                continue;
            }

            if (tag.Groups["close"].Length > 0)
            {
                if (Groups.Contains(name, StringComparer.Ordinal))
                {
                    events.Add(new WxrEvent(name, null, true, []));
                }

                continue;
            }

            var attributes = Attribute().Matches(tag.Groups["attributes"].Value)
                .Select(match => (match.Groups[1].Value, HtmlEncoding.DecodeAttribute(match.Groups[2].Value))).ToImmutableArray();
            if (Groups.Contains(name, StringComparer.Ordinal))
            {
                events.Add(new WxrEvent(name, null, false, attributes));
                continue;
            }

            var end = xml.IndexOf($"</{name}>", at, StringComparison.Ordinal);
            var value = xml[at..(end < 0 ? xml.Length : end)];
            events.Add(new WxrEvent(name, Plain(value), false, attributes));
            at = end < 0 ? xml.Length : end + name.Length + 3;
        }
    }

    private static string Plain(string value)
    {
        var text = value.Trim();
        return text.StartsWith("<![CDATA[", StringComparison.Ordinal)
            ? text["<![CDATA[".Length..].Replace("]]]]><![CDATA[>", "]]>", StringComparison.Ordinal)
                .Replace("]]>", "", StringComparison.Ordinal)
            : HtmlEncoding.Decode(value);
    }

    [GeneratedRegex(@"<(?<close>/?)(?<name>[A-Za-z][\w]*(?::[\w]+)?)(?<attributes>(?:\s+[\w:]+=""[^""]*"")*)\s*>")]
    private static partial Regex Tag();

    [GeneratedRegex(@"([\w:]+)=""([^""]*)""")]
    private static partial Regex Attribute();
}

/// <summary>One element of an export item in the order of the file.</summary>
/// <param name="Value">Its text; null for an element with elements in it, whose end is an event with <paramref name="IsEnd"/>.</param>
internal readonly record struct WxrEvent(string Name, string? Value, bool IsEnd, ImmutableArray<(string Name, string Value)> Attributes)
{
    public string? Attribute(string name)
    {
        foreach (var (key, value) in Attributes.IsDefault ? [] : Attributes)
        {
            if (key == name)
            {
                return value;
            }
        }

        return null;
    }
}
