using System.Collections.Immutable;
using AiBlog.Config.Keys;
using AiBlog.Diagnostics;
using AiBlog.Text;
using AiBlog.Text.Yaml;

namespace AiBlog.Themes;

/// <summary>Judges a site's <c>theme_options</c> by the theme's table and fills in what the site left out.</summary>
internal static class ThemeOptions
{
    /// <param name="manifest">Null for a theme without theme.yml: it takes what the site writes.</param>
    public static OpenMap Read(ThemeManifest? manifest, YamlMapping written, List<Diagnostic> faults)
    {
        if (manifest is null)
        {
            return OpenMaps.Of(written);
        }

        var keys = new MappingReader(manifest.Options, written, faults).CheckKeys(written.Place);
        return new OpenMap(
        [
            .. manifest.Options.Keys.Select(key => KeyValuePair.Create(
                key.Name,
                OpenMaps.ValueOf(IsSound(keys, key) ? written.Find(key.Name)?.Value : manifest.Defaults.GetValueOrDefault(key.Name)))),
        ]);
    }

    /// <summary>Written, and of the option's type; a fault tells when it is not.</summary>
    public static bool IsSound(MappingReader keys, Key key) => key.Type switch
    {
        _ when !keys.IsWritten(key.Name) => false,
        KeyType.Number => keys.Number(key.Name, int.MinValue) != int.MinValue,
        KeyType.Color => keys.Color(key.Name) is not null,
        KeyType.Flag => keys.Flag(key.Name) is not null,
        KeyType.Choice => keys.Choice(key.Name) is not null,
        KeyType.List => keys.ListOrNull(key.Name) is not null,
        KeyType.Open => keys.Open(key.Name).Entries.Length > 0,
        _ => keys.Text(key.Name) is not null,
    };
}
