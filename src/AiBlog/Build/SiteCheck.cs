using AiBlog.Diagnostics;
using AiBlog.Link;
using AiBlog.Load;
using AiBlog.Text;
using AiBlog.Text.Urls;
using AiBlog.Themes;

namespace AiBlog.Build;

/// <summary>Faults between the configuration and the rest of the site.</summary>
internal static class SiteCheck
{
    public static IEnumerable<Diagnostic> Run(SiteFolder folder, Site site, Theme? theme)
    {
        var config = site.Config;
        if (theme is not null && theme.StringsOf(config.Language) is null)
        {
            yield return ThemeFaults.UnknownLanguage(
                config.LanguagePlace, config.Language, string.Join(", ", theme.Strings.Keys.Order(StringComparer.Ordinal)));
        }

        if (folder.Posts.IsEmpty && folder.Pages.IsEmpty)
        {
            yield return SiteFaults.Empty();
        }
        else if (site.Posts.IsEmpty && AreAllUnpublished(folder, site))
        {
            yield return SiteFaults.NoPosts();
        }

        var scripts = config.Privacy.Services.Select(service => service.Script).OfType<Placed<string>>();
        foreach (var script in scripts.Where(
            script => script.Value.StartsWith('/') && !site.Static.ContainsKey(script.Value.Split('?')[0])))
        {
            yield return LinkFaults.MissingSiteFile("script", script.Place, script.Value);
        }

        var files = new[] { ("logo", config.Logo), ("icon", config.Icon) }
            .Concat(config.Authors.Select(author => ("avatar", author.Avatar)));
        foreach (var (key, file) in files)
        {
            if (file is not { } named || UrlRules.Classify(named.Value) != UrlKind.RootRelative)
            {
                continue;
            }

            foreach (var fault in PictureFaults(site, key, named))
            {
                yield return fault;
            }
        }
    }

    private static bool AreAllUnpublished(SiteFolder folder, Site site)
    {
        var unpublished = site.Unpublished.Select(post => post.Path).ToHashSet(StringComparer.Ordinal);
        return folder.Posts.All(post => unpublished.Contains(post.Path));
    }

    private static IEnumerable<Diagnostic> PictureFaults(Site site, string key, Placed<string> named)
    {
        if (!site.Static.TryGetValue(named.Value, out var picture))
        {
            return [LinkFaults.MissingSiteFile(key, named.Place, named.Value)];
        }

        if (SiteIcon.IsSvg(named.Value))
        {
            return SvgCheck.Faults(picture.File.Path, picture.File.Read());
        }

        return picture.Width is null ? [ImageFaults.NotAnImage(named.Place, key, named.Value)] : [];
    }
}
