using System.Collections.Immutable;
using AiBlog.Import.FrontMatter;
using AiBlog.Parse;
using AiBlog.Text.Yaml;

namespace AiBlog.Import.Folders;

/// <summary>Hugo.</summary>
internal sealed class HugoGenerator : Generator
{
    private static readonly string[] Names = ["hugo", "config"];

    private readonly Dictionary<string, string> patterns = new(StringComparer.OrdinalIgnoreCase);
    private string root = "";
    private string? defaultLanguage;
    private bool isUgly;
    private bool hasConfig;
    private bool prefixesDefault;

    public override string DefaultPattern => "/:path/";

    public override OldSite Read(SourceFolder folder, LossList losses)
    {
        var paths = (
            from folderName in (string[])["", "config/_default/"]
            from name in Names
            from extension in (string[])["toml", "yaml", "yml",
            "json"]
            select $"{folderName}{name}.{extension}").ToArray();
        var config = OldConfig.Read(folder, losses, paths);
        root = (config?.Text("contentdir") ?? "content").Trim('/') + "/";
        root = folder.Paths.Any(path => path.StartsWith(root, StringComparison.Ordinal)) ? root : "";
        if (config is null)
        {
            return new OldSite();
        }

        hasConfig = true;
        isUgly = config.Text("uglyurls") == "true";
        defaultLanguage = config.Text("defaultcontentlanguage") ?? config.Text("languagecode")?.Split('-')[0];
        prefixesDefault = config.Text("defaultcontentlanguageinsubdir") == "true";
        ReadPatterns(config.Below("permalinks"));
        foreach (var entry in OldConfig.Read(
            folder, losses, "config/_default/permalinks.toml", "config/_default/permalinks.yaml",
            "config/_default/permalinks.yml") is { } own ? [own.Root] : Array.Empty<YamlMapping>())
        {
            ReadPatterns(entry);
        }

        var parameters = new ForeignKeys(config.Below("params"));
        return new OldSite
        {
            Title = config.Text("title"),
            BaseUrl = config.Text("baseurl") is { } url && url.StartsWith("http", StringComparison.Ordinal)
                && !url.Contains("localhost", StringComparison.Ordinal) ? url : null,
            Description = parameters.TakeText("description", "subtitle") ?? config.Text("description"),
            Language = config.Text("languagecode", "defaultcontentlanguage"),
            TimeZone = config.Text("timezone"),
            Author = ForeignKeys.ListOf(config.Below("params").Find("author")?.Value ?? config.Root.Find("author")?.Value).FirstOrDefault(),
            Values = config.Values(),
        };
    }

    public override string ContentRoot(SourceFolder folder) => root;

    public override EntryRole RoleOf(string path)
    {
        var name = Path.GetFileName(path);
        if (name.StartsWith("_index.", StringComparison.Ordinal) || (path.StartsWith("index.", StringComparison.Ordinal)))
        {
            return EntryRole.Section;
        }

        return PathRules.IsAboutRepository(path) ? EntryRole.None
            : path.Contains('/', StringComparison.Ordinal) || root.Length == 0 ? EntryRole.ByDate
            : EntryRole.Page;
    }

    public override string? OldUrl(FolderEntry entry)
    {
        var day = ImportedDate.WrittenDay(entry.Date);
        if (entry.Front.Url is { } own)
        {
            return UrlPattern.Expand(own, entry, day);
        }

        var section = entry.Folder.Split('/', StringSplitOptions.RemoveEmptyEntries).FirstOrDefault() ?? "";
        if (patterns.TryGetValue(section, out var pattern) && entry.Role != EntryRole.Section)
        {
            return Prefixed(entry, UrlPattern.Expand(pattern, entry, day));
        }

        if (!hasConfig && entry.Kind == ContentKind.Post)
        {
            return null;
        }

        var folder = entry.IsBundle
            ? entry.Folder.TrimEnd('/') is var whole && whole.LastIndexOf('/') is var cut
            ? whole[..(cut + 1)]
            : ""
            : entry.Folder;
        var last = entry.Front.Slug ?? entry.FileName;
        var path = ("/" + folder + last).Replace(' ', '-').ToLowerInvariant();
        return Prefixed(entry, entry.Role == EntryRole.Section ? "/" + entry.Folder : isUgly ? path + ".html" : path + "/");
    }

    public override ImmutableArray<string> StaticRoots(SourceFolder folder) => ["static/", "assets/"];

    private string? Prefixed(FolderEntry entry, string? path) =>
        entry.Language is { } language && (language != defaultLanguage || prefixesDefault) && hasConfig && defaultLanguage is not null
            ? $"/{language}{path}" : path;

    /// <summary>By section, or since 0.131 below <c>page</c>.</summary>
    private void ReadPatterns(YamlMapping mapping)
    {
        foreach (var entry in mapping.Entries)
        {
            if (entry.Value is YamlMapping below && entry.Key.Value == "page")
            {
                ReadPatterns(below);
            }
            else if (ForeignKeys.TextOf(entry.Value) is { } pattern)
            {
                patterns[entry.Key.Value.Trim('/')] = pattern;
            }
        }
    }
}
