using System.Text;
using AiBlog.Load;

namespace AiBlog.Themes;

/// <summary>The stylesheet that makes feeds readable in a browser. A feed has no place for words to people, so the sheet carries
/// them.</summary>
internal static class FeedStyle
{
    public const string AssetName = "feed.css";

    /// <summary>The theme's sheet with the site's words: <c>--hint</c> says how to subscribe, and the direction is that of the
    /// language.</summary>
    public static SourceFile With(SourceFile sheet, Strings strings)
    {
        var css = $":root{{--hint:\"{Escape(strings.Text("feed_hint"))}\";direction:{Languages.DirectionOf(strings.Language)}}}\n";
        return sheet with { Bytes = (byte[])[.. sheet.Bytes.Span, .. Encoding.UTF8.GetBytes(css)] };
    }

    private static string Escape(string text) => text
        .Replace("\\", @"\\", StringComparison.Ordinal)
        .Replace("\"", "\\\"", StringComparison.Ordinal)
        .ReplaceLineEndings(" ");
}
