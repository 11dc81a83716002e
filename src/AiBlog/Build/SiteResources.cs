using System.Collections.Frozen;
using System.Collections.Immutable;
using AiBlog.Config;
using AiBlog.Diagnostics;
using AiBlog.Link;
using AiBlog.Load;
using AiBlog.Privacy.Gate;
using AiBlog.Privacy.Policy;
using AiBlog.Render;
using AiBlog.Text;

namespace AiBlog.Build;

/// <summary>What the site loads from others beside its texts and its theme: pictures that the configuration names, stylesheets that are copied as they are.</summary>
internal static class SiteResources
{
    /// <returns>Files that are published in another form, by their path.</returns>
    public static FrozenDictionary<string, CleanedFile> Find(SiteFolder folder, SiteConfig config, GateRules rules, GateReport report)
    {
        if (!config.Privacy.IsEnforced)
        {
            return FrozenDictionary<string, CleanedFile>.Empty;
        }

        foreach (var picture in config.Authors.Select(author => author.Avatar).Prepend(config.Icon).Prepend(config.Logo).OfType<Placed<string>>())
        {
            foreach (var (service, origin) in rules.Judge(picture.Value, ResourceKind.Image))
            {
                report.Add(new Finding(service, origin, ResourceKind.Image, picture.Value, picture.Place));
            }
        }

        CopiedPages.Find(folder, rules, report);
        // Those that the configuration names are judged apart, and refused.
        var named = config.Authors.Select(author => author.Avatar).Prepend(config.Icon).Prepend(config.Logo).OfType<Placed<string>>().Select(file => "content/static" + file.Value).ToHashSet(StringComparer.Ordinal);
        return folder.Static.Concat(folder.Media).Where(file => !named.Contains(file.Path))
            .Select(file => (file.Path, Cleaned: Clean(file, rules, report)))
            .Where(file => file.Cleaned is not null)
            .ToFrozenDictionary(file => file.Path, file => file.Cleaned ?? throw new InvalidOperationException(file.Path), StringComparer.Ordinal);
    }

    private static CleanedFile? Clean(MediaFile file, GateRules rules, GateReport report) => Path.GetExtension(file.Path).ToLowerInvariant() switch
    {
        ".css" => SheetGate.Clean(file.Path, file.Read(), rules, report),
        ".svg" => SvgCleaner.Clean(file.Path, file.Read(), rules, report),
        _ => null,
    };
}
