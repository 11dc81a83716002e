using AiBlog.Config.Keys;
using AiBlog.Text.Yaml;

namespace AiBlog.Render;

/// <summary>What theme.yml says: the options that a site may set under <c>theme_options</c>.</summary>
/// <param name="Defaults">By the option's name, as the theme wrote them.</param>
/// <param name="ThemeColor">For the web app manifest, as is <paramref name="BackgroundColor"/>.</param>
internal sealed record ThemeManifest(KeyTable Options, IReadOnlyDictionary<string, YamlNode> Defaults, string? ThemeColor, string? BackgroundColor);
