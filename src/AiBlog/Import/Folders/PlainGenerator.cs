using System.Collections.Immutable;
using System.Text.RegularExpressions;
using AiBlog.Parse;

namespace AiBlog.Import.Folders;

/// <summary>Hexo, Eleventy, Astro, and any other folder of Markdown files.</summary>
internal sealed partial class PlainGenerator : Generator
{
    private static readonly string[] ContentFolders = ["src/content/", "src/pages/", "src/posts/", "source/", "content/", "contents/"];

    private string root = "";
    private string? permalink;
    private bool isHexo;
    private bool hasPosts;
    private ImmutableDictionary<string, string> folderPermalinks = ImmutableDictionary<string, string>.Empty;

    public override string DefaultPattern => isHexo ? "/:year/:month/:day/:title/" : "/:path/";

    public override OldSite Read(SourceFolder folder, LossList losses)
    {
        root = ContentFolders.FirstOrDefault(
            name => folder.Paths.Any(path => path.StartsWith(name, StringComparison.Ordinal) && PathRules.IsText(path))) ?? "";
        isHexo = root == "source/";
        hasPosts = isHexo && folder.Paths.Any(path => path.StartsWith("source/_posts/", StringComparison.Ordinal));
        folderPermalinks = FolderPermalinks(folder, losses);
        if (folder.Text("_config.yml") is not null && OldConfig.Read(folder, losses, "_config.yml") is { } config)
        {
            isHexo = true;
            permalink = config.Text("permalink");
            return new OldSite
            {
                Title = config.Text("title"),
                BaseUrl = config.Text("url") is { } url && url.StartsWith("http", StringComparison.Ordinal) ? url : null,
                Description = config.Text("description", "subtitle"),
                Language = config.Text("language"),
                TimeZone = config.Text("timezone"),
                Author = config.Text("author"),
                Values = config.Values(),
            };
        }

        var astro = folder.Text("astro.config.mjs") ?? folder.Text("astro.config.ts") ?? folder.Text("astro.config.js");
        var data = OldConfig.Read(
            folder, losses, "src/_data/metadata.json", "_data/metadata.json", "src/_data/site.json", "_data/site.json",
            "src/_data/meta.json");
        return new OldSite
        {
            Title = data?.Text("title", "name", "sitename"),
            BaseUrl = data?.Text("url", "siteurl")
                ?? (astro is not null && AstroSite().Match(astro.Text) is { Success: true } match ? match.Groups[1].Value : null),
            Description = data?.Text("description"),
            Language = data?.Text("language", "lang"),
            Values = data?.Values() ?? ImmutableDictionary<string, string>.Empty,
        };
    }

    /// <summary>Eleventy reads keys for all files of a folder from a file with the name of the folder.</summary>
    private static ImmutableDictionary<string, string> FolderPermalinks(SourceFolder folder, LossList losses)
    {
        var found = ImmutableDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var path in folder.Paths.Where(path => path.EndsWith(".json", StringComparison.Ordinal)))
        {
            var parts = path.Split('/');
            var name = parts[^1].Replace(".11tydata.json", ".json", StringComparison.Ordinal)[..^".json".Length];
            if (parts.Length > 1 && name == parts[^2] && OldConfig.Read(folder, losses, path)?.Text("permalink") is { } permalink)
            {
                var pattern = FileSlug().Replace(permalink, ":name");
                if (!pattern.Contains("{{", StringComparison.Ordinal) && !pattern.Contains("{%", StringComparison.Ordinal))
                {
                    found[string.Join('/', parts[..^1])] = pattern;
                }
            }
        }

        return found.ToImmutable();
    }

    public override string ContentRoot(SourceFolder folder) => root;

    public override EntryRole RoleOf(string path) => PathRules.IsHtml(path) && !PathRules.HasFolder(path, "_posts") ? EntryRole.None
        : PathRules.HasFolder(path, "_posts") ? EntryRole.Post
        : PathRules.HasFolder(path, "_drafts") || PathRules.HasFolder(path, "drafts") ? EntryRole.Draft
        : PathRules.IsAboutRepository(path) || PathRules.IsInUnderscore(path) ? EntryRole.None
        : hasPosts ? EntryRole.Page
        : EntryRole.ByDate;

    public override string? OldUrl(FolderEntry entry)
    {
        if (entry.Front.Url is { } own && !own.Contains("{{", StringComparison.Ordinal))
        {
            return UrlPattern.Expand(own, entry, ImportedDate.WrittenDay(entry.Date));
        }

        var folder = entry.SourcePath[..Math.Max(entry.SourcePath.LastIndexOf('/'), 0)];
        if (entry.Front.Url is null && folderPermalinks.TryGetValue(folder, out var pattern))
        {
            return UrlPattern.Expand(pattern, entry, ImportedDate.WrittenDay(entry.Date));
        }

        return permalink is not null && entry.Kind == ContentKind.Post
            ? UrlPattern.Expand("/" + permalink, entry, ImportedDate.WrittenDay(entry.Date)) : null;
    }

    public override ImmutableArray<string> StaticRoots(SourceFolder folder) =>
        isHexo ? [root] : ["public/", "static/", "src/static/", "src/public/", root, ""];

    [GeneratedRegex(@"\{\{-?\s*page\.fileSlug\s*(?:\|\s*slug(?:ify)?\s*)?-?\}\}")]
    private static partial Regex FileSlug();

    [GeneratedRegex(@"\bsite:\s*[""'`](https?://[^""'`]+)")]
    private static partial Regex AstroSite();
}
