using System.Globalization;
using System.Xml;
using AiBlog.Link;
using AiBlog.Text;

namespace AiBlog.Render.Outputs;

/// <summary>The lead image of a post in a feed, as Media RSS 1.5.1 writes it in RSS and Atom.</summary>
internal static class FeedImages
{
    public const string Namespace = "http://search.yahoo.com/mrss/";

    public static void MediaContent(this XmlWriter xml, LinkedImage? image)
    {
        if (image is null)
        {
            return;
        }

        xml.WriteStartElement("content", Namespace);
        xml.WriteAttributeString("url", XmlFile.Clean(image.Absolute));
        xml.WriteAttributeString("medium", "image");
        xml.AttributeIfAny("type", ImageTypes.Of(image.Absolute));
        xml.AttributeIfAny("fileSize", image.Length?.ToString(CultureInfo.InvariantCulture));
        xml.AttributeIfAny("width", image.Width?.ToString(CultureInfo.InvariantCulture));
        xml.AttributeIfAny("height", image.Height?.ToString(CultureInfo.InvariantCulture));
        Text(xml, "description", image.Alt);
        Text(xml, "credit", image.Credit);
        xml.WriteEndElement();
    }

    private static void Text(XmlWriter xml, string name, string? text)
    {
        if (!string.IsNullOrEmpty(text))
        {
            xml.WriteElementString(name, Namespace, XmlFile.Clean(text));
        }
    }
}
