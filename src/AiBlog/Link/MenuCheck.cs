using System.Collections.Immutable;
using AiBlog.Config;
using AiBlog.Diagnostics;
using AiBlog.Text;

namespace AiBlog.Link;

/// <summary>Reports entries of the menu, and privacy policies, that lead nowhere in the site.</summary>
internal static class MenuCheck
{
    public static void Run(SiteConfig config, LinkTargets targets, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var severity = config.Links == LinkPolicy.Warn ? Severity.Warning : Severity.Error;
        var suggestions = new Suggestions();
        string[] known = [.. targets.Urls, .. targets.OtherUrls];
        foreach (var url in Urls(config).Where(url => UrlRules.Classify(url.Value) == UrlKind.RootRelative))
        {
            var path = LinkAddress.Parse(url.Value).Path;
            if (!targets.HasUrl(path) && !targets.HasUrl(path + "/") && !IsFaulty(targets, path))
            {
                diagnostics.Add(LinkFaults.BrokenLink(severity, url.Place, url.Value, suggestions.Closest(path, known)));
            }
        }
    }

    private static IEnumerable<Placed<string>> Urls(SiteConfig config) => config.Menu.Select(entry => entry.Url)
        .Concat(config.Privacy.Services.Select(service => service.Policy).Append(config.Privacy.Policy).OfType<Placed<string>>());

    /// <summary>A page that has a fault of its own is told there.</summary>
    private static bool IsFaulty(LinkTargets targets, string path)
    {
        var source = "content/pages" + path.TrimEnd('/');
        return targets.Faulty.Contains(source + ".md") || targets.Faulty.Contains(source + "/index.md");
    }
}
