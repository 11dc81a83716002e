using System.Text;
using System.Xml;
using AiBlog.Text;
using AiBlog.Themes;

namespace AiBlog.Render.Outputs;

/// <summary>Writes XML 1.0 that stays well-formed whatever an author typed.</summary>
internal static class XmlFile
{
    private static readonly XmlWriterSettings Settings = new()
    {
        Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        Indent = true,
        NewLineChars = "\n",
    };

    public static byte[] Make(Action<XmlWriter> write)
    {
        using var bytes = new MemoryStream();
        using (var xml = XmlWriter.Create(bytes, Settings))
        {
            xml.WriteStartDocument();
            write(xml);
            xml.WriteEndDocument();
        }

        bytes.WriteByte((byte)'\n');
        return bytes.ToArray();
    }

    /// <summary>Names the stylesheet for people who open the file in a browser, when the theme has one. Browsers give up XSLT, so it is
    /// CSS.</summary>
    public static void FeedStylesheet(this XmlWriter xml, RenderContext context)
    {
        if (context.Functions.Asset(FeedStyle.AssetName) is { } address)
        {
            xml.WriteProcessingInstruction("xml-stylesheet",
                $"type=\"text/css\" href=\"{address.Replace("&", "&amp;", StringComparison.Ordinal)}\"");
        }
    }

    public static void AttributeIfAny(this XmlWriter xml, string name, string? value)
    {
        if (value is not null)
        {
            xml.WriteAttributeString(name, XmlCharacters.Clean(value));
        }
    }

    public static void Element(this XmlWriter xml, string name, string? text)
    {
        if (text is not null)
        {
            xml.WriteElementString(name, XmlCharacters.Clean(text));
        }
    }
}
