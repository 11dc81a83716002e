using AiBlog.Diagnostics;
using AiBlog.Text.Urls;
using Markdig.Syntax.Inlines;

namespace AiBlog.Parse.Markdown.Writers;

/// <summary>Links: an address elsewhere is written at once, one within the site leaves a hole.</summary>
internal static class LinkWriter
{
    public static void Write(BodyWriter writer, LinkInline link)
    {
        if (writer.IsBare || !Open(writer, link.GetDynamicUrl?.Invoke() ?? link.Url ?? "", link.Span.Start, AddressSpan.Of(link)))
        {
            InlineWriter.WriteAll(writer, link);
            return;
        }

        if (!string.IsNullOrEmpty(link.Title))
        {
            writer.Attribute("title", link.Title);
        }

        writer.Markup(">");
        InlineWriter.WriteAll(writer, link);
        writer.Markup("</a>");
    }

    public static void Write(BodyWriter writer, AutolinkInline link)
    {
        var isLink = !writer.IsBare && Open(writer, link.IsEmail ? "mailto:" + link.Url : link.Url, link.Span.Start, default);
        writer.Markup(isLink ? ">" : "");
        writer.Text(link.Url);
        writer.Markup(isLink ? "</a>" : "");
    }

    /// <summary>Writes the tag up to its other attributes; false when there is no address that may be written.</summary>
    private static bool Open(BodyWriter writer, string target, int offset, AddressSpan source)
    {
        if (target.Length == 0)
        {
            writer.State.Report(MarkdownFaults.LinkWithoutAddress(writer.State.PlaceOf(offset)));
            return false;
        }

        switch (UrlRules.Classify(target))
        {
            case UrlKind.Dangerous:
                writer.State.Report(MarkdownFaults.UnsafeLink(writer.State.PlaceOf(offset), target));
                return false;
            case UrlKind.Relative or UrlKind.RootRelative or UrlKind.Fragment:
                writer.Markup("<a").Hole(HoleKind.Link, target, offset, source);
                return true;
            case UrlKind.Http when writer.State.Settings.IsOwn(target):
                writer.Markup("<a").Hole(HoleKind.Link, target, offset, source);
                return true;
            default:
                writer.Markup("<a").Attribute("href", Address.Encode(target));
                return true;
        }
    }
}
