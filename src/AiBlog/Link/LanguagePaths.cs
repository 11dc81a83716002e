using AiBlog.Config;
using AiBlog.Parse;

namespace AiBlog.Link;

/// <summary>Where translations go whose files are named like the original: <c>launch.de.md</c> beside <c>launch.md</c>.</summary>
internal static class LanguagePaths
{
    /// <summary><c>/de</c> for a file whose name says so; nothing when its name has no language, or that of the site.</summary>
    public static string PrefixOf(SiteConfig config, ParsedFile file) =>
        file.NameLanguage is { } tag && !tag.Equals(config.Language, StringComparison.OrdinalIgnoreCase) ? "/" + tag.ToLowerInvariant() : "";
}
