using AiBlog.Diagnostics;
using AiBlog.Link;
using AiBlog.Render;
using AiBlog.Text;

namespace AiBlog.Build;

/// <summary>Faults between the configuration and the rest of the site.</summary>
internal static class SiteCheck
{
    public static IEnumerable<Diagnostic> Run(Site site, Theme? theme)
    {
        var config = site.Config;
        if (theme is not null && theme.StringsOf(config.Language) is null)
        {
            yield return ThemeFaults.UnknownLanguage(
                Place.OfFile("aiblog.yml"), config.Language, string.Join(", ", theme.Strings.Keys.Order(StringComparer.Ordinal)));
        }

        if (site.Posts.IsEmpty)
        {
            yield return SiteFaults.NoPosts();
        }

        var files = new[] { ("logo", config.Logo), ("icon", config.Icon) }
            .Concat(config.Authors.Select(author => ("avatar", author.Avatar)));
        foreach (var (key, file) in files)
        {
            if (file is { } named && UrlRules.Classify(named.Value) == UrlKind.RootRelative && !site.Static.ContainsKey(named.Value))
            {
                yield return LinkFaults.MissingSiteFile(key, named.Place, named.Value);
            }
        }
    }
}
