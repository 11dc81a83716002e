using System.Collections.Frozen;
using System.Text;
using AiBlog.Text.Urls;

namespace AiBlog.Text.Html;

/// <summary>Brings a post's HTML into the shape for feeds, which are read far from the page: absolute addresses, no scripts, embeds as
/// links.</summary>
internal static class FeedHtml
{
    /// <summary>Gone with what is in them.</summary>
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Dropped =
        NameSet.Of("script", "style", "template", "form", "dialog", "select", "textarea", "button", "title", "noembed", "noframes");

    /// <summary>Only the tags go.</summary>
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Unwrapped =
        NameSet.Of("html", "head", "body", "link", "meta", "base", "input", "param", "noscript", "slot", "frame", "frameset", "picture");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Embeds = NameSet.Of("iframe", "embed", "object");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Addresses =
        NameSet.Of("href", "src", "poster", "cite", "data", "longdesc", "background", "xlink:href");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> PageOnly = NameSet.Of(
        "id", "class", "style", "tabindex", "ping", "srcdoc", "action", "formaction", "nonce", "integrity", "crossorigin", "loading",
            "decoding",
        "fetchpriority", "contenteditable", "accesskey", "autofocus", "autoplay", "is", "slot", "part");

    /// <param name="pageUrl">The post's own absolute address; <c>#part</c> links lead there, since ids are dropped.</param>
    public static string Clean(string html, string pageUrl)
    {
        var clean = new StringBuilder(html.Length + (html.Length / 8));
        var scanner = new TagScanner(html);
        while (scanner.Next())
        {
            clean.Append(scanner.TextBefore);
            switch (scanner.Kind)
            {
                case TagKind.Start:
                    AppendStart(clean, ref scanner, pageUrl);
                    break;
                case TagKind.End when !IsRemoved(scanner.Name):
                    clean.Append("</").Append(scanner.Name).Append('>');
                    break;
                case TagKind.CData:
                    HtmlEncoding.AppendText(clean, scanner.Name);
                    break;
            }
        }

        // A tag that the text ends in is none; what is left before it is text.
        return clean.Append(scanner.TextBefore).ToString();
    }

    private static bool IsRemoved(ReadOnlySpan<char> name) => Dropped.Contains(name) || Unwrapped.Contains(name) || Embeds.Contains(name);

    private static void AppendStart(StringBuilder clean, ref TagScanner scanner, string pageUrl)
    {
        if (IsHeadingAnchor(scanner))
        {
            TrimEnd(clean);
            scanner.SkipElement();
            return;
        }

        var isEmbed = Embeds.Contains(scanner.Name);
        if (isEmbed)
        {
            AppendEmbed(clean, scanner, pageUrl);
        }
        else if (scanner.Is("input"))
        {
            AppendCheckbox(clean, scanner);
        }
        else if (!IsRemoved(scanner.Name) && !IsFormat(scanner))
        {
            AppendElement(clean, scanner, pageUrl);
        }

        if (Dropped.Contains(scanner.Name) || (isEmbed && !scanner.Is("embed")))
        {
            scanner.SkipElement();
        }
    }

    /// <summary>A format of an image that browsers may choose. Feeds have the image itself, which every reader shows.</summary>
    private static bool IsFormat(TagScanner scanner) => scanner.Is("source") && scanner.TryAttribute("srcset", out _);

    /// <summary>The link of a heading to itself: <c>&lt;a class="anchor" href="#id">#&lt;/a></c>. A link of an author with another text
    /// stays.</summary>
    private static bool IsHeadingAnchor(TagScanner scanner)
    {
        if (!scanner.Is("a") || !scanner.TryAttribute("class", out var name) || !name.RawValue.SequenceEqual("anchor")
            || !scanner.TryAttribute("href", out var href) || !href.RawValue.StartsWith('#'))
        {
            return false;
        }

        return scanner.Next() && scanner.Kind == TagKind.End && scanner.Is("a") && scanner.TextBefore.SequenceEqual("#");
    }

    private static void TrimEnd(StringBuilder clean)
    {
        while (clean.Length > 0 && clean[^1] == ' ')
        {
            clean.Length--;
        }
    }

    private static void AppendEmbed(StringBuilder clean, TagScanner scanner, string pageUrl)
    {
        if (!scanner.TryAttribute(scanner.Is("object") ? "data" : "src", out var attribute))
        {
            return;
        }

        var url = UrlResolver.Resolve(pageUrl, attribute.Value());
        if (url is null || !UrlRules.IsWebAddress(url))
        {
            return;
        }

        clean.Append("<p><a href=\"");
        HtmlEncoding.AppendAttribute(clean, url);
        clean.Append("\">");
        HtmlEncoding.AppendText(clean, scanner.TryAttribute("title", out var title) && title.Value().Trim() is { Length: > 0 } words
            ? words
            : HostOf(url));
        clean.Append("</a></p>");
    }

    private static ReadOnlySpan<char> HostOf(string url)
    {
        var start = url.IndexOf("//", StringComparison.Ordinal) + 2;
        var length = url.AsSpan(start).IndexOfAny('/', '?', '#');
        var host = length < 0 ? url.AsSpan(start) : url.AsSpan(start, length);
        return host[(host.LastIndexOf('@') + 1)..];
    }

    /// <summary>The box of a task list becomes a sign.</summary>
    private static void AppendCheckbox(StringBuilder clean, TagScanner scanner)
    {
        if (scanner.TryAttribute("type", out var type) && type.RawValue.Equals("checkbox", StringComparison.OrdinalIgnoreCase))
        {
            clean.Append(scanner.TryAttribute("checked", out _) ? '\u2611' : '\u2610');
        }
    }

    private static void AppendElement(StringBuilder clean, TagScanner scanner, string pageUrl)
    {
        clean.Append('<').Append(scanner.Name);
        foreach (var attribute in scanner.Attributes)
        {
            AppendAttribute(clean, attribute, pageUrl);
        }

        clean.Append(scanner.IsSelfClosing ? " />" : ">");
    }

    private static void AppendAttribute(StringBuilder clean, TagAttribute attribute, string pageUrl)
    {
        var name = attribute.Name;
        if (PageOnly.Contains(name) || name.StartsWith("on", StringComparison.OrdinalIgnoreCase)
            || name.StartsWith("data-", StringComparison.OrdinalIgnoreCase) || name.ContainsAny('"', '\'', '<'))
        {
            return;
        }

        string? value = attribute.Value();
        if (Addresses.Contains(name))
        {
            value = UrlResolver.Resolve(pageUrl, value);
        }
        else if (attribute.Is("srcset") || attribute.Is("imagesrcset"))
        {
            value = Srcset.Rewrite(value, url => UrlResolver.Resolve(pageUrl, url));
        }

        if (value is null)
        {
            return;
        }

        clean.Append(' ').Append(name);
        if (attribute.Quote != QuoteKind.Absent)
        {
            clean.Append("=\"");
            HtmlEncoding.AppendAttribute(clean, value);
            clean.Append('"');
        }
    }
}
