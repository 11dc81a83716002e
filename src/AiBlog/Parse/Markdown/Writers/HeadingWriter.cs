using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace AiBlog.Parse.Markdown.Writers;

/// <summary>Headings, each with an id and a visible link to itself.</summary>
internal static class HeadingWriter
{
    public static void Write(BodyWriter writer, HeadingBlock heading)
    {
        var level = writer.LevelOf(heading);
        var text = InlineText.Of(heading.Inline).Trim();
        var id = OwnHeadingIds.Of(heading) ?? writer.State.Ids.Make(text);
        writer.IsUnread = true;
        writer.Markup("<h").Number(level).Attribute("id", id).Markup(">");
        writer.Anchor(id);
        var start = writer.Length;
        InlineWriter.WriteAll(writer, heading.Inline);
        if (heading.Parent is MarkdownDocument)
        {
            writer.Add(new Heading(level, id, text, IsPlain(heading.Inline) ? writer.Written(start) : Bare(writer, heading)));
        }

        writer.Markup(" <a class=\"anchor\"").Attribute("href", "#" + id)
            .Attribute("aria-label", $"{writer.State.Words.Permalink}: {text}").Markup(">#</a></h").Number(level).Markup(">\n");
        writer.IsUnread = false;
    }

    private static bool IsPlain(ContainerInline? container)
    {
        for (var inline = container?.FirstChild; inline is not null; inline = inline.NextSibling)
        {
            if (inline is not (LiteralInline or CodeInline or HtmlEntityInline))
            {
                return false;
            }
        }

        return true;
    }

    private static string Bare(BodyWriter writer, HeadingBlock heading)
    {
        var start = writer.Length;
        writer.BeginText();
        writer.IsBare = true;
        InlineWriter.WriteAll(writer, heading.Inline);
        writer.IsBare = false;
        return writer.Cut(start).Trim();
    }
}
