using AiBlog.Text;

namespace AiBlog.Config;

/// <summary>Whether a pattern can make the addresses of posts.</summary>
internal static class PermalinkRules
{
    private static readonly string[] Parts = ["slug", "year", "month", "day", "category"];

    /// <summary>Null when nothing is wrong with the pattern; else the reason as a clause.</summary>
    public static string? WhyNot(string pattern)
    {
        if (pattern[0] != '/')
        {
            return "it does not begin with a slash";
        }

        if (pattern[^1] != '/')
        {
            return "it does not end with a slash";
        }

        var hasSlug = false;
        foreach (var segment in pattern.Trim('/').Split('/'))
        {
            if (WhyNotSegment(segment) is { } reason)
            {
                return reason;
            }

            hasSlug |= segment.Contains(":slug", StringComparison.Ordinal);
        }

        return hasSlug ? null : "it holds no `:slug`, so all posts would have one address";
    }

    private static string? WhyNotSegment(string segment)
    {
        var literal = segment;
        foreach (var part in Parts)
        {
            literal = literal.Replace(":" + part, "x", StringComparison.Ordinal);
        }

        var colon = literal.IndexOf(':', StringComparison.Ordinal);
        if (colon >= 0)
        {
            var name = new string([.. literal[(colon + 1)..].TakeWhile(char.IsAsciiLetterOrDigit)]);
            return Suggest.Closest(name, Parts) is { } closest ? $"there is no `:{name}`; did you mean `:{closest}`?" : $"there is no `:{name}`";
        }

        return Slug.Check(literal) is null ? null : $"`{segment}` cannot be the name of a folder";
    }
}
