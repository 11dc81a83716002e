using System.Text.RegularExpressions;

namespace AiBlog.Import.HtmlBodies;

/// <summary>Finds the page of a video behind the URL of its frame, because a build makes frames of such pages.</summary>
internal static partial class EmbedUrl
{
    /// <summary>Null when the frame is of no known service.</summary>
    public static string? Of(string src)
    {
        if (YouTube().Match(src) is { Success: true } youTube)
        {
            var start = Start().Match(src) is { Success: true } time ? $"&t={time.Groups[1].Value}" : "";
            return $"https://www.youtube.com/watch?v={youTube.Groups[1].Value}{start}";
        }

        return Vimeo().Match(src) is { Success: true } vimeo ? $"https://vimeo.com/{vimeo.Groups[1].Value}"
            : Spotify().Match(src) is { Success: true } spotify ? $"https://open.spotify.com/{spotify.Groups[1].Value}"
            : null;
    }

    [GeneratedRegex(@"^(?:https?:)?//(?:www\.)?youtube(?:-nocookie)?\.com/(?:embed|v)/([\w-]{6,})")]
    private static partial Regex YouTube();

    [GeneratedRegex(@"[?&](?:start|t)=(\d+)")]
    private static partial Regex Start();

    [GeneratedRegex(@"^(?:https?:)?//player\.vimeo\.com/video/(\d+)")]
    private static partial Regex Vimeo();

    [GeneratedRegex(@"^(?:https?:)?//open\.spotify\.com/embed/([\w/]+)")]
    private static partial Regex Spotify();
}
