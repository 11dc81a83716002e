using System.Collections.Frozen;
using System.Globalization;
using AiBlog.Diagnostics;
using AiBlog.Load;
using AiBlog.Text;
using AiBlog.Text.Yaml;

namespace AiBlog.Render;

/// <summary>Reads strings/LANGUAGE.yml of all layers into one table a language.</summary>
internal static class StringsReader
{
    private const int MaxStringsBytes = 256 * 1024;

    /// <summary>Later layers win key by key; what a language lacks, English says.</summary>
    public static FrozenDictionary<string, Strings> Read(
        IEnumerable<SortedDictionary<string, SourceFile>> layers, List<Diagnostic> diagnostics)
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

    private static void ReadTable(SourceFile file, Dictionary<string, string> table, List<Diagnostic> diagnostics)
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
                    Flatten(sequence.Items[i], string.Create(CultureInfo.InvariantCulture, $"{key}.{i + 1}"), table);
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
}
