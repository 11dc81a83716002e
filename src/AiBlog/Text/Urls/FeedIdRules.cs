using System.Buffers;
using System.Globalization;

namespace AiBlog.Text.Urls;

/// <summary>What an id of a feed entry may be.</summary>
internal static class FeedIdRules
{
    private const int Longest = 2000;

    /// <summary>RFC 3987 leaves these out of every part of an IRI.</summary>
    private static readonly SearchValues<char> NotInUri = SearchValues.Create("<>\"{}|\\^`");

    /// <summary>
    /// True for a URI, and for a plain token such as the ids of Ghost (<c>5f3a9c</c>), which RSS allows. A token with a slash, a colon, or
    /// the like that is no URI is most likely a URL whose beginning is missing.
    /// </summary>
    public static bool IsValid(string id) => id.Length is > 0 and <= Longest && (IsToken(id) || IsUri(id));

    /// <summary>A scheme, a colon, and something behind it, without white space and control characters.</summary>
    public static bool IsUri(string id)
    {
        var colon = id.IndexOf(':', StringComparison.Ordinal);
        if (colon < 1 || colon == id.Length - 1 || !char.IsAsciiLetter(id[0]) || id.AsSpan().ContainsAny(NotInUri)
            || id.EnumerateRunes().Any(IsInvisible))
        {
            return false;
        }

        var rest = id.AsSpan(colon + 1).TrimStart('/');
        return !rest.IsEmpty && id[..colon].All(c => char.IsAsciiLetterOrDigit(c) || c is '+' or '-' or '.') && HasWholeEscapes(id);
    }

    private static bool IsToken(string id) => id.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.' or '~');

    private static bool IsInvisible(System.Text.Rune rune) =>
        System.Text.Rune.IsWhiteSpace(rune)
        || System.Text.Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format
            or UnicodeCategory.OtherNotAssigned or UnicodeCategory.Surrogate
        || rune.Value == 0xFFFD;

    /// <summary>Each percent sign begins an escape.</summary>
    private static bool HasWholeEscapes(string id)
    {
        for (var at = id.IndexOf('%', StringComparison.Ordinal); at >= 0; at = id.IndexOf('%', at + 1))
        {
            if (at + 2 >= id.Length || !char.IsAsciiHexDigit(id[at + 1]) || !char.IsAsciiHexDigit(id[at + 2]))
            {
                return false;
            }
        }

        return true;
    }
}
