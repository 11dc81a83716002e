using System.Collections.Immutable;
using AiBlog.Config.Keys;
using AiBlog.Diagnostics;
using AiBlog.Text;
using AiBlog.Text.Yaml;

namespace AiBlog.Render;

/// <summary>Reads theme.yml into a table of keys, so that a site's options are judged, suggested and explained as its other keys are.</summary>
internal static class ThemeManifestReader
{
    private const int MaxBytes = 256 * 1024;

    private static readonly KeyTable Option = new(
        "option",
        new Key("type", KeyType.Choice, "What the option takes.", "text") { IsRequired = true, Values = ["text", "number", "boolean", "color", "choice", "list", "map"] },
        new Key("description", KeyType.Text, "What it does, in a sentence.", "The text in the footer.") { IsRequired = true },
        new Key("default", KeyType.Open, "What stands there when a site sets nothing.", "{}"),
        new Key("values", KeyType.List, "What a choice may be.", "[wide, narrow]"),
        new Key("minimum", KeyType.Number, "The least number.", "0"),
        new Key("maximum", KeyType.Number, "The greatest number.", "10"));

    private static readonly KeyTable Manifest = new(
        "theme.yml",
        new Key("name", KeyType.Text, "What the theme is called.", "My theme") { IsRequired = true },
        new Key("description", KeyType.Text, "What it is for.", "A theme for notes."),
        new Key("theme_color", KeyType.Text, "The colour of the frame around the site when a reader installs it.", "\"#ffffff\""),
        new Key("background_color", KeyType.Text, "The colour of the window before a page is there.", "\"#ffffff\""),
        new Key("options", KeyType.NamedMappings, "What a site may set under `theme_options`.", "{}") { Nested = Option });

    public static ThemeManifest Read(SourceText source, List<Diagnostic> faults)
    {
        var yaml = YamlTree.Read(source, 0, source.Text.Length, MaxBytes);
        faults.AddRange(yaml.Diagnostics);
        var keys = new MappingReader(Manifest, yaml.Root, faults).CheckKeys(source.PlaceOf(0), yaml.MayLackKeys);
        _ = (keys.Text("name"), keys.Text("description"));
        var options = ImmutableArray.CreateBuilder<Key>();
        var defaults = new Dictionary<string, YamlNode>(StringComparer.Ordinal);
        foreach (var (name, option) in keys.NamedMappings("options"))
        {
            options.Add(KeyOf(name.Value, option));
            if (option.Source.Find("default") is { } byDefault)
            {
                defaults[name.Value] = byDefault.Value;
            }
        }

        return new ThemeManifest(
            new KeyTable("theme_options", options.ToImmutable()), defaults, keys.Text("theme_color")?.Value, keys.Text("background_color")?.Value);
    }

    private static Key KeyOf(string name, MappingReader option) =>
        new(name, TypeOf(option.Choice("type")?.Value), option.Text("description")?.Value ?? "", name)
        {
            Values = [.. option.List("values").Select(value => value.Value)],
            Minimum = option.Number("minimum", int.MinValue),
            Maximum = option.Number("maximum", int.MaxValue),
        };

    private static KeyType TypeOf(string? type) => type switch
    {
        "number" => KeyType.Number,
        "boolean" => KeyType.Flag,
        "choice" => KeyType.Choice,
        "list" => KeyType.List,
        "map" => KeyType.Open,
        _ => KeyType.Text,
    };
}
