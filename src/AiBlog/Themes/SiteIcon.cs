using AiBlog.Config;
using AiBlog.Load;

namespace AiBlog.Themes;

/// <summary>The one SVG that stands for the site in tabs, in lists of applications and on home screens.</summary>
internal static class SiteIcon
{
    /// <summary>Its name among the assets: the theme's, or in its place the one that <c>icon</c> of aiblog.yml names.</summary>
    public const string AssetName = "icon.svg";

    public static bool IsSvg(string path) => path.EndsWith(".svg", StringComparison.OrdinalIgnoreCase);

    /// <summary>An icon of the site that is published under an asset's name.</summary>
    public static bool IsAsset(string icon) => IsSvg(icon) && icon.StartsWith('/');

    /// <summary>The site's own; null when it names none, names one elsewhere, or one that is no SVG.</summary>
    public static SourceFile? Own(SiteFolder folder, SiteConfig config)
    {
        if (config.Icon is not { } icon || !IsAsset(icon.Value))
        {
            return null;
        }

        var path = "content/static" + icon.Value;
        return folder.Static.FirstOrDefault(file => file.Path == path) is { } file ? new SourceFile(path, file.Read()) : null;
    }
}
