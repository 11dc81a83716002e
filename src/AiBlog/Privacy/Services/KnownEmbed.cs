using System.Globalization;
using System.Text.RegularExpressions;

namespace AiBlog.Privacy.Services;

/// <summary>How one kind of link turns into a frame, or where a frame has its page.</summary>
/// <param name="Match">On an address without its scheme.</param>
/// <param name="Target">The frame's address or the page's, with the groups of the match.</param>
/// <param name="Start">What to add to the target for a link that names a time, with <c>{seconds}</c>.</param>
/// <param name="IsFrame">The match is on a frame's address, and the target its page.</param>
internal sealed record KnownEmbed(string ServiceId, Regex Match, string Target, string? Start, bool IsFrame, int? Height)
{
    public string? Translate(string url)
    {
        var scheme = url.IndexOf("://", StringComparison.Ordinal);
        var match = scheme < 0 ? System.Text.RegularExpressions.Match.Empty : Match.Match(url, scheme + "://".Length);
        return match.Success ? match.Result(Target).Replace("{link}", Uri.EscapeDataString(url), StringComparison.Ordinal) + StartOf(url) : null;
    }

    private string StartOf(string url) => Start is not null && StartTime.Of(url) is { } seconds
        ? Start.Replace("{seconds}", seconds.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
        : "";
}
