using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using AiBlog.Text;
using AiBlog.Text.Yaml;

namespace AiBlog.Themes;

/// <summary>What a language tag alone says.</summary>
internal static class Languages
{
    private static readonly FrozenSet<string> RightToLeft =
        FrozenSet.Create(StringComparer.OrdinalIgnoreCase, "ar", "he", "fa", "ur", "yi", "ps", "sd", "ug", "dv", "ckb", "iw");

    private static readonly FrozenSet<string> RightToLeftScripts =
        FrozenSet.Create(StringComparer.OrdinalIgnoreCase, "Arab", "Hebr", "Thaa", "Syrc");

    /// <summary><c>rtl</c> when the language, or the script in its tag, is written from right to left.</summary>
    public static string DirectionOf(string language)
    {
        var parts = language.Split('-');
        if (parts.Length > 1 && parts[1].Length == 4)
        {
            return RightToLeftScripts.Contains(parts[1]) ? "rtl" : "ltr";
        }

        return RightToLeft.Contains(parts[0]) ? "rtl" : "ltr";
    }
}

internal static class HostName
{
    /// <summary>The host of a web address without <c>www.</c>; the text itself when it is no address.</summary>
    public static string Of(string url)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out var address) || address.Host.Length == 0)
        {
            return url;
        }

        return address.Host.StartsWith("www.", StringComparison.Ordinal) ? address.Host[4..] : address.Host;
    }
}

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
