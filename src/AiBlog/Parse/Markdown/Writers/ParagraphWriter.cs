using AiBlog.Parse.Tree;
using AiBlog.Privacy.Services;
using AiBlog.Text.Urls;
using Markdig.Extensions.TaskLists;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace AiBlog.Parse.Markdown.Writers;

/// <summary>A paragraph; an image with a title, alone in its paragraph, is a figure, and several images are a gallery.</summary>
internal static class ParagraphWriter
{
    public static void Write(BodyWriter writer, ParagraphBlock paragraph)
    {
        if (paragraph.Inline?.FirstChild is LinkInline { IsImage: true, NextSibling: null } image && !string.IsNullOrEmpty(image.Title))
        {
            ImageWriter.WriteFigure(writer, image);
            return;
        }

        if (EmbedWriter.TryWrite(writer, paragraph))
        {
            return;
        }

        if (GalleryOf(paragraph) is { Count: > 1 } images)
        {
            WriteGallery(writer, images);
            return;
        }

        if (!HasContent(paragraph))
        {
            return;
        }

        writer.Markup("<p>");
        WriteContent(writer, paragraph);
        writer.Markup("</p>\n");
    }

    /// <summary>The images of a paragraph that contains nothing else; none for all other paragraphs.</summary>
    private static List<LinkInline> GalleryOf(ParagraphBlock paragraph)
    {
        var images = new List<LinkInline>();
        for (var inline = paragraph.Inline?.FirstChild; inline is not null; inline = inline.NextSibling)
        {
            if (inline is LinkInline { IsImage: true } image)
            {
                images.Add(image);
            }
            else if (inline is not LineBreakInline && !(inline is LiteralInline { Content: var text } && text.AsSpan().IsWhiteSpace()))
            {
                return [];
            }
        }

        return images;
    }

    private static void WriteGallery(BodyWriter writer, List<LinkInline> images)
    {
        writer.Markup("<div class=\"gallery\">\n");
        foreach (var image in images)
        {
            if (string.IsNullOrEmpty(image.Title))
            {
                ImageWriter.Write(writer, image);
                writer.Markup("\n");
            }
            else
            {
                ImageWriter.WriteFigure(writer, image);
            }
        }

        writer.Markup("</div>\n");
    }

    /// <summary>A paragraph is empty once its alert's mark, or the definition in it, is taken out.</summary>
    private static bool HasContent(ParagraphBlock paragraph)
    {
        for (var inline = paragraph.Inline?.FirstChild; inline is not null; inline = inline.NextSibling)
        {
            if (inline is not (LiteralInline { Content.IsEmpty: true } or LineBreakInline))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Without the paragraph's own tags, for tight lists and cells.</summary>
    public static void WriteContent(BodyWriter writer, ParagraphBlock paragraph)
    {
        writer.BeginText();
        if (paragraph.Inline?.FirstChild is TaskList task)
        {
            // The label gives the box a name that screen readers read.
            writer.Markup(task.Checked ? "<label><input type=\"checkbox\" disabled checked>" : "<label><input type=\"checkbox\" disabled>");
            InlineWriter.WriteAll(writer, paragraph.Inline);
            writer.Markup("</label>");
        }
        else
        {
            InlineWriter.WriteAll(writer, paragraph.Inline);
        }

        writer.EndLine();
    }
}

/// <summary>A bare URL or a link with a text, alone in a paragraph that is in no quote or list, to something that a known service shows in
/// a frame, becomes that frame behind its gate.</summary>
internal static class EmbedWriter
{
    public static bool TryWrite(BodyWriter writer, ParagraphBlock paragraph)
    {
        if (writer.IsBare || paragraph.Parent is not MarkdownDocument || LinkOf(paragraph) is not var (url, title, offset)
            || KnownEmbeds.OfLink(url) is not var (known, frame))
        {
            return false;
        }

        var rules = writer.State.Settings.Gate;
        var origin = WebOrigin.Of(frame);
        var service = rules?.Services.Find(known.ServiceId);
        if (origin is null || (rules is not null && service is null))
        {
            return false;
        }

        var isFree = rules is null || service is null || rules.Services.Judge(origin).Service is null;
        WriteFrame(writer, new TreeMark(writer.State.PlaceOf(offset)), frame, known, title.Length > 0 ? title : service?.Name ?? "");
        writer.HasEmbed |= !isFree;
        writer.Read(title);
        writer.EndLine();
        return true;
    }

    private static (string Url, string Title, int Offset)? LinkOf(ParagraphBlock paragraph) => paragraph.Inline?.FirstChild switch
    {
        AutolinkInline { NextSibling: null, IsEmail: false } address => (address.Url, "", address.Span.Start),
        LinkInline { NextSibling: null, IsImage: false, IsAutoLink: true } address => (address.Url ?? "", "", address.Span.Start),
        LinkInline { NextSibling: null, IsImage: false } link when link.GetDynamicUrl is null && IsText(link) =>
            (link.Url ?? "", TitleOf(link), link.Span.Start),
        _ => null,
    };

    /// <summary>An image or raw HTML in a link is what its author wants to show.</summary>
    private static bool IsText(LinkInline link) => !link.Descendants().Any(inline => inline is LinkInline { IsImage: true } or HtmlInline);

    /// <summary>A text that is only the address again says nothing.</summary>
    private static string TitleOf(LinkInline link)
    {
        var text = InlineText.Of(link).Trim();
        return text == link.Url ? "" : text;
    }

    private static void WriteFrame(BodyWriter writer, TreeMark mark, string url, KnownEmbed known, string title)
    {
        writer.Markup("<iframe").Mark(mark).Attribute("src", url).Attribute("title", title).Markup(" width=\"640\" height=\"")
            .Number(known.Height ?? 360)
            .Markup("\" loading=\"lazy\" referrerpolicy=\"strict-origin-when-cross-origin\" allow=\"autoplay; encrypted-media; "
                + "fullscreen; picture-in-picture\"></iframe>\n");
    }
}
