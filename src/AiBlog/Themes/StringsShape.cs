using System.Globalization;
using AiBlog.Config.Keys;
using AiBlog.Diagnostics;
using AiBlog.Text.Slugs;
using AiBlog.Text.Yaml;

namespace AiBlog.Themes;

/// <summary>Holds a strings file against the shape of the English texts: what is a text, a list of so many, a group, or a set of plural
/// forms.</summary>
/// <param name="english">The flat table of <see cref="Strings"/>.</param>
/// <param name="isUsed">Whether a template asks for a key that English does not have.</param>
internal sealed class StringsShape(IReadOnlyDictionary<string, string> english, Func<string, bool> isUsed)
{
    private static readonly string[] Forms = ["zero", "one", "two", "few", "many", "other"];

    public IEnumerable<Diagnostic> Faults(YamlMapping file) => file.Entries.SelectMany(OfEntry);

    private IEnumerable<Diagnostic> OfEntry(YamlEntry entry)
    {
        var key = entry.Key.Value;
        if (english.ContainsKey(key))
        {
            return OfText(entry.Value, key);
        }

        if (key == DateText.StandaloneMonths || english.ContainsKey(key + ".1"))
        {
            return OfList(entry.Value, key, key == DateText.StandaloneMonths ? "months" : key);
        }

        if (english.ContainsKey(key + ".other"))
        {
            return OfPlural(entry.Value, key);
        }

        return NamesBelow(key).Count > 0 ? OfGroup(entry.Value, key) : OfUnknown(entry.Key);
    }

    private static IEnumerable<Diagnostic> OfText(YamlNode value, string key) =>
        value is YamlScalar or YamlBroken ? [] : [Wrong(value, key, "a string", $"write it as in `{key}: Text`")];

    /// <param name="like">The English list of the same length.</param>
    private IEnumerable<Diagnostic> OfList(YamlNode value, string key, string like)
    {
        var length = Enumerable.Range(1, english.Count)
            .TakeWhile(i => english.ContainsKey(string.Create(CultureInfo.InvariantCulture, $"{like}.{i}"))).Count();
        return value switch
        {
            YamlBroken => [],
            YamlSequence list when list.Items.Length != length =>
                [ThemeFaults.StringListLength(list.Place, key, list.Items.Length, length)],
            YamlSequence list => list.Items.SelectMany(item => OfText(item, key)),
            _ => [Wrong(value, key, "a list", $"write it as in `{key}: [first, second]`")],
        };
    }

    private static IEnumerable<Diagnostic> OfPlural(YamlNode value, string key) => value switch
    {
        // One text for every number is what Chinese and Japanese have.
        YamlScalar or YamlBroken => [],
        YamlMapping forms => forms.Entries
            .Where(form => !Forms.Contains(form.Key.Value, StringComparer.Ordinal))
            .Select(form => KeyFaults.Unknown(form.Key.Place, form.Key.Value, HintOf(form.Key.Value, Forms)))
            .Concat(forms.Entries.SelectMany(form => OfText(form.Value, $"{key}.{form.Key.Value}")))
            .Concat(forms.Find("other") is null ? [KeyFaults.Missing(forms.Place, "other", $"`{key}`", "\"{0}\"")] : []),
        _ => [Wrong(value, key, "a group of plural forms", $"write `{key}` and below it, indented, `one` and `other`")],
    };

    private IEnumerable<Diagnostic> OfGroup(YamlNode value, string key) => value switch
    {
        YamlBroken => [],
        YamlMapping group => group.Entries.SelectMany(entry => OfText(entry.Value, $"{key}.{entry.Key.Value}")),
        _ => [Wrong(value, key, "a mapping", $"write its keys on separate lines, indented: {KeyDescription.Listed(NamesBelow(key))}")],
    };

    private IEnumerable<Diagnostic> OfUnknown(YamlScalar key) =>
        isUsed(key.Value)
            ? []
            : [ThemeFaults.UnusedString(
                key.Place, key.Value, Suggest.Closest(key.Value, english.Keys.Select(Root).Distinct(StringComparer.Ordinal)))];

    private List<string> NamesBelow(string key) =>
        [.. english.Keys.Where(other => other.StartsWith(key + ".", StringComparison.Ordinal)).Select(other => other[(key.Length + 1)..])
            .Order(StringComparer.Ordinal)];

    private static string Root(string key) => key.Split('.')[0];

    private static string HintOf(string key, string[] known) =>
        Suggest.Closest(key, known) is { } near ? $"did you mean `{near}`?" : $"the forms are {KeyDescription.Listed(known)}";

    private static Diagnostic Wrong(YamlNode value, string key, string expected, string hint) =>
        KeyFaults.WrongType(value.Place, key, expected, KeyDescription.Of(value), hint);
}
