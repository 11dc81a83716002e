using System.Collections.Frozen;
using System.Text;

namespace AiBlog.Privacy.Gate;

/// <summary>The encoding that a stylesheet names in its first line: https://www.w3.org/TR/css-syntax-3/#input-byte-stream.</summary>
internal static class SheetEncoding
{
    private const int LongestName = 100;

    /// <summary>
    /// Encodings in which every byte below 128 is the character that it is in ASCII. In all others, such as ISO-2022-JP or Shift_JIS, a
    /// browser may read quotation marks and backslashes where there are none, or pass over them.
    /// </summary>
    private static readonly FrozenSet<string> Plain = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        // The standard reads UTF-16 here as UTF-8.
        "utf-8", "utf8", "unicode-1-1-utf-8", "utf-16", "utf-16le", "utf-16be", "us-ascii", "ascii", "latin1", "l1", "latin2", "latin5",
            "latin9", "koi8-r", "koi8-u", "macintosh", "ibm866", "windows-874", "x-mac-cyrillic",
        "iso-8859-1", "iso-8859-2", "iso-8859-3", "iso-8859-4", "iso-8859-5", "iso-8859-6", "iso-8859-7", "iso-8859-8", "iso-8859-9",
            "iso-8859-10", "iso-8859-11", "iso-8859-13", "iso-8859-14", "iso-8859-15", "iso-8859-16",
        "iso8859-1", "iso8859-2", "iso8859-15", "windows-1250", "windows-1251", "windows-1252", "windows-1253", "windows-1254",
        "windows-1255", "windows-1256", "windows-1257", "windows-1258", "cp1250", "cp1251", "cp1252");

    /// <summary>The name of an encoding in which the stylesheet cannot be checked; null when it can.</summary>
    public static string? Refused(ReadOnlySpan<byte> sheet)
    {
        var start = "@charset \""u8;
        if (!sheet.StartsWith(start))
        {
            return null;
        }

        var rest = sheet[start.Length..];
        var end = rest[..Math.Min(rest.Length, LongestName)].IndexOf("\";"u8);
        if (end < 0)
        {
            return null;
        }

        var name = Encoding.Latin1.GetString(rest[..end]);
        return Plain.Contains(name.Trim()) ? null : name;
    }
}
