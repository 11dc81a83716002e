using System.Globalization;
using AiBlog.Diagnostics;
using AiBlog.Text;
using AiBlog.Text.Slugs;
using AiBlog.Text.Urls;
using AiBlog.Text.Yaml;

namespace AiBlog.Config.Keys;

/// <summary>What is wrong with a single value; null when nothing is.</summary>
internal static class ValueFaults
{
    public static Diagnostic? OfUrl(YamlScalar value, Key key) =>
        UrlRules.IsWebAddress(value.Value.Trim()) ? null : KeyFaults.BadUrl(value.Place, key.Name, value.Value);

    public static Diagnostic? OfSlug(YamlScalar value, Key key) =>
        Slug.Check(CanonicalForm.Compose(value.Value.Trim())) is { } fault
            ? KeyFaults.BadSlug(value.Place, key.Name, value.Value, SlugReasons.Of(fault)) : null;

    public static Diagnostic? OfLanguage(YamlScalar value, Key key) =>
        LanguageTag.IsValid(value.Value.Trim()) ? null : KeyFaults.BadLanguage(value.Place, key.Name, value.Value);

    public static Diagnostic? OfChoice(YamlScalar value, Key key) => key.Values.Contains(value.Value.Trim(), StringComparer.Ordinal)
        ? null
        : KeyFaults.UnknownValue(value.Place, key.Name, value.Value, Suggest.Closest(value.Value, key.Values),
            KeyDescription.Listed(key.Values));

    public static Diagnostic? OfFlag(YamlScalar value, Key key) =>
        value.Value is "true" or "True" or "TRUE" or "false" or "False" or "FALSE"
        ? null
        : KeyFaults.NotFlag(value.Place, key.Name, value.Value);

    public static Diagnostic? OfColor(YamlScalar value, Key key) =>
        CssColor.IsValid(value.Value.Trim()) ? null : KeyFaults.BadColor(value.Place, key.Name, value.Value);

    /// <summary>Of a value in an open group whose values are of one type.</summary>
    public static Diagnostic? OfEntry(YamlEntry entry, Key key, KeyType type)
    {
        var named = key with { Name = $"{key.Name}.{entry.Key.Value}", Type = type };
        return (entry.Value, type) switch
        {
            (YamlBroken, _) or (YamlMapping, KeyType.Open) => null,
            (YamlScalar scalar, KeyType.Number) => OfNumber(scalar, named),
            (YamlScalar scalar, KeyType.Flag) => OfFlag(scalar, named),
            (YamlScalar scalar, KeyType.Color) => OfColor(scalar, named),
            (YamlScalar, not KeyType.Open) => null,
            (var other, _) =>
                KeyFaults.WrongType(other.Place, named.Name, KeyDescription.Of(type), KeyDescription.Of(other),
                    KeyDescription.Hint(key, other)),
        };
    }

    public static Diagnostic? OfNumber(YamlScalar value, Key key)
    {
        if (!int.TryParse(value.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
        {
            return KeyFaults.NotNumber(value.Place, key.Name, value.Value);
        }

        return number < key.Minimum || number > key.Maximum
            ? KeyFaults.OutOfRange(value.Place, key.Name, value.Value, key.Minimum, key.Maximum)
            : null;
    }

    /// <summary>Of an item in a list of texts.</summary>
    public static Diagnostic? OfItem(YamlNode item, Key key)
    {
        switch (item)
        {
            case YamlBroken:
                return null;
            case YamlScalar scalar when scalar.IsNull || string.IsNullOrWhiteSpace(scalar.Value):
                return KeyFaults.EmptyItem(item.Place, key.Name);
            case YamlScalar scalar when key.Type == KeyType.UrlList:
                return OfUrl(scalar, key);
            case YamlScalar scalar when key.Type == KeyType.List && !key.Values.IsEmpty:
                return OfChoice(scalar, key);
            case YamlScalar:
                return null;
            default:
                return KeyFaults.WrongItem(item.Place, key.Name, "a string", KeyDescription.Of(item), KeyDescription.ItemHint(item));
        }
    }
}

/// <summary>Why a slug cannot stand, as a clause of a message.</summary>
internal static class SlugReasons
{
    public static string Of(SlugFault fault) => fault switch
    {
        SlugFault.Empty => "it is empty",
        SlugFault.TooLong => "it is too long",
        SlugFault.Separator => "it contains a slash",
        SlugFault.DotDot => "it contains two dots in a row",
        SlugFault.Percent => "it contains a percent sign",
        SlugFault.Control => "it contains an invisible control character",
        SlugFault.ForbiddenCharacter => "it contains one of < > : \" | ? * #",
        SlugFault.FormatCharacter => "it contains an invisible character",
        SlugFault.NotComposed => "it contains a letter and its accent as two characters; type it again",
        SlugFault.TrailingDotOrSpace => "it ends with a dot or a space",
        SlugFault.ReservedName => "Windows keeps this name for a device",
        _ => "it cannot be the name of a folder",
    };
}
