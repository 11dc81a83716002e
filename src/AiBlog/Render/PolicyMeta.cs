using System.Text;

namespace AiBlog.Render;

/// <summary>Sees to it that a page carries the site's content security policy, whatever its layout forgot.</summary>
internal static class PolicyMeta
{
    /// <summary>The page itself when its head holds a policy already.</summary>
    /// <param name="policy">Empty when the site enforces none.</param>
    public static ReadOnlyMemory<byte> In(ReadOnlyMemory<byte> html, string policy)
    {
        var page = html.Span;
        var body = page.IndexOf("<body"u8);
        var head = body < 0 ? page : page[..body];
        if (policy.Length == 0 || head.IndexOf("http-equiv=\"Content-Security-Policy\""u8) >= 0)
        {
            return html;
        }

        var at = PlaceIn(head);
        return (byte[])[.. page[..at], .. Encoding.UTF8.GetBytes($"<meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">"), .. page[at..]];
    }

    /// <summary>After the encoding, which must stand in the first 1024 bytes; else at the beginning of the head, or of the page.</summary>
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
