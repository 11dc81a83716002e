using System.Text;
using AiBlog.Text.Yaml;

namespace AiBlog.Import.Writing;

/// <summary>Writes a YAML value in flow style, on one line.</summary>
internal static class YamlFlow
{
    private const int Deepest = 24;

    public static string Key(string name) => name.Length > 0 && char.IsAsciiLetter(name[0]) && name.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-')
        && !IsKeyword(name)
        ? name
        : YamlQuote.Of(name);

    public static void Append(StringBuilder text, YamlNode node, int depth = 0)
    {
        switch (node)
        {
            case YamlMapping mapping when depth < Deepest:
                text.Append('{');
                for (var i = 0; i < mapping.Entries.Length; i++)
                {
                    text.Append(i == 0 ? "" : ", ").Append(Key(mapping.Entries[i].Key.Value)).Append(": ");
                    Append(text, mapping.Entries[i].Value, depth + 1);
                }

                text.Append('}');
                break;
            case YamlSequence list when depth < Deepest:
                text.Append('[');
                for (var i = 0; i < list.Items.Length; i++)
                {
                    text.Append(i == 0 ? "" : ", ");
                    Append(text, list.Items[i], depth + 1);
                }

                text.Append(']');
                break;
            case YamlScalar scalar:
                text.Append(Scalar(scalar));
                break;
            default:
                text.Append("\"…\"");
                break;
        }
    }

    private static string Scalar(YamlScalar scalar) => scalar.IsNull ? "null"
        : scalar.Form == ScalarForm.Plain && IsPlain(scalar.Value) ? scalar.Value
        : YamlQuote.Of(scalar.Value);

    private static bool IsPlain(string value) => value is "true" or "false"
        || (value.Length is > 0 and < 16 && value.All(char.IsAsciiDigit) && (value.Length == 1 || value[0] != '0'));

    private static bool IsKeyword(string name) => name.ToLowerInvariant() is "true" or "false" or "null" or "yes" or "no" or "on" or "off" or "y" or "n";
}
