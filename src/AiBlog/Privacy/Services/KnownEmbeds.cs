using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using AiBlog.Text;
using AiBlog.Text.Urls;
using AiBlog.Text.Yaml;

namespace AiBlog.Privacy.Services;

/// <summary>The table of <c>known-embeds.yml</c>.</summary>
internal static class KnownEmbeds
{
    private const string File = "known-embeds.yml";

    private const int MostBytes = 256 * 1024;

    /// <summary>No address that people copy is longer.</summary>
    private const int LongestLink = 1000;

    private static ImmutableArray<KnownEmbed> All { get; } = Read();

    /// <summary>The frame that a link stands for; null when it is only a link.</summary>
    public static (KnownEmbed Kind, string Url)? OfLink(string url)
    {
        if (url.Length > LongestLink || !UrlRules.IsWebAddress(url))
        {
            return null;
        }

        foreach (var known in All)
        {
            if (!known.IsFrame && known.Translate(url) is { } frame)
            {
                return (known, frame);
            }
        }

        return null;
    }

    /// <summary>The page for readers of a frame's address; null when it is not known.</summary>
    public static string? SourceOf(string url) =>
        url.Length > LongestLink
            ? null
            : All.Where(known => known.IsFrame).Select(known => known.Translate(url)).FirstOrDefault(page => page is not null);

    private static ImmutableArray<KnownEmbed> Read()
    {
        using var stream = typeof(KnownEmbeds).Assembly.GetManifestResourceStream("privacy/" + File) ?? Stream.Null;
        using var reader = new StreamReader(stream);
        var text = reader.ReadToEnd();
        var root = YamlTree.Read(new SourceText(File, text), 0, text.Length, MostBytes).Root as YamlMapping;
        return root?.Entries is [{ Value: YamlSequence list }]
            ? [.. list.Items.OfType<YamlMapping>().Select(Entry)]
            : throw new InvalidOperationException($"the program's own {File} cannot be read");
    }

    private static KnownEmbed Entry(YamlMapping entry)
    {
        var values = entry.Entries.ToDictionary(pair => pair.Key.Value, pair => ((YamlScalar)pair.Value).Value, StringComparer.Ordinal);
        var isFrame = values.TryGetValue("frame", out var pattern);
        return new KnownEmbed(
            values["service"],
            new Regex(@"\G" + (pattern ?? values["link"]),
                RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1)),
            values[isFrame ? "page" : "embed"],
            values.GetValueOrDefault("start"),
            isFrame,
            values.TryGetValue("height", out var height) ? int.Parse(height, CultureInfo.InvariantCulture) : null);
    }
}

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
        return match.Success
            ? match.Result(Target).Replace("{link}", Uri.EscapeDataString(url), StringComparison.Ordinal) + StartOf(url)
            : null;
    }

    private string StartOf(string url) => Start is not null && StartTime.Of(url) is { } seconds
        ? Start.Replace("{seconds}", seconds.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
        : "";
}

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

    [GeneratedRegex(@"[?&#](t|start|time_continue)=((?<h>\d{1,3})h)?((?<m>\d{1,4})m)?((?<s>\d{1,6})s?)?(?=[&#]|$)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Pattern();
}
