using System.Collections.Immutable;
using System.IO.Hashing;
using System.Text;
using AiBlog.Config;
using AiBlog.Diagnostics;
using AiBlog.Load;
using AiBlog.Privacy.Gate;
using AiBlog.Text;
using AiBlog.Text.Slugs;
using AiBlog.Themes.Templating;

namespace AiBlog.Themes;

/// <summary>Puts a theme together: the site's own layouts/, partials/, assets/ and strings/ over those of the theme it names.</summary>
internal static class ThemeLoader
{
    public const string DefaultName = "default";

    /// <returns>The theme, null when the site names one that it does not have, and every fault in it.</returns>
    public static (Theme? Theme, ImmutableArray<Diagnostic> Diagnostics) Load(SiteFolder folder, SiteConfig config, GateRules rules,
        GateReport report)
    {
        var name = config.Theme.Value;
        var builtIn = EmbeddedTheme.Files;
        var own = Below(folder.Theme, $"themes/{name}/");
        if (own.Count == 0 && name != DefaultName)
        {
            var known = folder.Theme.Where(file => file.Path.StartsWith("themes/", StringComparison.Ordinal))
                .Select(file => file.Path.Split('/')[1]);
            return (null, [ThemeFaults.UnknownTheme(config.Theme.Place, name, Suggest.Closest(name, known.Append(DefaultName)))]);
        }

        var diagnostics = new List<Diagnostic>();
        var theme = own.Count > 0 ? own : builtIn;
        var files = Overlay(theme, Below(folder.Theme, ""));
        diagnostics.AddRange(OwnTemplates.Unused(Overlay(builtIn, theme), Below(folder.Theme, "")));
        if (SiteIcon.Own(folder, config) is { } icon)
        {
            files["assets/" + SiteIcon.AssetName] = icon;
        }

        var (templates, faults) = ParseTemplates(files, diagnostics);
        diagnostics.AddRange(faults);
        var strings = StringsReader.Read(
            [builtIn, theme, Below(folder.Theme, "")], config.Language, config.Markdown.Smart, key => Asks(files, key), diagnostics);
        if (files.TryGetValue("assets/" + FeedStyle.AssetName, out var sheet)
            && (Theme.Find(strings, config.Language) ?? Theme.Find(strings, "en")) is { } words)
        {
            files["assets/" + FeedStyle.AssetName] = FeedStyle.With(sheet, words);
        }

        var split = config.Privacy.IsEnforced ? Split(files, rules, report) : [];
        var assets = files.Where(file => file.Key.StartsWith("assets/", StringComparison.Ordinal))
            .Select(file => Asset(file.Key["assets/".Length..], file.Value));
        var manifest = ReadManifest(theme, diagnostics);
        var options = ThemeOptions.Read(manifest, config.ThemeOptions, diagnostics);
        return (new Theme(
            Name: name, Templates: templates, Options: options, Assets: [.. assets], Strings: strings, ThemeColor: manifest?.ThemeColor,
            BackgroundColor: manifest?.BackgroundColor, SplitSheets: split)
        {
            Anchors = OwnTemplates.Anchors(files),
            ImageSizes = manifest?.ImageSizes ?? "100vw",
        }, [.. diagnostics]);
    }

    private static ImmutableArray<(string Sheet, string Part, ImmutableArray<string> Services)> Split(
        SortedDictionary<string, SourceFile> files, GateRules rules, GateReport report)
    {
        var split = ImmutableArray.CreateBuilder<(string, string, ImmutableArray<string>)>();
        foreach (var (name, file) in files.Where(
            file => file.Key.StartsWith("assets/", StringComparison.Ordinal)
            && file.Key.EndsWith(".css", StringComparison.OrdinalIgnoreCase)).ToList())
        {
            foreach (var (part, content, services) in SheetGate.Split(name, file, rules, report) ?? [])
            {
                files[part] = content;
                if (!services.IsEmpty)
                {
                    split.Add((name["assets/".Length..], part["assets/".Length..], services));
                }
            }
        }

        return split.ToImmutable();
    }

