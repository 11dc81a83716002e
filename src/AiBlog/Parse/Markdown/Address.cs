using System.Buffers;
using System.Text;

namespace AiBlog.Parse.Markdown;

/// <summary>Writes an address the way HTML wants it: what the URL standard forbids is percent-encoded, letters of any script
/// stay.</summary>
internal static class Address
{
    private static readonly SearchValues<char> Forbidden = SearchValues.Create(
        "\0\u0001\u0002\u0003\u0004\u0005\u0006\u0007\u0008\t\n\u000B\f\r\u000E\u000F\u0010\u0011\u0012\u0013\u0014\u0015\u0016\u0017\u0018"
        + "\u0019\u001A\u001B\u001C\u001D\u001E\u001F \"<>\\^`{|}\u007F");

    public static string Encode(string address)
    {
        if (!address.AsSpan().ContainsAny(Forbidden))
        {
            return address;
        }

        var encoded = new StringBuilder(address.Length + 16);
        foreach (var c in address)
        {
            _ = Forbidden.Contains(c) ? encoded.Append('%').Append(Convert.ToHexString([(byte)c])) : encoded.Append(c);
        }

        return encoded.ToString();
    }
}
