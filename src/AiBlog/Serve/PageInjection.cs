namespace AiBlog.Serve;

/// <summary>Adds the preview's own parts to a page on its way to the browser; the site's files never hold them.</summary>
internal static class PageInjection
{
    /// <summary>The page with <paramref name="addition"/> before its last <c>&lt;/body&gt;</c>, or at its end when it has none.</summary>
    public static byte[] Into(ReadOnlySpan<byte> html, ReadOnlySpan<byte> addition)
    {
        var at = EndOfBody(html);
        return [.. html[..at], .. addition, .. html[at..]];
    }

    private static int EndOfBody(ReadOnlySpan<byte> html)
    {
        var rest = html;
        while (rest.LastIndexOf("</"u8) is var at and >= 0)
        {
            if (html.Length - at >= "</body>".Length && System.Text.Ascii.EqualsIgnoreCase(html.Slice(at, "</body>".Length), "</body>"u8))
            {
                return at;
            }

            rest = rest[..at];
        }

        return html.Length;
    }
}