    /// <summary>The files below a folder, by the rest of their path in ordinal order.</summary>
    private static SortedDictionary<string, SourceFile> Below(IEnumerable<SourceFile> files, string folder)
    {
        var below = new SortedDictionary<string, SourceFile>(StringComparer.Ordinal);
        foreach (var file in files.Where(file => file.Path.StartsWith(folder, StringComparison.Ordinal)))
        {
            below[file.Path[folder.Length..]] = file;
        }

        return below;
    }

    private static SortedDictionary<string, SourceFile> Overlay(
        SortedDictionary<string, SourceFile> theme, SortedDictionary<string, SourceFile> own)
    {
        var files = new SortedDictionary<string, SourceFile>(theme, StringComparer.Ordinal);
        foreach (var (path, file) in own)
        {
            files[path] = file;
        }

        return files;
    }

    private static ThemeManifest? ReadManifest(SortedDictionary<string, SourceFile> theme, List<Diagnostic> diagnostics)
    {
        if (!theme.TryGetValue("theme.yml", out var file))
        {
            return null;
        }

        if (TextDecoder.TryDecode(file.Path, file.Bytes.Span, out var text, out var fault))
        {
            return ThemeManifestReader.Read(text, diagnostics);
        }

        diagnostics.Add(fault);
        return null;
    }

    private static ParsedTemplates ParseTemplates(SortedDictionary<string, SourceFile> files, List<Diagnostic> diagnostics)
    {
        var sources = new List<TemplateSource>();
        foreach (var (path, file) in files.Where(file => OwnTemplates.IsTemplate(file.Key)))
        {
            if (TextDecoder.TryDecode(file.Path, file.Bytes.Span, out var text, out var fault))
            {
                sources.Add(new TemplateSource(path, file.Path, text.Text));
            }
            else
            {
                diagnostics.Add(fault);
                sources.Add(new TemplateSource(path, file.Path, ""));
            }
        }

        return TemplateSet.Parse(sources);
    }

    /// <summary>Whether a template holds the key in quotes, as <c>t</c> is given it.</summary>
    private static bool Asks(SortedDictionary<string, SourceFile> files, string key)
    {
        var quoted = Encoding.UTF8.GetBytes($"\"{key}\"");
        return files.Any(file => OwnTemplates.IsTemplate(file.Key) && file.Value.Bytes.Span.IndexOf(quoted) >= 0);
    }

    private static ThemeAsset Asset(string name, SourceFile file)
    {
        var hash = Convert.ToHexStringLower(XxHash3.Hash(file.Bytes.Span))[..10];
        var dot = name.LastIndexOf('.');
        return new ThemeAsset(name, dot < 0 ? $"/assets/{name}.{hash}" : $"/assets/{name[..dot]}.{hash}{name[dot..]}", file.Bytes);
    }
}

/// <summary>The default theme as it lies in the program.</summary>
internal static class EmbeddedTheme
{
    /// <summary>Before the path of each of its files, in messages too.</summary>
    public const string PathPrefix = "theme:";

    private const string Prefix = "theme/";

    /// <summary>By the path below the theme's folder, in ordinal order.</summary>
    public static SortedDictionary<string, SourceFile> Files
    {
        get
        {
            var assembly = typeof(EmbeddedTheme).Assembly;
            var files = new SortedDictionary<string, SourceFile>(StringComparer.Ordinal);
            foreach (var name in assembly.GetManifestResourceNames().Where(name => name.StartsWith(Prefix, StringComparison.Ordinal)))
            {
                using var stream = assembly.GetManifestResourceStream(name) ?? Stream.Null;
                var bytes = new byte[stream.Length];
                stream.ReadExactly(bytes);
                var path = name[Prefix.Length..].Replace('\\', '/');
                files[path] = new SourceFile(PathPrefix + path, bytes);
            }

            return files;
        }
    }
}
