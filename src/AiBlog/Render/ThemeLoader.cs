using System.Collections.Frozen;
using System.Collections.Immutable;
using System.IO.Hashing;
using AiBlog.Config;
using AiBlog.Diagnostics;
using AiBlog.Load;
using AiBlog.Render.Templating;
using AiBlog.Text;
using AiBlog.Text.Yaml;

namespace AiBlog.Render;

/// <summary>Puts a theme together: the site's own layouts/, partials/, assets/ and strings/ over those of the theme it names.</summary>
internal static class ThemeLoader
{
    public const string DefaultName = "default";

    private const int MaxStringsBytes = 256 * 1024;

    /// <returns>The theme, null when the site names one that it does not have, and every fault in it.</returns>
    public static (Theme? Theme, ImmutableArray<Diagnostic> Diagnostics) Load(SiteFolder folder, SiteConfig config)
    {
        var name = config.Theme.Value;
        var builtIn = EmbeddedTheme.Files;
        var own = Below(folder.Theme, $"themes/{name}/");
        if (own.Count == 0 && name != DefaultName)
        {
            var known = folder.Theme.Where(file => file.Path.StartsWith("themes/", StringComparison.Ordinal)).Select(file => file.Path.Split('/')[1]);
            return (null, [ThemeFaults.UnknownTheme(config.Theme.Place, name, Suggest.Closest(name, known.Append(DefaultName)))]);
        }

        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        var theme = own.Count > 0 ? own : builtIn;
        var files = Overlay(theme, Below(folder.Theme, ""));
        var (templates, faults) = ParseTemplates(files, diagnostics);
        diagnostics.AddRange(faults);
        var strings = ReadStrings([builtIn, theme, Below(folder.Theme, "")], diagnostics);
        var assets = files.Where(file => file.Key.StartsWith("assets/", StringComparison.Ordinal)).Select(file => Asset(file.Key["assets/".Length..], file.Value));
        return (new Theme(name, templates, [.. assets], strings), diagnostics.ToImmutable());
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

    private static SortedDictionary<string, SourceFile> Overlay(SortedDictionary<string, SourceFile> theme, SortedDictionary<string, SourceFile> own)
    {
        var files = new SortedDictionary<string, SourceFile>(theme, StringComparer.Ordinal);
        foreach (var (path, file) in own)
        {
            files[path] = file;
        }

        return files;
    }

    private static ParsedTemplates ParseTemplates(SortedDictionary<string, SourceFile> files, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var sources = new List<TemplateSource>();
        foreach (var (path, file) in files.Where(file => IsTemplate(file.Key)))
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

    private static bool IsTemplate(string path) =>
        path.EndsWith(".html", StringComparison.Ordinal)
        && (path.StartsWith("layouts/", StringComparison.Ordinal) || path.StartsWith("partials/", StringComparison.Ordinal));

    /// <summary>Later layers win key by key; what a language lacks, English says.</summary>
    private static FrozenDictionary<string, Strings> ReadStrings(
        IEnumerable<SortedDictionary<string, SourceFile>> layers, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var languages = new Dictionary<string, Dictionary<string, string>>(StringComparer.OrdinalIgnoreCase);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (path, file) in layers.SelectMany(layer => layer).Where(file => IsStrings(file.Key) && seen.Add(file.Value.Path)))
        {
            var language = path["strings/".Length..^".yml".Length];
            if (!languages.TryGetValue(language, out var table))
            {
                languages[language] = table = new Dictionary<string, string>(StringComparer.Ordinal);
            }

            ReadTable(file, table, diagnostics);
        }

        var english = languages.GetValueOrDefault("en") ?? [];
        return languages.ToFrozenDictionary(
            entry => entry.Key,
            entry => new Strings(entry.Key, WithFallback(entry.Value, english)),
            StringComparer.OrdinalIgnoreCase);
    }

    private static FrozenDictionary<string, string> WithFallback(Dictionary<string, string> table, Dictionary<string, string> english)
    {
        var whole = new Dictionary<string, string>(english, StringComparer.Ordinal);
        foreach (var (key, text) in table)
        {
            whole[key] = text;
        }

        return whole.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static bool IsStrings(string path) =>
        path.StartsWith("strings/", StringComparison.Ordinal) && path.EndsWith(".yml", StringComparison.Ordinal);

    private static void ReadTable(SourceFile file, Dictionary<string, string> table, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        if (!TextDecoder.TryDecode(file.Path, file.Bytes.Span, out var text, out var fault))
        {
            diagnostics.Add(fault);
            return;
        }

        var yaml = YamlTree.Read(text, 0, text.Text.Length, MaxStringsBytes);
        diagnostics.AddRange(yaml.Diagnostics);
        Flatten(yaml.Root, "", table);
    }

    /// <summary>Maps joined by dots, list items numbered from 1.</summary>
    private static void Flatten(YamlNode node, string key, Dictionary<string, string> table)
    {
        switch (node)
        {
            case YamlScalar scalar:
                table[key] = scalar.Value;
                break;
            case YamlSequence sequence:
                for (var i = 0; i < sequence.Items.Length; i++)
                {
                    Flatten(sequence.Items[i], string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{key}.{i + 1}"), table);
                }

                break;
            case YamlMapping mapping:
                foreach (var entry in mapping.Entries)
                {
                    Flatten(entry.Value, key.Length == 0 ? entry.Key.Value : $"{key}.{entry.Key.Value}", table);
                }

                break;
            default:
                break;
        }
    }

    private static ThemeAsset Asset(string name, SourceFile file)
    {
        var hash = Convert.ToHexStringLower(XxHash3.Hash(file.Bytes.Span))[..10];
        var dot = name.LastIndexOf('.');
        return new ThemeAsset(name, dot < 0 ? $"/assets/{name}.{hash}" : $"/assets/{name[..dot]}.{hash}{name[dot..]}", file.Bytes);
    }
}
