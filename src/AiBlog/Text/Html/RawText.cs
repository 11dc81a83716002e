using System.Text;

namespace AiBlog.Text.Html;

/// <summary>Where the text of elements ends whose content is not markup (script, style, title and so on).</summary>
internal static class RawText
{
    /// <summary>Whether the content of this HTML element is text only. Scripting counts as off, so noscript is markup.</summary>
    public static bool IsRaw(ReadOnlySpan<char> name) => name.Length switch
    {
        3 => Ascii.EqualsIgnoreCase(name, "xmp"),
        5 => Ascii.EqualsIgnoreCase(name, "style") || Ascii.EqualsIgnoreCase(name, "title"),
        6 => Ascii.EqualsIgnoreCase(name, "script") || Ascii.EqualsIgnoreCase(name, "iframe"),
        7 => Ascii.EqualsIgnoreCase(name, "noembed"),
        8 => Ascii.EqualsIgnoreCase(name, "textarea") || Ascii.EqualsIgnoreCase(name, "noframes"),
        9 => Ascii.EqualsIgnoreCase(name, "plaintext"),
        _ => false,
    };

    /// <summary>Whether character references in such an element are decoded (RCDATA).</summary>
    public static bool IsDecoded(ReadOnlySpan<char> name) =>
        Ascii.EqualsIgnoreCase(name, "title") || Ascii.EqualsIgnoreCase(name, "textarea");

    /// <summary>The offset of the end tag that closes the raw element, or the end of the text.</summary>
    public static int FindEnd(ReadOnlySpan<char> html, int from, ReadOnlySpan<char> name)
    {
        if (Ascii.EqualsIgnoreCase(name, "plaintext"))
        {
            return html.Length;
        }

        return Ascii.EqualsIgnoreCase(name, "script") ? FindScriptEnd(html, from) : FindEndTag(html, from, name);
    }

    private static int FindEndTag(ReadOnlySpan<char> html, int from, ReadOnlySpan<char> name)
    {
        while (true)
        {
            var offset = html[from..].IndexOf("</");
            if (offset < 0)
            {
                return html.Length;
            }

            from += offset;
            if (IsTag(html[(from + 2)..], name))
            {
                return from;
            }

            from += 2;
        }
    }

    /// <summary>The script data states (13.2.5.4, 13.2.5.15 to 13.2.5.31): inside <c>&lt;!--</c> an inner script hides its own end
    /// tag.</summary>
    private static int FindScriptEnd(ReadOnlySpan<char> html, int from)
    {
        bool isEscaped = false, isDoubleEscaped = false;
        while (true)
        {
            var offset = html[from..].IndexOfAny('<', '-');
            if (offset < 0)
            {
                return html.Length;
            }

            from += offset;
            var rest = html[from..];
            if (!isEscaped && rest.StartsWith("<!--"))
            {
                // The two dashes may already be those of the closing arrow, so only "<!" is passed over.
                isEscaped = true;
                from += 2;
            }
            else if (isEscaped && rest.StartsWith("-->"))
            {
                isEscaped = isDoubleEscaped = false;
                from += 3;
            }
            else if (rest.StartsWith("</") && IsTag(rest[2..], "script"))
            {
                if (!isDoubleEscaped)
                {
                    return from;
                }

                isDoubleEscaped = false;
                from += 8;
            }
            else
            {
                isDoubleEscaped |= isEscaped && rest[0] == '<' && IsTag(rest[1..], "script");
                from++;
            }
        }
    }

    private static bool IsTag(ReadOnlySpan<char> text, ReadOnlySpan<char> name) =>
        text.Length > name.Length
        && text[name.Length] is ' ' or '\n' or '\t' or '\f' or '\r' or '/' or '>'
        && Ascii.EqualsIgnoreCase(text[..name.Length], name);
}
