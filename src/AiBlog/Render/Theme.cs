using System.Collections.Frozen;
using System.Collections.Immutable;
using AiBlog.Render.Templating;

namespace AiBlog.Render;

/// <summary>How pages look and speak: templates, assets and interface texts, the site's own files over the theme's.</summary>
/// <param name="Strings">By language tag.</param>
internal sealed record Theme(
    string Name,
    TemplateSet Templates,
    ImmutableArray<ThemeAsset> Assets,
    FrozenDictionary<string, Strings> Strings)
{
    /// <summary>The texts of a language: its own, those of its base language (<c>pt</c> for <c>pt-BR</c>), or null.</summary>
    public Strings? StringsOf(string language) =>
        Strings.GetValueOrDefault(language) ?? Strings.GetValueOrDefault(language.Split('-')[0]);
}
