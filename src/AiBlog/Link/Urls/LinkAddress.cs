using AiBlog.Text;

namespace AiBlog.Link.Urls;

/// <summary>A link's target in parts: <c>path?query#fragment</c>, the path and fragment percent-decoded.</summary>
/// <param name="Query">With its question mark; empty when there is none.</param>
/// <param name="Fragment">Null when there is none.</param>
internal readonly record struct LinkAddress(string Path, string Query, string? Fragment)
{
    /// <summary>What follows the path in a URL: query and fragment.</summary>
    public string Tail => Query + (Fragment is { } fragment ? "#" + Uri.EscapeDataString(fragment) : "");

    public static LinkAddress Parse(string target)
    {
        var hash = target.IndexOf('#', StringComparison.Ordinal);
        var withoutFragment = hash < 0 ? target : target[..hash];
        var question = withoutFragment.IndexOf('?', StringComparison.Ordinal);
        var path = question < 0 ? withoutFragment : withoutFragment[..question];
        return new LinkAddress(
            CanonicalForm.Compose(Uri.UnescapeDataString(path)),
            question < 0 ? "" : withoutFragment[question..],
            hash < 0 ? null : CanonicalForm.Compose(Uri.UnescapeDataString(target[(hash + 1)..])));
    }

    /// <summary>Resolves a relative path against a folder (with a slash at its end); null when it climbs out at the top.</summary>
    public static string? Resolve(string folder, string path)
    {
        var parts = new List<string>(folder.Split('/', StringSplitOptions.RemoveEmptyEntries));
        foreach (var part in path.Split('/'))
        {
            if (part == ".." && parts.Count == 0)
            {
                return null;
            }

            if (part == "..")
            {
                parts.RemoveAt(parts.Count - 1);
            }
            else if (part is not ("" or "."))
            {
                parts.Add(part);
            }
        }

        return string.Join('/', parts) + (path.EndsWith('/') || path is "." or ".." ? "/" : "");
    }
}
