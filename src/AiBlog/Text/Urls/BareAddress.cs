using System.Buffers;

namespace AiBlog.Text.Urls;

/// <summary>Finds where an address ends that is written without brackets (GitHub Flavored Markdown, section 6.9).</summary>
internal static class BareAddress
{
    private static readonly SearchValues<char> Trailing = SearchValues.Create("?!.,:*_~'\"");

    private static readonly SearchValues<char> Alphanumeric =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789");

    private static readonly SearchValues<char> Local = SearchValues.Create(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789.+-_");

    /// <summary>The characters of a URL without the punctuation of the sentence behind it.</summary>
    public static int LengthOf(ReadOnlySpan<char> url)
    {
        var end = url.IndexOf('<');
        end = end < 0 ? url.Length : end;
        var surplus = url[..end].Count(')') - url[..end].Count('(');
        while (end > 0)
        {
            if (Trailing.Contains(url[end - 1]))
            {
                end--;
            }
            else if (url[end - 1] == ')' && surplus > 0)
            {
                end--;
                surplus--;
            }
            else if (url[end - 1] == ';' && ReferenceStart(url[..end]) is var start and >= 0)
            {
                end = start;
            }
            else
            {
                break;
            }
        }

        return end;
    }

    /// <summary>The characters at the end of a text that may be the local part of an email address; 0 when they are none.</summary>
    public static int LocalLength(ReadOnlySpan<char> text)
    {
        var before = text.LastIndexOfAnyExcept(Local);
        var local = text[(before + 1)..];
        var isPartOfMore = before >= 0 && (text[before] is '@' or '/' or ':' || char.IsLetterOrDigit(text[before]));
        return isPartOfMore || !local.ContainsAnyExcept("._+-") ? 0 : local.Length;
    }

    /// <summary>The characters of a domain at the start of a text; 0 when there is none that a mail server may have.</summary>
    public static int DomainLength(ReadOnlySpan<char> text)
    {
        var end = 0;
        var dot = -1;
        for (; end < text.Length; end++)
        {
            var isDot = text[end] == '.' && end + 1 < text.Length && char.IsAsciiLetterOrDigit(text[end + 1]);
            dot = isDot ? end : dot;
            if (!isDot && !char.IsAsciiLetterOrDigit(text[end]) && text[end] is not ('-' or '_'))
            {
                break;
            }
        }

        // `user@host:path` is an address of a repository, and `a@b@c` is none.
        var isPartOfMore =
            end < text.Length && (text[end] == '@' || (text[end] == ':' && end + 1 < text.Length && !char.IsWhiteSpace(text[end + 1])));
        var isName = dot > 0 && end - dot > 2 && !text[(dot + 1)..end].ContainsAnyExceptInRange('A', 'z')
            && char.IsAsciiLetter(text[end - 1]);
        return isName && !isPartOfMore ? end : 0;
    }

    /// <summary>Where a character reference such as <c>&amp;copy;</c> begins at the end of a text; -1 when there is none.</summary>
    private static int ReferenceStart(ReadOnlySpan<char> text)
    {
        var start = text.LastIndexOf('&');
        return start >= 0 && start < text.Length - 2 && !text[(start + 1)..^1].ContainsAnyExcept(Alphanumeric)
            ? start
            : -1;
    }
}
