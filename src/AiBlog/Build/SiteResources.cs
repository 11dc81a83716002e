using System.Collections.Frozen;
using System.Collections.Immutable;
using AiBlog.Config;
using AiBlog.Diagnostics;
using AiBlog.Link;
using AiBlog.Load;
using AiBlog.Privacy;
using AiBlog.Render;
using AiBlog.Text;

namespace AiBlog.Build;

/// <summary>What the site loads from others beside its texts and its theme: pictures that the configuration names, stylesheets that are copied as they are.</summary>
internal static class SiteResources
{
    private const string Static = "content/static";

    /// <returns>The rules with those stylesheets known: a link to one goes behind the gates of what it loads.</returns>
    public static GateRules Find(SiteFolder folder, SiteConfig config, GateRules rules, GateReport report)
    {
        if (!config.Privacy.IsEnforced)
        {
            return rules;
        }

        foreach (var picture in config.Authors.Select(author => author.Avatar).Prepend(config.Icon).Prepend(config.Logo).OfType<Placed<string>>())
        {
            foreach (var (service, origin) in rules.Judge(picture.Value, ResourceKind.Image))
            {
                report.Add(new Finding(null, service, origin, ResourceKind.Image, picture.Value, 0), picture.Place);
            }
        }

        CopiedPages.Find(folder, rules, report);
        return rules with
        {
            OwnSheets = Sheets(folder.Static, file => config.BaseUrl.Href(file.Path[Static.Length..]), rules, report),
            SheetsBesideTexts = Sheets(folder.Media, file => file.Path, rules, report),
        };
    }

    private static FrozenDictionary<string, ImmutableArray<Service>> Sheets(IEnumerable<MediaFile> files, Func<MediaFile, string> key, GateRules rules, GateReport report) =>
        files.Where(file => file.Path.EndsWith(".css", StringComparison.OrdinalIgnoreCase))
            .Select(file => (Key: key(file), Services: ServicesOf(file, rules, report)))
            .Where(sheet => !sheet.Services.IsEmpty)
            .ToFrozenDictionary(sheet => sheet.Key, sheet => sheet.Services, StringComparer.Ordinal);

    private static ImmutableArray<Service> ServicesOf(MediaFile file, GateRules rules, GateReport report)
    {
        if (!TextDecoder.TryDecode(file.Path, file.Read(), out var text, out _) || !SheetGate.MayLoad(text.Text))
        {
            return [];
        }

        var styles = new StyleCollector(rules, keepsRelative: true);
        styles.AddSheet(text.Text, null, text.PlaceOf);
        foreach (var (finding, place) in styles.Findings)
        {
            report.Add(finding, place);
        }

        return [.. styles.Findings.Select(found => found.Finding.Service).OfType<Service>().DistinctBy(service => service.Id).OrderBy(service => service.Id, StringComparer.Ordinal)];
    }
}
