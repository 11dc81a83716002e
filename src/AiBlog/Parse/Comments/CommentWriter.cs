using System.Globalization;
using System.Text;
using AiBlog.Diagnostics;
using AiBlog.Parse.Markdown;
using AiBlog.Text.Html;
using AiBlog.Text.Urls;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace AiBlog.Parse.Comments;

/// <summary>Writes a comment as HTML. Whatever is no part of the small Markdown of comments is written as its text.</summary>
internal sealed class CommentWriter(MarkdownSource source, List<Diagnostic> faults)
{
    /// <summary>Lists and quotes deeper than this are written without their tags; nobody could read them.</summary>
    private const int Deepest = 6;

    private readonly StringBuilder html = new();
    private readonly StringBuilder plain = new();
    private bool isInLink;

    public CommentText ToText() => new(html.ToString(), plain.ToString().Trim(), [.. faults]);

    public void Blocks(ContainerBlock container, int depth = 0, bool isTight = false)
    {
        foreach (var block in container)
        {
            Write(block, depth, isTight);
        }
    }

    private void Write(Block block, int depth, bool isTight)
    {
        switch (block)
        {
            case ListBlock list when depth < Deepest:
                WriteList(list, depth);
                break;
            case QuoteBlock quote when depth < Deepest:
                html.Append("<blockquote>\n");
                Blocks(quote, depth + 1);
                html.Append("</blockquote>\n");
                break;
            case ContainerBlock container:
                Blocks(container, depth, isTight);
                break;
            case CodeBlock code:
                // Without a stop for the tab key, code that is too wide cannot be scrolled by keyboard.
                html.Append("<pre tabindex=\"0\"><code>");
                Text(code.Lines.ToString());
                html.Append("\n</code></pre>\n");
                plain.Append('\n');
                break;
            case LeafBlock { Inline: { } inlines }:
                html.Append(isTight ? "" : "<p>");
                Inlines(inlines);
                html.Append(isTight ? "\n" : "</p>\n");
                plain.Append('\n');
                break;
        }
    }

    private void WriteList(ListBlock list, int depth)
    {
        var hasStart = int.TryParse(list.OrderedStart, NumberStyles.None, CultureInfo.InvariantCulture, out var start) && start != 1;
        html.Append(CultureInfo.InvariantCulture,
            $"<{(list.IsOrdered ? "ol" : "ul")}{(list.IsOrdered && hasStart ? $" start=\"{start}\"" : "")}>\n");
        foreach (var item in list)
        {
            html.Append("<li>");
            Write(item, depth + 1, !list.IsLoose);
            html.Append("</li>\n");
        }

        html.Append(list.IsOrdered ? "</ol>\n" : "</ul>\n");
    }

    private void Inlines(ContainerInline container)
    {
        for (var inline = container.FirstChild; inline is not null; inline = inline.NextSibling)
        {
            Write(inline);
        }
    }

    private void Write(Inline inline)
    {
        switch (inline)
        {
            case LiteralInline literal:
                Text(literal.Content.AsSpan());
                break;
            case EmphasisInline emphasis:
                var tag = emphasis.DelimiterCount == 2 ? "strong" : "em";
                html.Append('<').Append(tag).Append('>');
                Inlines(emphasis);
                html.Append("</").Append(tag).Append('>');
                break;
            case CodeInline code:
                html.Append("<code>");
                Text(code.Content);
                html.Append("</code>");
                break;
            case LineBreakInline:
                // In a form a line is ended on purpose.
                html.Append("<br>\n");
                plain.Append(' ');
                break;
            case LinkInline link:
                WriteLink(link.GetDynamicUrl?.Invoke() ?? link.Url ?? "", link);
                break;
            case AutolinkInline address:
                WriteLink(address.IsEmail ? "mailto:" + address.Url : address.Url, null, address);
                break;
            case DelimiterInline delimiter:
                Text(delimiter.ToLiteral());
                Inlines(delimiter);
                break;
            case ContainerInline container:
                Inlines(container);
                break;
        }
    }

    /// <summary>A picture becomes a link to it: pictures of strangers would be requests to their servers.</summary>
    private void WriteLink(string address, LinkInline? link, AutolinkInline? bare = null)
    {
        var isLink = !isInLink && UrlRules.Classify(address) is UrlKind.Http or UrlKind.Mailto;
        if (!isLink && address.Length > 0 && !isInLink)
        {
            faults.Add(CommentFaults.UnsafeLink(source.PlaceOf(((Inline?)link ?? bare)?.Span.Start ?? 0), address));
        }

        if (isLink)
        {
            html.Append("<a href=\"");
            HtmlEncoding.AppendAttribute(html, Address.Encode(address));
            html.Append("\" rel=\"nofollow ugc noopener\">");
        }

        isInLink |= isLink;
        var from = plain.Length;
        if (link is not null)
        {
            Inlines(link);
        }

        if (bare is not null || (isLink && plain.Length == from))
        {
            Text(bare?.Url ?? address);
        }

        isInLink &= !isLink;
        html.Append(isLink ? "</a>" : "");
    }

    private void Text(ReadOnlySpan<char> text)
    {
        Span<char> units = stackalloc char[2];
        foreach (var rune in text.EnumerateRunes())
        {
            if (IsAllowed(rune))
            {
                var written = units[..rune.EncodeToUtf16(units)];
                HtmlEncoding.AppendText(html, written);
                plain.Append(written);
            }
        }
    }

    /// <summary>HTML allows no control characters but white space, and no noncharacters.</summary>
    private static bool IsAllowed(Rune rune) =>
        (!Rune.IsControl(rune) || rune.Value is '\n' or '\t') && (rune.Value & 0xFFFE) != 0xFFFE && rune.Value is < 0xFDD0 or > 0xFDEF;
}
