using System.Collections.Immutable;
using AiBlog.Text.Slugs;

namespace AiBlog.Import.Folders;

/// <summary>Zola.</summary>
internal sealed class ZolaGenerator : Generator
{
    private string root = "";

    public override string DefaultPattern => "/:path/";

    public override OldSite Read(SourceFolder folder, LossList losses)
    {
        root = folder.Paths.Any(path => path.StartsWith("content/", StringComparison.Ordinal)) ? "content/" : "";
        return OldConfig.Read(folder, losses, "config.toml", "zola.toml") is not { } config ? new OldSite() : new OldSite
        {
            Title = config.Text("title"),
            BaseUrl = config.Text("baseurl") is { } url && url.StartsWith("http", StringComparison.Ordinal) ? url : null,
            Description = config.Text("description"),
            Language = config.Text("defaultlanguage"),
            Author = config.Text("author"),
            Values = config.Values(),
        };
    }

    public override string ContentRoot(SourceFolder folder) => root;

    public override EntryRole RoleOf(string path)
    {
        var name = Path.GetFileName(path);
        return name.StartsWith("_index.", StringComparison.Ordinal) ? EntryRole.Section
            : PathRules.IsAboutRepository(path) || !name.EndsWith(".md", StringComparison.OrdinalIgnoreCase) ? EntryRole.None
            : EntryRole.ByDate;
    }

    public override string? OldUrl(FolderEntry entry)
    {
        if (entry.Front.Url is { } own)
        {
            return "/" + own.Trim('/') + "/";
        }

        var folder = entry.IsBundle
            ? entry.Folder.TrimEnd('/') is var whole && whole.LastIndexOf('/') is var cut
            ? whole[..(cut + 1)]
            : ""
            : entry.Folder;
        var last = entry.Role == EntryRole.Section ? "" : (entry.Front.Slug ?? Slug.From(entry.Name)) + "/";
        return (entry.Language is { } language && entry.HasLanguageSuffix ? $"/{language}/" : "/")
            + (entry.Role == EntryRole.Section ? entry.Folder : folder) + last;
    }

    public override ImmutableArray<string> StaticRoots(SourceFolder folder) => ["static/", root];
}
