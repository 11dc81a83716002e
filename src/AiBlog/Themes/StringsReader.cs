using System.Collections.Frozen;
using System.Globalization;
using AiBlog.Diagnostics;
using AiBlog.Load;
using AiBlog.Privacy.Gate;
using AiBlog.Text;
using AiBlog.Text.Typesetting;
using AiBlog.Text.Yaml;

namespace AiBlog.Themes;

/// <summary>Reads strings/LANGUAGE.yml of all layers into one table for each language. Embedded files are only read if a page uses their
/// language.</summary>
internal static class StringsReader
{
    private const int MaxStringsBytes = 256 * 1024;

    /// <summary>Later layers win key by key; what a language lacks, its base language says (<c>pt</c> for <c>pt-BR</c>), then
    /// English.</summary>
    /// <param name="siteLanguage">Must be whole even when only the program's own file speaks it.</param>
    /// <param name="isSmart">Whether the strings get the punctuation of their language.</param>
    /// <param name="isUsed">Whether a template asks for a key that English does not have.</param>
    public static FrozenDictionary<string, Lazy<Strings>> Read(
        IEnumerable<SortedDictionary<string, SourceFile>> layers, string siteLanguage, bool isSmart, Func<string, bool> isUsed,
        List<Diagnostic> diagnostics)
    {
        StringsShape? shape = null;
        var own = new SortedDictionary<string, string>(StringComparer.Ordinal);
        var languages = new Dictionary<string, LanguageTable>(StringComparer.OrdinalIgnoreCase);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (path, file) in layers.SelectMany(layer => layer).Where(file => IsStrings(file.Key) && seen.Add(file.Value.Path)))
        {
            var language = path["strings/".Length..^".yml".Length];
            if (!languages.TryGetValue(language, out var table))
            {
                languages[language] = table = new LanguageTable();
            }

            if (file.Path.StartsWith(EmbeddedTheme.PathPrefix, StringComparison.Ordinal))
            {
                table.AddLater(() => ReadEmbedded(file));
                continue;
            }

            var root = ReadRoot(file, diagnostics);
            own[language] = file.Path;
            // A copy: what the site writes for English does not decide the shape of its other languages.
            shape ??= new StringsShape(new Dictionary<string, string>(TextsOf("en", languages), StringComparer.Ordinal), isUsed);
            diagnostics.AddRange(shape.Faults(root));
            table.Add(root);
        }

        if (languages.ContainsKey(siteLanguage))
        {
            own.TryAdd(siteLanguage, $"strings/{siteLanguage}.yml");
        }

        var english = TextsOf("en", languages);
        diagnostics.AddRange(own
            .Select(file =>
                StringsCheck.Run(file.Key, file.Value, Over(BaseOf(file.Key, languages), languages[file.Key].Texts), english))
            .OfType<Diagnostic>());
        return languages.ToFrozenDictionary(
            entry => entry.Key,
            entry => new Lazy<Strings>(() =>
            {
                var texts = Over(Over(english, BaseOf(entry.Key, languages)), entry.Value.Texts);
                return new Strings(entry.Key, WithMarks(texts, entry.Key, isSmart));
            }),
            StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>With the quotation marks and dashes that the text of posts has. In date formats, a quote is syntax.</summary>
    private static FrozenDictionary<string, string> WithMarks(Dictionary<string, string> table, string language, bool isSmart) =>
        table.ToFrozenDictionary(
        entry => entry.Key,
        entry => isSmart && !entry.Key.StartsWith("date_formats.", StringComparison.Ordinal)
            ? Typeset.Plain(entry.Value, language)
            : entry.Value,
        StringComparer.Ordinal);

    private static Dictionary<string, string> BaseOf(string language, Dictionary<string, LanguageTable> languages) =>
        TextsOf(language.Split('-')[0], languages);

    private static Dictionary<string, string> TextsOf(string language, Dictionary<string, LanguageTable> languages) =>
        languages.GetValueOrDefault(language)?.Texts ?? [];

    private static Dictionary<string, string> Over(Dictionary<string, string> below, Dictionary<string, string> table)
    {
        var whole = new Dictionary<string, string>(below, StringComparer.Ordinal);
        foreach (var (key, text) in table)
        {
            whole[key] = text;
        }

        return whole;
    }

    private static bool IsStrings(string path) =>
        path.StartsWith("strings/", StringComparison.Ordinal) && path.EndsWith(".yml", StringComparison.Ordinal);

    /// <exception cref="InvalidDataException">The file is invalid, which is a bug.</exception>
    private static YamlMapping ReadEmbedded(SourceFile file)
    {
        var diagnostics = new List<Diagnostic>();
        var root = ReadRoot(file, diagnostics);
        return diagnostics is [var fault, ..] ? throw new InvalidDataException($"{file.Path}: {fault.Message}") : root;
    }

    private static YamlMapping ReadRoot(SourceFile file, List<Diagnostic> diagnostics)
    {
        if (!TextDecoder.TryDecode(file.Path, file.Bytes.Span, out var text, out var fault))
        {
            diagnostics.Add(fault);
            return YamlMapping.Empty;
        }

        var yaml = YamlTree.Read(text, 0, text.Text.Length, MaxStringsBytes);
        diagnostics.AddRange(yaml.Diagnostics);
        return yaml.Root;
    }
}

/// <summary>The strings of one language. Serves all threads.</summary>
internal sealed class LanguageTable
{
    private readonly Dictionary<string, string> texts = new(StringComparer.Ordinal);
    private readonly Queue<Func<YamlMapping>> later = [];
    private readonly Lock gate = new();

    /// <summary>Maps joined by dots, list items numbered from 1.</summary>
    public Dictionary<string, string> Texts
    {
        get
        {
            lock (gate)
            {
                while (later.TryDequeue(out var read))
                {
                    Flatten(read(), "", texts);
                }

                return texts;
            }
        }
    }

    /// <summary>Adds a file that is read on demand.</summary>
    public void AddLater(Func<YamlMapping> read) => later.Enqueue(read);

    public void Add(YamlMapping root) => Flatten(root, "", Texts);

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

/// <summary>The words of placeholders, from the theme's texts.</summary>
internal static class EmbedText
{
    public static EmbedWords Of(Strings strings) => new(
        strings.Text("embed_picture"),
        strings.Text("embed_content"),
        strings.Text("embed_notice"),
        strings.Text("embed_open"),
        strings.Text("embed_once"),
        strings.Text("embed_always"),
        strings.Text("other_content"));
}
