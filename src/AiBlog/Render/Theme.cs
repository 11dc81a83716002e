using System.Collections.Frozen;
using System.Collections.Immutable;
using AiBlog.Render.Templating;
using AiBlog.Text;

namespace AiBlog.Render;

/// <summary>How pages look and speak: templates, assets and interface texts, the site's own files over the theme's.</summary>
/// <param name="Options">The site's theme_options, the theme's defaults filled in.</param>
/// <param name="Strings">By language tag.</param>
/// <param name="ThemeColor">Of the frame that a system draws around the site when it is installed.</param>
/// <param name="BackgroundColor">Of the window before a page is there.</param>
/// <param name="SplitSheets">Names of stylesheets, and of the parts split off from each with the services they wait for.</param>
internal sealed record Theme(
    string Name,
    TemplateSet Templates,
    OpenMap Options,
    ImmutableArray<ThemeAsset> Assets,
    FrozenDictionary<string, Strings> Strings,
    string? ThemeColor,
    string? BackgroundColor,
    ImmutableArray<(string Sheet, string Part, ImmutableArray<string> Services)> SplitSheets)
{
    /// <summary>The ids that its templates write as they are, for links to a part of a page.</summary>
    public ImmutableArray<string> Anchors { get; init; } = [];

    /// <summary>The texts of a language: its own, those of its base language (<c>pt</c> for <c>pt-BR</c>), or null.</summary>
    public Strings? StringsOf(string language) => Find(Strings, language);

    /// <summary>The texts of a language, or the English ones when the theme does not have it.</summary>
    public Strings StringsOrEnglish(string language) => StringsOf(language) ?? StringsOf("en") ?? AiBlog.Themes.Strings.Empty;

    public static Strings? Find(FrozenDictionary<string, Strings> strings, string language) =>
        strings.GetValueOrDefault(language) ?? strings.GetValueOrDefault(language.Split('-')[0]);
}
