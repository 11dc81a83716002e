using System.Buffers;

namespace AiBlog.Config;

/// <summary>How the cookies and storage keys of a service are named: plain names, with a <c>*</c> at the end for any ending.</summary>
internal static class CookieRules
{
    /// <summary>The marks of regular expressions, and what ends the name of a cookie (RFC 6265, 4.1.1). Keys of a browser's storage may hold colons.</summary>
    private static readonly SearchValues<char> Forbidden = SearchValues.Create("()[]{}^$|\\/?+<>,;=\" \t");

    /// <summary>Null when nothing is wrong; else the reason as a clause.</summary>
    public static string? WhyNot(string name)
    {
        if (name == "*")
        {
            return "it would remove whatever the site keeps, the reader's own choice too";
        }

        if (name.EndsWith(".*", StringComparison.Ordinal))
        {
            return $"it is not a regular expression; `{name[..^2]}*` matches any ending";
        }

        if (name.IndexOf('*', StringComparison.Ordinal) is >= 0 and var star && star < name.Length - 1)
        {
            return "a `*` is only possible at the end";
        }

        if (name.AsSpan().IndexOfAny(Forbidden) is >= 0 and var at)
        {
            return $"it contains `{name[at]}`";
        }

        return name.Any(c => c is < ' ' or > '~') ? "it contains a character that a cookie name cannot contain" : null;
    }
}
