using AiBlog.Diagnostics;
using AiBlog.Text;
using AiBlog.Text.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace AiBlog.Parse.Markdown;

/// <summary>The author's own HTML: it passes as it is, but for addresses that need the site or would run code.</summary>
internal static class RawHtmlWriter
{
    public static void Write(BodyWriter writer, HtmlBlock block)
    {
        var markup = RawMarkup.Of(block);
        writer.Read(Html.PlainText(markup.Html));
        writer.EndLine();
        WriteMarkup(writer, markup);
    }

    public static void Write(BodyWriter writer, HtmlInline inline)
    {
        if (HtmlPlainText.IsSpace(inline.Tag))
        {
            writer.Read(" ");
            writer.Markup(writer.IsBare ? " " : "");
        }

        if (!writer.IsBare)
        {
            WriteMarkup(writer, RawMarkup.Of(inline));
        }
    }

    private static void WriteMarkup(BodyWriter writer, RawMarkup markup)
    {
        var scanner = new TagScanner(markup.Html);
        var written = 0;
        while (scanner.Next())
        {
            writer.NoteMarkup(markup.SourceOffset(scanner.Start), scanner.Start - written);
            if (scanner.Kind is TagKind.Start or TagKind.End)
            {
                FollowCode(writer, ref scanner);
            }
            else if (scanner.Kind == TagKind.Comment && IsMore(markup.Html.AsSpan(scanner.Start..scanner.End)))
            {
                writer.EndLead();
            }

            if (scanner.Kind == TagKind.Start)
            {
                written = WriteTag(writer, markup, ref scanner, written);
            }
        }

        if (scanner.Start < markup.Html.Length)
        {
            writer.NoteMarkup(markup.SourceOffset(scanner.Start), scanner.Start - written);
        }

        writer.Markup(markup.Html.AsSpan(written));
    }

    private static void FollowCode(BodyWriter writer, ref TagScanner scanner)
    {
        if (scanner.Is("code") || scanner.Is("kbd") || scanner.Is("samp") || scanner.Is("pre") || scanner.Is("script") || scanner.Is("style"))
        {
            writer.RawCodeDepth = Math.Max(0, writer.RawCodeDepth + (scanner.Kind == TagKind.Start ? 1 : -1));
        }

        if (HtmlPlainText.IsHidden(scanner.Name) && !scanner.IsSelfClosing)
        {
            writer.HiddenDepth = Math.Max(0, writer.HiddenDepth + (scanner.Kind == TagKind.Start ? 1 : -1));
        }
    }

    /// <summary><c>&lt;!--more--&gt;</c>, in any case, with spaces, or with the words of a link as WordPress has them.</summary>
    private static bool IsMore(ReadOnlySpan<char> comment)
    {
        var text = comment.Trim("<!->").Trim();
        return text.StartsWith("more", StringComparison.OrdinalIgnoreCase) && (text.Length == 4 || text[4] == ' ');
    }

    /// <summary>Returns up to where the markup is written.</summary>
    private static int WriteTag(BodyWriter writer, RawMarkup markup, ref TagScanner scanner, int written)
    {
        writer.NoteSource(markup.SourceOffset(scanner.Start), scanner.Start - written);
        NoteAnchors(writer, ref scanner);
        var isImage = scanner.Is("img");
        if (isImage)
        {
            ImageWriter.Count(writer);
            ReportMissingAlt(writer, markup, ref scanner);
        }

        ReadOnlySpan<char> filled = default;
        foreach (var attribute in scanner.Attributes)
        {
            writer.NoteSource(markup.SourceOffset(attribute.Start), attribute.Start - written);
            if (!HoldsAddress(attribute))
            {
                continue;
            }

            var target = attribute.Value();
            var kind = UrlRules.Classify(target);
            var isDouble = !filled.IsEmpty && attribute.Is(filled);
            var hole = isDouble ? null : HoleOf(ref scanner, attribute, target, kind);
            if (kind != UrlKind.Dangerous && hole is null && !isDouble)
            {
                continue;
            }

            // The attribute goes, and of doubles all go: the second would count once the first is gone.
            writer.Markup(markup.Html.AsSpan(written, attribute.Start - written).TrimEnd(" \t\n"));
            written = attribute.End;
            var offset = markup.SourceOffset(attribute.ValueStart);
            if (kind == UrlKind.Dangerous)
            {
                writer.State.Report(MarkdownFaults.UnsafeLink(writer.State.PlaceOf(offset), target));
            }
            else if (hole is not null)
            {
                writer.Hole(hole.Value, target, offset, writer.State.SpanOf(offset, attribute.RawValue));
                filled = attribute.Name;
            }

            KeepApart(writer, markup.Html, written);
        }

        return written;
    }

    /// <summary>In a broken tag the next thing may touch the attribute that went.</summary>
    private static void KeepApart(BodyWriter writer, string html, int next)
    {
        if (next < html.Length && html[next] is not (' ' or '\t' or '\n' or '>'))
        {
            writer.Markup(" ");
        }
    }

    private static void NoteAnchors(BodyWriter writer, ref TagScanner scanner)
    {
        if (scanner.TryAttribute("id", out var id))
        {
            writer.Anchor(id.Value());
        }

        if (scanner.Is("a") && scanner.TryAttribute("name", out var name))
        {
            writer.Anchor(name.Value());
        }
    }

    private static void ReportMissingAlt(BodyWriter writer, RawMarkup markup, ref TagScanner scanner)
    {
        if (!scanner.TryAttribute("alt", out _))
        {
            var source = scanner.TryAttribute("src", out var src) ? src.Value() : "";
            writer.State.Report(MarkdownFaults.TagWithoutAlt(writer.State.PlaceOf(markup.SourceOffset(scanner.Start)), source));
        }
    }

    private static bool HoldsAddress(TagAttribute attribute) =>
        attribute.Is("href") || attribute.Is("src") || attribute.Is("xlink:href") || attribute.Is("poster") || attribute.Is("data")
        || attribute.Is("action") || attribute.Is("formaction");

    private static HoleKind? HoleOf(ref TagScanner scanner, TagAttribute attribute, string target, UrlKind kind)
    {
        if (target.Length == 0 || scanner.IsForeign)
        {
            return null;
        }

        if (attribute.Is("href"))
        {
            var isLink = scanner.Is("a") || scanner.Is("area");
            return isLink && kind is UrlKind.Relative or UrlKind.RootRelative or UrlKind.Fragment ? HoleKind.Link : null;
        }

        if (!attribute.Is("src") || kind is not (UrlKind.Relative or UrlKind.RootRelative))
        {
            return null;
        }

        if (scanner.Is("img"))
        {
            return scanner.TryAttribute("width", out _) || scanner.TryAttribute("height", out _) ? HoleKind.Source : HoleKind.Image;
        }

        var isMedia = scanner.Is("video") || scanner.Is("audio") || scanner.Is("source") || scanner.Is("track");
        return isMedia || scanner.Is("iframe") || scanner.Is("embed") ? HoleKind.Source : null;
    }
}
