using System.Collections.Immutable;
using AiBlog.Import.FrontMatter;
using AiBlog.Text.Yaml;

namespace AiBlog.Import.Folders;

/// <summary>Jekyll, and generators that read its files.</summary>
internal sealed class JekyllGenerator : Generator
{
    private readonly List<string> collections = [];
    private string root = "";
    private string? permalink;
    private bool hasConfig;
    private bool hasPosts;

    public override bool SplitsAtSpaces => true;

    public override string DefaultPattern => "/:categories/:year/:month/:day/:title.html";

    public override OldSite Read(SourceFolder folder, LossList losses)
    {
        var configPath = folder.Paths.Where(path => Path.GetFileName(path) is "_config.yml" or "_config.yaml" or "_config.toml")
            .OrderBy(path => path.Count(c => c == '/')).FirstOrDefault();
        var posts = folder.Paths.FirstOrDefault(path => PathRules.HasFolder(path, "_posts"));
        hasPosts = posts is not null;
        root = configPath is not null
            ? configPath[..(configPath.LastIndexOf('/') + 1)]
            : posts is null
            ? ""
            : posts[..posts.IndexOf("_posts/", StringComparison.Ordinal)];
        if (configPath is null || OldConfig.Read(folder, losses, configPath) is not { } config)
        {
            return new OldSite();
        }

        hasConfig = true;
        var source = config.Text("source") is { Length: > 0 } below && below != "." ? below.Trim('.', '/') + "/" : "";
        root += folder.Paths.Any(path => path.StartsWith(root + source, StringComparison.Ordinal)) ? source : "";
        permalink = config.Text("permalink");
        foreach (var collection in config.Below("collections").Entries
            .Where(entry => entry.Value is YamlMapping mapping && new ForeignKeys(mapping).TakeFlag("output") is true))
        {
            collections.Add(collection.Key.Value);
        }

        var url = config.Text("url")?.TrimEnd('/');
        return new OldSite
        {
            Title = config.Text("title", "name"),
            BaseUrl = url is null || !url.StartsWith("http", StringComparison.Ordinal)
                ? null
                : $"{url}/{config.Text("baseurl")?.Trim('/')}".TrimEnd('/') + "/",
            Description = config.Text("description", "tagline", "subtitle"),
            Language = config.Text("lang", "language", "locale"),
            TimeZone = config.Text("timezone"),
            Author = ForeignKeys.ListOf(config.Root.Find("author")?.Value).FirstOrDefault(),
            ExcerptSeparator = config.Text("excerptseparator"),
            Values = config.Values(),
        };
    }

    public override string ContentRoot(SourceFolder folder) => root;

    public override EntryRole RoleOf(string path)
    {
        if (PathRules.HasFolder(path, "_posts"))
        {
            return EntryRole.Post;
        }

        if (PathRules.HasFolder(path, "_drafts"))
        {
            return EntryRole.Draft;
        }

        if (PathRules.IsAboutRepository(path)
            || (PathRules.IsInUnderscore(path) && !collections.Exists(name => path.StartsWith($"_{name}/", StringComparison.Ordinal))))
        {
            return EntryRole.None;
        }

        return hasPosts ? EntryRole.Page : EntryRole.ByDate;
    }

    public override string? OldUrl(FolderEntry entry)
    {
        if (entry.Front.Url is { } own && own is not ("pretty" or "date" or "none" or "ordinal"))
        {
            return UrlPattern.Expand(own, entry, Day(entry));
        }

        if (entry.Role == EntryRole.Page)
        {
            var path = "/" + (entry.Path.StartsWith('_') ? entry.Path[1..] : entry.Path);
            path = path[..path.LastIndexOf('.')];
            return path.EndsWith("/index", StringComparison.Ordinal)
                ? path[..^5]
                : permalink == "pretty" || permalink?.EndsWith('/') == true ? path + "/" : path + ".html";
        }

        return hasConfig ? UrlPattern.Expand(Style(permalink), entry, Day(entry)) : null;
    }

    public override ImmutableArray<string> StaticRoots(SourceFolder folder) => [root];

    private static DateOnly? Day(FolderEntry entry) => ImportedDate.WrittenDay(entry.Front.Date) ?? ImportedDate.WrittenDay(entry.NameDate);

    /// <summary>The named styles of Jekyll's documentation.</summary>
    private string Style(string? pattern) => pattern switch
    {
        null or "date" => DefaultPattern,
        "pretty" => "/:categories/:year/:month/:day/:title/",
        "ordinal" => "/:categories/:year/:y_day/:title.html",
        "none" => "/:categories/:title.html",
        _ => pattern,
    };
}
