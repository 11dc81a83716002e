using System.Globalization;
using System.Text.RegularExpressions;
using AiBlog.Import.Bodies;

namespace AiBlog.Import.Folders;

/// <summary>Looks at how posts link to each other, which tells the URLs of the old site when its configuration is missing.</summary>
internal sealed partial class LinkSurvey
{
    private const int MostLinks = 200_000;

    private readonly HashSet<(string Host, string Path)> links = [];
    private readonly Dictionary<string, string> fragments = new(StringComparer.Ordinal);

    /// <summary>The anchors that links name, by their letters and digits.</summary>
    public IReadOnlyDictionary<string, string> Fragments => fragments;

    public void Add(string text)
    {
        AddFragments(text);
        foreach (Match match in Link().Matches(text))
        {
            if (links.Count < MostLinks)
            {
                links.Add((match.Groups["host"].Value.ToLowerInvariant(), match.Groups["path"].Value));
            }
        }
    }

    private void AddFragments(string text)
    {
        foreach (Match match in Fragment().Matches(text))
        {
            if (fragments.Count < MostLinks)
            {
                fragments.TryAdd(AnchorKeeper.Form(match.Groups[1].Value), match.Groups[1].Value);
            }
        }
    }

    /// <summary>The pattern that most links to posts fit; null when fewer than two do.</summary>
    public string? Pattern(IReadOnlyList<FolderEntry> posts)
    {
        var byName = ByName(posts);
        var candidates = Fitting(byName).Select(found => found.Pattern).CountBy(pattern => pattern, StringComparer.Ordinal);
        return candidates.Where(found => found.Value > 1).OrderByDescending(found => found.Value)
            .ThenBy(found => found.Key, StringComparer.Ordinal).Select(found => found.Key).FirstOrDefault();
    }

    /// <summary>The scheme and host under which posts link to posts; null when fewer than two do so.</summary>
    public string? Origin(IReadOnlyList<FolderEntry> posts)
    {
        var hosts = Fitting(ByName(posts)).Where(
            found => found.Host.Length > 0 && found.Pattern.Contains(":year", StringComparison.Ordinal)).Select(found => found.Host);
        return hosts.CountBy(host => host, StringComparer.Ordinal).Where(found => found.Value > 1).OrderByDescending(found => found.Value)
            .ThenBy(found => found.Key, StringComparer.Ordinal)
            .Select(found => $"https://{found.Key}").FirstOrDefault();
    }

    private static Dictionary<string, FolderEntry> ByName(IReadOnlyList<FolderEntry> posts)
    {
        var byName = new Dictionary<string, FolderEntry>(StringComparer.OrdinalIgnoreCase);
        foreach (var post in posts)
        {
            byName.TryAdd(post.Front.Slug ?? post.Name, post);
            byName.TryAdd(post.Name, post);
        }

        return byName;
    }

    private IEnumerable<(string Host, string Pattern)> Fitting(Dictionary<string, FolderEntry> byName)
    {
        foreach (var (host, path) in links)
        {
            var isHtml = path.EndsWith(".html", StringComparison.Ordinal);
            var parts = path.Trim('/').Split('/');
            var last = isHtml ? parts[^1][..^5] : parts[^1];
            if (byName.TryGetValue(last, out var post) && (parts.Length > 1 || host.Length == 0)
                && PatternOf(parts[..^1], post) is { } folder)
            {
                // A missing slash at the end is how links are written, not how pages are served.
                yield return (host, $"/{folder}:title{(isHtml ? ".html" : "/")}");
            }
        }
    }

    /// <summary>Null when numbers in the path are not the date of the post.</summary>
    private static string? PatternOf(string[] folders, FolderEntry post)
    {
        var result = "";
        var day = ImportedDate.WrittenDay(post.NameDate) ?? ImportedDate.WrittenDay(post.Date);
        foreach (var folder in folders)
        {
            var isNumber = folder.Length is 1 or 2 or 4 && folder.All(char.IsAsciiDigit);
            var token = !isNumber ? folder
                : day is not { } date ? null
                : folder.Length == 4 ? (int.Parse(folder, CultureInfo.InvariantCulture) == date.Year ? ":year" : null)
                : result.Contains(":month", StringComparison.Ordinal) ? ":day"
                : result.Contains(":year", StringComparison.Ordinal) ? ":month"
                : null;
            if (token is null)
            {
                return null;
            }

            result += token + "/";
        }

        return result;
    }

    [GeneratedRegex(@"(?<=[(""'/\w\s<])#([\w.-]+)(?=[)""'\s>])")]
    private static partial Regex Fragment();

    [GeneratedRegex(@"(?<=[(""'<\s])(?:https?://(?<host>[\w.-]+))?(?<path>/[\w./%~+-]*[\w%~+-]/?)(?=[)#?""'>\s])", RegexOptions.None, 5000)]
    private static partial Regex Link();
}
