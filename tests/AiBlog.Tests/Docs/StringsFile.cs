using AiBlog.Tests.House;
using AiBlog.Text;
using AiBlog.Text.Yaml;

namespace AiBlog.Tests.Docs;

/// <summary>A file of themes/default/strings as it is written, without the English that the program falls back to.</summary>
/// <param name="Texts">By their keys: maps joined by dots, list items numbered from 1.</param>
internal sealed record StringsFile(SortedDictionary<string, string> Texts)
{
    /// <summary>Asked for only where a month that stands alone is written differently, as in Polish.</summary>
    private const string Optional = "months_standalone.";

    /// <summary>The forms of each key that has plural forms, in ordinal order.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Plurals => Texts.Keys
        .Where(key => key.EndsWith(".other", StringComparison.Ordinal))
        .Select(key => key[..^".other".Length])
        .ToDictionary(
            key => key,
            IReadOnlyList<string> (key) => [.. Texts.Keys.Where(form => form.StartsWith(key + ".", StringComparison.Ordinal)).Select(form => form[(key.Length + 1)..])]);

    /// <summary>What may be asked for, in ordinal order: one with plural forms is one key.</summary>
    public IReadOnlyList<string> Keys
    {
        get
        {
            var plurals = Plurals;
            return
            [
                .. Texts.Keys
                    .Where(key => !key.StartsWith(Optional, StringComparison.Ordinal))
                    .Select(key => key.LastIndexOf('.') is > 0 and var dot && plurals.ContainsKey(key[..dot]) ? key[..dot] : key)
                    .Distinct()
                    .Order(StringComparer.Ordinal),
            ];
        }
    }

    public static IReadOnlyList<string> Languages() =>
        [.. Directory.EnumerateFiles(Repository.PathOf("themes/default/strings"), "*.yml").Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal)];

    public static StringsFile Read(string language)
    {
        var name = $"themes/default/strings/{language}.yml";
        var text = new SourceText(name, File.ReadAllText(Repository.PathOf(name)).ReplaceLineEndings("\n"));
        var read = YamlTree.Read(text, 0, text.Text.Length, 1 << 20);
        Assert.Empty(read.Diagnostics);
        var texts = new SortedDictionary<string, string>(StringComparer.Ordinal);
        Flatten(read.Root, "", texts);
        return new StringsFile(texts);
    }

    private static void Flatten(YamlNode node, string key, SortedDictionary<string, string> texts)
    {
        switch (node)
        {
            case YamlMapping mapping:
                foreach (var entry in mapping.Entries)
                {
                    Flatten(entry.Value, key.Length == 0 ? entry.Key.Value : $"{key}.{entry.Key.Value}", texts);
                }

                break;
            case YamlSequence sequence:
                foreach (var (index, item) in sequence.Items.Index())
                {
                    Flatten(item, $"{key}.{index + 1}", texts);
                }

                break;
            case YamlScalar scalar:
                texts[key] = scalar.Value;
                break;
            default:
                break;
        }
    }
}
