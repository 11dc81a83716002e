using System.Globalization;
using System.Text.RegularExpressions;

namespace AiBlog.Privacy.Services;

/// <summary>The time at which a link starts a video: <c>t=90</c>, <c>t=1m30s</c>, <c>start=90</c>, <c>#t=90s</c>.</summary>
internal static partial class StartTime
{
    /// <returns>Seconds; null for the beginning.</returns>
    public static int? Of(string url)
    {
        var match = Pattern().Match(url);
        var seconds = (3600 * Number(match, "h")) + (60 * Number(match, "m")) + Number(match, "s");
        return match.Success && seconds > 0 ? seconds : null;
    }

    private static int Number(Match match, string group) =>
        match.Groups[group].Success ? int.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture) : 0;

    [GeneratedRegex(@"[?&#](t|start|time_continue)=((?<h>\d{1,3})h)?((?<m>\d{1,4})m)?((?<s>\d{1,6})s?)?(?=[&#]|$)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Pattern();
}
