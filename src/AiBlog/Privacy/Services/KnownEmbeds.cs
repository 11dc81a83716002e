using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using AiBlog.Text;
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
        url.Length > LongestLink ? null : All.Where(known => known.IsFrame).Select(known => known.Translate(url)).FirstOrDefault(page => page is not null);

    private static ImmutableArray<KnownEmbed> Read()
    {
        using var stream = typeof(KnownEmbeds).Assembly.GetManifestResourceStream("privacy/" + File) ?? Stream.Null;
        using var reader = new StreamReader(stream);
        var text = reader.ReadToEnd();
        var root = YamlTree.Read(new SourceText(File, text), 0, text.Length, MostBytes).Root as YamlMapping;
        return root?.Entries is [{ Value: YamlSequence list }] ? [.. list.Items.OfType<YamlMapping>().Select(Entry)] : throw new InvalidOperationException($"the program's own {File} cannot be read");
    }

    private static KnownEmbed Entry(YamlMapping entry)
    {
        var values = entry.Entries.ToDictionary(pair => pair.Key.Value, pair => ((YamlScalar)pair.Value).Value, StringComparer.Ordinal);
        var isFrame = values.TryGetValue("frame", out var pattern);
        return new KnownEmbed(
            values["service"],
            new Regex(@"\G" + (pattern ?? values["link"]), RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1)),
            values[isFrame ? "page" : "embed"],
            values.GetValueOrDefault("start"),
            isFrame,
            values.TryGetValue("height", out var height) ? int.Parse(height, CultureInfo.InvariantCulture) : null);
    }
}
