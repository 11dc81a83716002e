using System.Text;
using AiBlog.Text.Html;

namespace AiBlog.Render;

/// <summary>Sees to it that a page carries its own content security policy, whatever its layout forgot.</summary>
internal static class PolicyMeta
{
    private static ReadOnlySpan<byte> Start => "http-equiv=\"Content-Security-Policy\" content=\""u8;

    /// <param name="policy">Of the page; empty when the site enforces none.</param>
    /// <param name="sitePolicy">What layouts print: the bound of all pages.</param>
    public static ReadOnlyMemory<byte> In(ReadOnlyMemory<byte> html, string policy, string sitePolicy)
    {
        var page = html.Span;
        var body = page.IndexOf("<body"u8);
        var head = body < 0 ? page : page[..body];
        if (policy.Length == 0)
        {
            return html;
        }

        if (head.IndexOf(Start) is >= 0 and var found)
        {
            var from = found + Start.Length;
            var length = head[from..].IndexOf((byte)'"');
            return length < 0 || HtmlEncoding.DecodeAttribute(Encoding.UTF8.GetString(head.Slice(from, length))) != sitePolicy
                ? html
                : (byte[])[.. page[..from], .. Encoding.UTF8.GetBytes(HtmlEncoding.EscapeAttribute(policy)), .. page[(from + length)..]];
        }

        var at = PlaceIn(head);
        return (byte[])[.. page[..at], .. Encoding.UTF8.GetBytes($"<meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">"), .. page[at..]];
    }

    /// <summary>After the encoding, which must be in the first 1024 bytes; else at the beginning of the head, or of the page.</summary>
    private static int PlaceIn(ReadOnlySpan<byte> head)
    {
        foreach (var tag in new[] { "<meta charset", "<head>", "<html", "<!" })
        {
            if (head.IndexOf(Encoding.UTF8.GetBytes(tag)) is >= 0 and var start && head[start..].IndexOf((byte)'>') is >= 0 and var length)
            {
                return start + length + 1;
            }
        }

        return 0;
    }
}
