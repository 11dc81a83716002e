using AiBlog.Diagnostics;
using AiBlog.Parse.Tree;
using AiBlog.Text.Typesetting;
using AiBlog.Text.Urls;
using Markdig.Syntax.Inlines;

namespace AiBlog.Parse.Markdown.Writers;

/// <summary>Pictures: a local one leaves a hole for its address and size, and all but the first wait until they are needed.</summary>
internal static class ImageWriter
{
    /// <summary>As many characters as readers see without scrolling: the first image among them is the largest part of
    /// it.</summary>
    private const int FirstScreen = 1500;

    public static void WriteFigure(BodyWriter writer, LinkInline image)
    {
        writer.Markup("<figure>");
        Write(writer, image, title: null);
        writer.Markup("<figcaption>");
        writer.BeginText();
        var (caption, credit) = SplitTitle(image.Title ?? "");
        WriteCaption(writer, caption);
        if (credit.Length > 0)
        {
            writer.Markup(caption.Length > 0 ? " <small class=\"credit\">" : "<small class=\"credit\">");
            WriteCaption(writer, credit);
            writer.Markup("</small>");
        }

        writer.Markup("</figcaption></figure>\n");
        writer.EndLine();
    }

    /// <summary>What follows the last <c>|</c> between spaces is the credit.</summary>
    private static (string Caption, string Credit) SplitTitle(string title)
    {
        var at = (" " + title).LastIndexOf(" | ", StringComparison.Ordinal);
        return at < 0 ? (title, "") : (title[..Math.Max(0, at - 1)].Trim(), title[(at + 2)..].Trim());
    }

    public static void Write(BodyWriter writer, LinkInline image)
    {
        if (!writer.IsBare)
        {
            Write(writer, image, image.Title);
        }
    }

    /// <summary>Notes a picture; true for the first of a post, which is seen at once.</summary>
    public static bool Count(BodyWriter writer)
    {
        var isFirst = !writer.State.HasImage;
        writer.State.HasImage = true;
        writer.ImageCount++;
        return isFirst;
    }

    private static void Write(BodyWriter writer, LinkInline image, string? title)
    {
        var target = image.GetDynamicUrl?.Invoke() ?? image.Url ?? "";
        var alt = InlineText.Of(image);
        if (!Open(writer, target, image))
        {
            writer.Text(alt);
            return;
        }

        if (string.IsNullOrWhiteSpace(alt))
        {
            writer.State.Report(MarkdownFaults.ImageWithoutAlt(writer.State.PlaceOf(image.Span.Start), target));
        }

        writer.Attribute("alt", alt);
        if (!string.IsNullOrEmpty(title))
        {
            writer.Attribute("title", title);
        }

        var isOwn = IsOwn(writer, target);
        writer.Markup(Count(writer)
            ? isOwn && image.Span.Start < FirstScreen ? " fetchpriority=\"high\">" : ">"
            : " loading=\"lazy\" decoding=\"async\">");
        if (isOwn)
        {
            writer.Hole(HoleKind.PictureEnd, target, image.Span.Start, default);
        }

        writer.Previous = 'x';
    }

    private static bool Open(BodyWriter writer, string target, LinkInline image)
    {
        var offset = image.Span.Start;
        if (target.Length == 0)
        {
            writer.State.Report(MarkdownFaults.LinkWithoutAddress(writer.State.PlaceOf(offset)));
            return false;
        }

        switch (UrlRules.Classify(target))
        {
            case UrlKind.Http when writer.State.Settings.IsOwn(target):
                OpenOwn(writer, target, offset, image);
                return true;
            case UrlKind.Dangerous when UrlRules.IsImageData(target):
                writer.Markup("<img").Attribute("src", Address.Encode(target));
                return true;
            case UrlKind.Http or UrlKind.ProtocolRelative:
                writer.Markup("<img").Mark(new TreeMark(writer.State.PlaceOf(offset))).Attribute("src", Address.Encode(target));
                return true;
            case UrlKind.Relative or UrlKind.RootRelative:
                OpenOwn(writer, target, offset, image);
                return true;
            default:
                writer.State.Report(MarkdownFaults.UnsafeLink(writer.State.PlaceOf(offset), target));
                return false;
        }
    }

    private static bool IsOwn(BodyWriter writer, string target) => UrlRules.Classify(target) switch
    {
        UrlKind.Http => writer.State.Settings.IsOwn(target),
        UrlKind.Relative or UrlKind.RootRelative => true,
        _ => false,
    };

    private static void OpenOwn(BodyWriter writer, string target, int offset, LinkInline image)
    {
        writer.Hole(HoleKind.PictureStart, target, offset, default);
        writer.Markup("<img").Hole(HoleKind.Image, target, offset, AddressSpan.Of(image));
    }

    private static void WriteCaption(BodyWriter writer, string caption)
    {
        if (writer.State.Settings.Smart)
        {
            SmartPunctuation.Write(writer, caption, ' ');
            return;
        }

        writer.Text(caption);
    }
}
