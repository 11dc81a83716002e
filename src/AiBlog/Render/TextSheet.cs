using System.IO.Hashing;
using System.Text;
using AiBlog.Link.Urls;
using AiBlog.Themes;

namespace AiBlog.Render;

/// <summary>The stylesheet of one text as a file; texts with equal styles share it.</summary>
internal static class TextSheet
{
    /// <summary>A file that is named after its content, like the theme's own.</summary>
    public static ThemeAsset Of(LinkedSheet sheet)
    {
        var bytes = Encoding.UTF8.GetBytes(sheet.Css);
        return new ThemeAsset("", $"/assets/text-{Convert.ToHexStringLower(XxHash3.Hash(bytes))[..10]}.css", bytes);
    }
}
