using System.Buffers;
using System.Collections.Frozen;
using System.Text;

namespace AiBlog.Text.Urls;

/// <summary>Judges addresses the way a browser reads them (URL standard, 4.4) and writes paths as addresses.</summary>
/// <remarks>Whoever calls has decoded character references already.</remarks>
internal static class UrlRules
{
    private static readonly FrozenDictionary<string, UrlKind>.AlternateLookup<ReadOnlySpan<char>> Schemes = new Dictionary<string, UrlKind>
    {
        ["http"] = UrlKind.Http,
        ["https"] = UrlKind.Http,
        ["mailto"] = UrlKind.Mailto,
        ["tel"] = UrlKind.Tel,
        ["sms"] = UrlKind.OtherSafe,
        ["sip"] = UrlKind.OtherSafe,
        ["sips"] = UrlKind.OtherSafe,
        ["xmpp"] = UrlKind.OtherSafe,
        ["irc"] = UrlKind.OtherSafe,
        ["ircs"] = UrlKind.OtherSafe,
        ["matrix"] = UrlKind.OtherSafe,
        ["geo"] = UrlKind.OtherSafe,
        ["magnet"] = UrlKind.OtherSafe,
        ["webcal"] = UrlKind.OtherSafe,
        ["news"] = UrlKind.OtherSafe,
        ["ftp"] = UrlKind.OtherSafe,
        ["ftps"] = UrlKind.OtherSafe,
        ["gemini"] = UrlKind.OtherSafe,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>What browsers show as an <c>img</c>.</summary>
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> ImageTypes = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase, "png", "jpeg", "jpg", "gif", "webp", "avif", "bmp", "svg+xml", "x-icon", "vnd.microsoft.icon")
        .GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly SearchValues<char> SchemeCharacters =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789+-.");

    private static readonly SearchValues<char> Removed = SearchValues.Create("\t\n\r");

    private static readonly SearchValues<char> PathCharacters =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~!$&'()*+,;=:@/");

    public static UrlKind Classify(string url)
    {
        var address = AsBrowsersRead(url);
        if (address.IsEmpty)
        {
            return UrlKind.Relative;
        }

        if (address[0] is '/' or '\\')
        {
            return address.Length > 1 && address[1] is '/' or '\\' ? UrlKind.ProtocolRelative : UrlKind.RootRelative;
        }

        if (address[0] == '#')
        {
            return UrlKind.Fragment;
        }

        var scheme = SchemeOf(address);
        if (scheme.IsEmpty)
        {
            return UrlKind.Relative;
        }

        return Schemes.TryGetValue(scheme, out var kind) ? kind : UrlKind.Dangerous;
    }

    /// <summary>Whether this is a picture written out as a <c>data:</c> address. As the source of an <c>img</c> it runs no script, not even
    /// as SVG.</summary>
    public static bool IsImageData(string url)
    {
        const string Start = "data:image/";
        var address = AsBrowsersRead(url);
        if (!address.StartsWith(Start, StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        var type = address[Start.Length..];
        var end = type.IndexOfAny(',', ';');
        return end > 0 && ImageTypes.Contains(type[..end]);
    }

    /// <summary>Whether this is an absolute http or https address with a host, written without tricks: no spaces, control characters or
    /// backslashes.</summary>
    public static bool IsWebAddress(string url)
    {
        if (url.AsSpan().ContainsAnyInRange('\0', ' ') || url.Contains('\\', StringComparison.Ordinal))
        {
            return false;
        }

        var start = url.StartsWith("https://", StringComparison.OrdinalIgnoreCase) ? 8
            : url.StartsWith("http://", StringComparison.OrdinalIgnoreCase) ? 7
            : 0;
        if (start == 0)
        {
            return false;
        }

        var authority = url.AsSpan(start);
        var end = authority.IndexOfAny('/', '?', '#');
        authority = end < 0 ? authority : authority[..end];
        return HasHost(authority[(authority.LastIndexOf('@') + 1)..]);
    }

    /// <summary>Writes a path as it goes into href and sitemap: UTF-8, percent-encoded by RFC 3986, slashes kept, a percent sign encoded
    /// too.</summary>
    public static string EncodePath(string path)
    {
        if (!path.AsSpan().ContainsAnyExcept(PathCharacters))
        {
            return path;
        }

        var encoded = new StringBuilder(path.Length + 16);
        Span<byte> bytes = stackalloc byte[4];
        foreach (var rune in path.EnumerateRunes())
        {
            if (rune.IsAscii && PathCharacters.Contains((char)rune.Value))
            {
                encoded.Append((char)rune.Value);
                continue;
            }

            foreach (var part in bytes[..rune.EncodeToUtf8(bytes)])
            {
                encoded.Append('%').Append(Convert.ToHexString([part]));
            }
        }

        return encoded.ToString();
    }

    /// <summary>A site's address and a path below it, with exactly one slash between them.</summary>
    public static string Combine(string baseUrl, string path) =>
        string.Concat(baseUrl.AsSpan().TrimEnd('/'), "/", path.AsSpan().TrimStart('/'));

    /// <summary>Control characters and spaces around it cut, tabs and line ends inside it removed.</summary>
    public static ReadOnlySpan<char> AsBrowsersRead(string url)
    {
        var start = 0;
        var end = url.Length;
        while (start < end && url[start] <= ' ')
        {
            start++;
        }

        while (end > start && url[end - 1] <= ' ')
        {
            end--;
        }

        var address = url.AsSpan(start, end - start);
        return address.ContainsAny(Removed) ? string.Concat(address.ToString().Split(['\t', '\n', '\r'])) : address;
    }

    public static ReadOnlySpan<char> SchemeOf(ReadOnlySpan<char> address)
    {
        var colon = address.IndexOfAnyExcept(SchemeCharacters);
        return colon > 0 && address[colon] == ':' && char.IsAsciiLetter(address[0]) ? address[..colon] : [];
    }

    private static bool HasHost(ReadOnlySpan<char> host)
    {
        if (host.StartsWith("["))
        {
            var close = host.IndexOf(']');
            return close > 0 && System.Net.IPAddress.TryParse(host[..(close + 1)], out _) && IsPort(host[(close + 1)..]);
        }

        var colon = host.IndexOf(':');
        var name = colon < 0 ? host : host[..colon];
        var isName = !name.IsEmpty && name[0] is not ('.' or '-');
        foreach (var c in name)
        {
            isName &= char.IsAsciiLetterOrDigit(c) || c is '.' or '-' or '_' || c > '\u00A0';
        }

        return isName && !name.Contains("..", StringComparison.Ordinal) && IsPort(colon < 0 ? [] : host[colon..]);
    }

    private static bool IsPort(ReadOnlySpan<char> text) =>
        text.IsEmpty || (text[0] == ':' && ushort.TryParse(text[1..], System.Globalization.NumberStyles.None, null, out _));
}

/// <summary>What an address in content points at, and whether it may stand in a page.</summary>
internal enum UrlKind
{
    /// <summary>Relative to the page, the empty address and a bare query included.</summary>
    Relative,
    RootRelative,
    Fragment,

    /// <summary>Absolute, http or https.</summary>
    Http,
    Mailto,
    Tel,

    /// <summary>Another scheme that opens a program and runs nothing in the page: sms, xmpp, matrix and the like.</summary>
    OtherSafe,

    /// <summary><c>//host/path</c>, backslashes included: another site in disguise.</summary>
    ProtocolRelative,

    /// <summary>Any scheme that is not known to be harmless: javascript, data, vbscript, file, blob and the like.</summary>
    Dangerous,
}
