using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Security.Cryptography;
using AiBlog.Config.Keys;
using AiBlog.Text;
using AiBlog.Text.Yaml;
using AiBlog.Themes.Templating;

namespace AiBlog.Themes;

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
    FrozenDictionary<string, Lazy<Strings>> Strings,
    string? ThemeColor,
    string? BackgroundColor,
    ImmutableArray<(string Sheet, string Part, ImmutableArray<string> Services)> SplitSheets)
{
    /// <summary>The width of images in the content, as a value of the attribute <c>sizes</c>.</summary>
    public string ImageSizes { get; init; } = "100vw";

    /// <summary>The ids that its templates write as they are, for links to a part of a page.</summary>
    public ImmutableArray<string> Anchors { get; init; } = [];

    /// <summary>The texts of a language: its own, those of its base language (<c>pt</c> for <c>pt-BR</c>), or null.</summary>
    public Strings? StringsOf(string language) => Find(Strings, language);

    /// <summary>The texts of a language, or the English ones when the theme does not have it.</summary>
    public Strings StringsOrEnglish(string language) => StringsOf(language) ?? StringsOf("en") ?? AiBlog.Themes.Strings.Empty;

    public static Strings? Find(FrozenDictionary<string, Lazy<Strings>> strings, string language) =>
        (strings.GetValueOrDefault(language) ?? strings.GetValueOrDefault(language.Split('-')[0]))?.Value;
}

/// <summary>What theme.yml says: the options that a site may set under <c>theme_options</c>.</summary>
/// <param name="Defaults">By the option's name, as the theme wrote them.</param>
/// <param name="ThemeColor">For the web app manifest, as is <paramref name="BackgroundColor"/>.</param>
internal sealed record ThemeManifest(KeyTable Options, IReadOnlyDictionary<string, YamlNode> Defaults, string? ThemeColor,
    string? BackgroundColor)
{
    /// <summary>The attribute <c>sizes</c> of images in texts; null when the theme does not say.</summary>
    public string? ImageSizes { get; init; }
}

/// <summary>A file of the theme's assets folder.</summary>
/// <param name="Name">As templates ask for it, relative to assets/.</param>
/// <param name="Url">A path of the site that holds a hash of the bytes, so that it may be cached for ever.</param>
internal sealed record ThemeAsset(string Name, string Url, ReadOnlyMemory<byte> Bytes)
{
    /// <summary>What a browser compares a script or stylesheet with before it uses it: Subresource Integrity,
    /// https://www.w3.org/TR/sri-2/.</summary>
    public string Integrity => "sha384-" + Convert.ToBase64String(SHA384.HashData(Bytes.Span));
}
