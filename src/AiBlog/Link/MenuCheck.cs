using System.Collections.Immutable;
using AiBlog.Config;
using AiBlog.Diagnostics;
using AiBlog.Load;
using AiBlog.Text;

namespace AiBlog.Link;

/// <summary>Reports entries of the menu, and privacy policies, that lead nowhere in the site.</summary>
internal static class MenuCheck
{
    public static void Run(SiteConfig config, LinkTargets targets, ImmutableArray<UnprovenLink>.Builder unproven)
    {
        var suggestions = new Suggestions();
        string[] known = [.. targets.Urls, .. targets.OtherUrls];
        foreach (var url in Urls(config).Where(url => UrlRules.Classify(url.Value) == UrlKind.RootRelative))
        {
            var path = LinkAddress.Parse(url.Value).Path;
            if (targets.PageAt(path) is null && targets.OtherAt(path) is null && !config.Links.IsElsewhere(path) && !IsFaulty(targets, path))
            {
                unproven.Add(new UnprovenLink(path, () => LinkFaults.BrokenLink(config.Links.Severity, url.Place, url.Value, suggestions.Closest(path, known))));
            }
        }
    }

    private static IEnumerable<Placed<string>> Urls(SiteConfig config) => config.Menu.Select(entry => entry.Url)
        .Concat(config.Privacy.Services.Select(service => service.Policy).Append(config.Privacy.Policy).OfType<Placed<string>>());

    /// <summary>A page that has a fault of its own is told there.</summary>
    private static bool IsFaulty(LinkTargets targets, string path)
    {
        var source = "content/pages" + path.TrimEnd('/');
        return targets.Faulty.Any(faulty => MarkdownFiles.WithoutEnding(faulty) == source || MarkdownFiles.WithoutEnding(faulty) == source + "/index");
    }
}
