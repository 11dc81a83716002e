using System.Collections.Immutable;
using System.Globalization;
using AiBlog.Text;
using AiBlog.Text.Yaml;

namespace AiBlog.Render.Views;

/// <summary>Turns what an author filled freely into what templates read, typed by YAML's core schema.</summary>
internal static class OpenMaps
{
    public static OpenMap Of(YamlMapping mapping) =>
        new([.. mapping.Entries.Select(entry => KeyValuePair.Create(entry.Key.Value, ValueOf(entry.Value)))]);

    /// <summary>The value of any node; null for one that is absent or broken.</summary>
    public static object? ValueOf(YamlNode? node) => node switch
    {
        YamlMapping mapping => Of(mapping),
        YamlSequence sequence => sequence.Items.Select(ValueOf).ToImmutableArray(),
        YamlScalar { IsNull: true } => null,
        YamlScalar { Form: ScalarForm.Plain } scalar => PlainValue(scalar.Value),
        YamlScalar scalar => scalar.Value,
        _ => null,
    };

    private static object PlainValue(string text) => text switch
    {
        "true" or "True" or "TRUE" => true,
        "false" or "False" or "FALSE" => false,
        _ when long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole) => whole,
        _ when double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) => number,
        _ => text,
    };
}
