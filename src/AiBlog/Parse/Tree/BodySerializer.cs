using System.Collections.Immutable;
using System.Text;
using AiBlog.Parse.Markdown;
using AiBlog.Privacy.Gate;
using AiBlog.Privacy.Services;
using AiBlog.Text.Html;

namespace AiBlog.Parse.Tree;

/// <summary>Writes a tree as HTML (HTML standard, 13.3), and collects its slots and what in it is gated.</summary>
internal sealed class BodySerializer(GateRules? rules)
{
    private readonly StringBuilder html = new();
    private readonly List<GatedRange> gates = [];
    private readonly ImmutableArray<Hole>.Builder holes = ImmutableArray.CreateBuilder<Hole>();

    public (string Html, ImmutableArray<Hole> Holes, ImmutableArray<GatedRange> Gates) Write(BodyElement root)
    {
        foreach (var node in root.Content())
        {
            Write(node);
        }

        return (html.ToString(), holes.DrainToImmutable(), [.. gates]);
    }

    /// <summary>One element and what is in it.</summary>
    public string WriteOne(BodyNode node)
    {
        Write(node);
        return html.ToString();
    }

    private void Write(BodyNode node)
    {
        switch (node)
        {
            case BodyMarkup markup:
                html.Append(markup.Html);
                break;
            case BodyText
            {
                Parent:
                {
                    IsHtml: true,
                    Name: "script" or "style" or "iframe" or "noembed" or "noframes" or "xmp" or "plaintext"
                }
            } text:
                html.Append(text.Text);
                break;
            case BodyText text:
                HtmlEncoding.AppendText(html, text.Text);
                break;
            case BodyElement { Gate: { } gate } element:
                Write(element, gate);
                break;
            case BodyElement element:
                WriteElement(element);
                break;
        }
    }

    private void Write(BodyElement element, BodyGate gate)
    {
        // An outer range comes before those in it.
        var (index, start) = (gates.Count, html.Length);
        var range = new GatedRange(
            start, start, [.. gate.Services.Select(id => rules?.Services.Find(id)).OfType<Service>()], gate.Form, gate.Embed,
            gate.Subject is { IsHtml: true, Name: "iframe" or "object" or "embed" });
        gates.Add(range);
        WriteElement(element);
        gates[index] = range with { End = html.Length };
    }

    private void WriteElement(BodyElement element)
    {
        var image = element.Is("img") && element.Parent?.Is("picture") != true
            ? element.Attributes.Find(attribute => attribute.Slot is { IsResponsive: true }).Slot : null;
        AddHole(HoleKind.PictureStart, image);
        html.Append('<').Append(element.Name);
        foreach (var attribute in element.Attributes)
        {
            Write(attribute, image is not null);
        }

        html.Append('>');
        if (element.IsHtml && AllowedMarkup.IsVoid(element.Name))
        {
            AddHole(HoleKind.PictureEnd, image);
            return;
        }

        if (element.IsHtml && element.Name is "pre" or "textarea" or "listing" && element.Children is [BodyText { Text: ['\n', ..] }, ..])
        {
            // The parser drops a line feed that begins the element.
            html.Append('\n');
        }

        foreach (var child in element.Content())
        {
            Write(child);
        }

        html.Append("</").Append(element.Name).Append('>');
    }

    private void AddHole(HoleKind kind, Hole? image)
    {
        if (image is not null)
        {
            holes.Add(image with { Offset = html.Length, Kind = kind });
        }
    }

    /// <param name="isAlone">The element is not part of a picture element.</param>
    private void Write(BodyAttribute attribute, bool isAlone)
    {
        if (attribute.Slot is { } hole)
        {
            // An image that the author put into a picture element has its variants there.
            holes.Add(hole with { Offset = html.Length, IsResponsive = hole.IsResponsive && isAlone });
            return;
        }

        html.Append(' ').Append(attribute.Name);
        if (attribute.Value.Length > 0)
        {
            html.Append("=\"");
            HtmlEncoding.AppendAttribute(html, attribute.Value);
            html.Append('"');
        }
    }
}
