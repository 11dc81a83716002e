namespace AiBlog.Config;

/// <summary>The shape of a language tag: BCP 47, as far as a site can use it.</summary>
internal static class LanguageTag
{
    /// <summary>Two or three letters, then parts of one to eight letters or digits between hyphens; the last is longer than one.</summary>
    public static bool IsValid(ReadOnlySpan<char> tag)
    {
        var isFirst = true;
        var last = 0;
        foreach (var range in tag.Split('-'))
        {
            var part = tag[range];
            last = part.Length;
            if (isFirst ? !IsLanguage(part) : !IsSubtag(part))
            {
                return false;
            }

            isFirst = false;
        }

        return last > 1;
    }

    private static bool IsLanguage(ReadOnlySpan<char> part) =>
        part.Length is 2 or 3 && !part.ContainsAnyInRange('0', '9') && IsSubtag(part);

    private static bool IsSubtag(ReadOnlySpan<char> part)
    {
        foreach (var c in part)
        {
            if (!char.IsAsciiLetterOrDigit(c))
            {
                return false;
            }
        }

        return part.Length is >= 1 and <= 8;
    }
}
