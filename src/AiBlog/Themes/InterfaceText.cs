using System.Globalization;

namespace AiBlog.Themes;

/// <summary>Interface texts for what is made without a template.</summary>
internal static class InterfaceText
{
    /// <summary>The text of a key with <c>{0}</c>, <c>{1}</c>… filled in. Every key the program asks for stands in the default theme's
    /// strings, which a test holds; a theme's own table is laid over them.</summary>
    public static string Text(this Strings strings, string key, params ReadOnlySpan<object> values)
    {
        var text = strings.Get(key) ?? "";
        for (var i = 0; i < values.Length; i++)
        {
            text = text.Replace(string.Create(CultureInfo.InvariantCulture, $"{{{i}}}"),
                Convert.ToString(values[i], CultureInfo.InvariantCulture), StringComparison.Ordinal);
        }

        return text;
    }
}
