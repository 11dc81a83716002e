using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using AiBlog.Config.Keys;
using AiBlog.Diagnostics;
using AiBlog.Text;
using AiBlog.Text.Yaml;

namespace AiBlog.Themes;

/// <summary>Reads theme.yml into a table of keys, so that a site's options are judged, suggested and explained as its other keys
/// are.</summary>
internal static class ThemeManifestReader
{
    private const int MaxBytes = 256 * 1024;

    private static readonly KeyTable Option = new(
        "option",
        new Key("type", KeyType.Choice, "The type of the value.", "text")
        {
            IsRequired = true,
            Values = ["text", "number", "boolean", "color", "choice", "list", "map"],
        },
        new Key("description", KeyType.Text, "What it does, in a sentence.", "The text in the footer.") { IsRequired = true },
        new Key("default", KeyType.Open, "The default value.", "{}"),
        new Key("values", KeyType.List, "What a choice may be.", "[wide, narrow]"),
        new Key("of", KeyType.Choice, "What each value of a map is.", "number") { Values = ["text", "number", "boolean", "color"] },
        new Key("minimum", KeyType.Number, "The least number.", "0") { Minimum = int.MinValue },
        new Key("maximum", KeyType.Number, "The greatest number.", "10") { Minimum = int.MinValue });

    private static readonly KeyTable Manifest = new(
        "theme.yml",
        new Key("name", KeyType.Text, "What the theme is called.", "My theme") { IsRequired = true },
        new Key("description", KeyType.Text, "What it is for.", "A theme for notes."),
        new Key("theme_color", KeyType.Color, "The colour of the frame around the site when a reader installs it.", "\"#ffffff\""),
        new Key("background_color", KeyType.Color, "The colour of the window before a page is there.", "\"#ffffff\""),
        new Key("image_sizes", KeyType.Text, "The width of images in the content, as a value of the HTML attribute `sizes`.",
            "\"(min-width: 44rem) 38rem, 92vw\"")
        {
            Default = "100vw",
        },
        new Key("options", KeyType.NamedMappings, "What a site may set under `theme_options`.", "{}") { Nested = Option });

    /// <summary>What a site may set when it names no theme of its own.</summary>
    public static ThemeManifest OfDefaultTheme
    {
        get
        {
            var file = EmbeddedTheme.Files["theme.yml"];
            return Read(new SourceText(file.Path, Encoding.UTF8.GetString(file.Bytes.Span)), []);
        }
    }

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
            var key = KeyOf(name.Value, option);
            options.Add(key);
            CheckBounds(key, name.Place, option, faults);
            if (option.Source.Find("default") is { } byDefault)
            {
                defaults[name.Value] = byDefault.Value;
                CheckDefault(key, byDefault.Value, faults);
            }
        }

        return new ThemeManifest(
            new KeyTable("theme_options", options.ToImmutable()), defaults, keys.Color("theme_color")?.Value, keys
            .Color("background_color")?.Value)
        {
            ImageSizes = keys.Text("image_sizes")?.Value,
        };
    }

    private static Key KeyOf(string name, MappingReader option)
    {
        var type = TypeOf(option.Choice("type")?.Value);
        ImmutableArray<string> values = [.. option.List("values").Select(value => value.Value)];
        return new(name, type, option.Text("description")?.Value ?? "", ExampleOf(type, values))
        {
            Values = values,
            Of = option.Choice("of") is { } of ? TypeOf(of.Value) : null,
            Minimum = option.Number("minimum", int.MinValue),
            Maximum = option.Number("maximum", int.MaxValue),
        };
    }

    private static string ExampleOf(KeyType type, ImmutableArray<string> values) => type switch
    {
        KeyType.Number => "1",
        KeyType.Flag => "true",
        KeyType.Color => "\"#1652f0\"",
        KeyType.Choice => values.FirstOrDefault() ?? "one",
        KeyType.List => "[first, second]",
        KeyType.Open => "{name: value}",
        _ => "some text",
    };

    private static void CheckBounds(Key key, Place place, MappingReader option, List<Diagnostic> faults)
    {
        if (key.Type == KeyType.Choice && key.Values.IsEmpty && !option.IsWritten("values"))
        {
            faults.Add(KeyFaults.Missing(place, "values", $"the choice `{key.Name}`", "[wide, narrow]"));
        }

        if (key.Minimum > key.Maximum && option.Source.Find("maximum") is { } maximum)
        {
            faults.Add(KeyFaults.OutOfRange(
                maximum.Value.Place, $"{key.Name}.maximum", key.Maximum.ToString(CultureInfo.InvariantCulture), key.Minimum, int.MaxValue));
        }
    }

    /// <summary>A default must be what a site may write; an empty text stands for none.</summary>
    private static void CheckDefault(Key key, YamlNode value, List<Diagnostic> faults)
    {
        if (value is YamlScalar { Value.Length: 0 })
        {
            return;
        }

        var name = new YamlScalar(key.Name, ScalarForm.Plain, 0, value.Place);
        _ = ThemeOptions.IsSound(
            new MappingReader(new KeyTable("default", key), new YamlMapping([new YamlEntry(name, value)], value.Place), faults), key);
    }

    private static KeyType TypeOf(string? type) => type switch
    {
        "number" => KeyType.Number,
        "boolean" => KeyType.Flag,
        "choice" => KeyType.Choice,
        "color" => KeyType.Color,
        "list" => KeyType.List,
        "map" => KeyType.Open,
        _ => KeyType.Text,
    };
}
