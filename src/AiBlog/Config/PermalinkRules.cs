using System.Collections.Frozen;
using System.Text;
using AiBlog.Text.Slugs;
using AiBlog.Text.Urls;

namespace AiBlog.Config;

/// <summary>Whether a pattern can make the addresses of posts.</summary>
internal static class PermalinkRules
{
    private const string NoSlug = "it has no `:slug`, so all posts would have the same URL";

    private static readonly string[] Parts = ["slug", "year", "month", "day", "category"];

    /// <summary>What Jekyll and Hugo call these parts.</summary>
    private static readonly FrozenDictionary<string, string> FromElsewhere = new Dictionary<string, string>
    {
        ["title"] = "slug",
        ["filename"] = "slug",
        ["slugorfilename"] = "slug",
        ["categories"] = "category",
        ["sections"] = "category",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>Null when nothing is wrong with the pattern; else the reason as a clause.</summary>
    public static string? WhyNot(string pattern)
    {
        if (pattern[0] != '/')
        {
            return "it does not begin with a slash";
        }

        if (pattern.Length == 1)
        {
            return NoSlug;
        }

        if (ReservedPath.Of(pattern, isPage: true) is { } folder)
        {
            return $"the folder `{folder}` is reserved for other programs";
        }

        var hasSlug = false;
        foreach (var segment in pattern[1..].TrimEnd('/').Split('/'))
        {
            if (WhyNotSegment(segment) is { } reason)
            {
                return reason;
            }

            hasSlug |= segment.Contains(":slug", StringComparison.Ordinal);
        }

        return hasSlug ? null : NoSlug;
    }

    private static string? WhyNotSegment(string segment)
    {
        var folder = new StringBuilder();
        for (var i = 0; i < segment.Length; i++)
        {
            if (segment[i] != ':')
            {
                folder.Append(segment[i]);
                continue;
            }

            var name = new string([.. segment[(i + 1)..].TakeWhile(char.IsAsciiLetterOrDigit)]);
            if (!Parts.Contains(name, StringComparer.Ordinal))
            {
                return (FromElsewhere.GetValueOrDefault(name) ?? Suggest.Closest(name, Parts)) is { } closest
                    ? $"there is no `:{name}`; did you mean `:{closest}`?" : $"there is no `:{name}`";
            }

            folder.Append('x');
            i += name.Length;
        }

        return Slug.Check(folder.ToString()) is null ? null : $"`{segment}` cannot be the name of a folder";
    }
}
