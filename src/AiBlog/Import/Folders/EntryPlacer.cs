using System.Collections.Immutable;
using System.Globalization;
using AiBlog.Import.Writing;
using AiBlog.Parse;
using AiBlog.Text.Slugs;

namespace AiBlog.Import.Folders;

/// <summary>Gives each entry its kind, slug, and place in the new site, in the same way on every run.</summary>
internal sealed class EntryPlacer(Generator generator, NewSite site, LossList losses)
{
    public List<FolderEntry> Place(List<FolderEntry> entries)
    {
        var placed = new List<FolderEntry>(entries.Count);
        var oldest = entries.Select(entry => ImportedDate.WrittenDay(entry.Date)).Where(day => day is not null).Min()
            ?.ToString("O", CultureInfo.InvariantCulture) ?? "2000-01-01";
        foreach (var entry in entries.OrderBy(entry => entry.Language is null ? 0 : 1).ThenBy(entry => ImportedDate.WrittenDay(entry.Date))
            .ThenBy(entry => entry.SourcePath, StringComparer.Ordinal))
        {
            if (entry.Role == EntryRole.Section && !entry.HasText)
            {
                losses.Add(LossKinds.FileSkipped, $"{entry.SourcePath}: the list of a folder", entry.SourcePath);
                continue;
            }

            var kind = KindOf(entry);
            var dated = entry;
            if (kind == ContentKind.Post && entry.Date is null)
            {
                losses.Add(LossKinds.NoDate, entry.SourcePath, entry.SourcePath);
                dated = entry with { Date = oldest };
            }

            placed.Add(kind == ContentKind.Post ? PlacePost(dated) : PlacePage(dated));
        }

        return placed;
    }

    private static ContentKind KindOf(FolderEntry entry) => entry.Role switch
    {
        EntryRole.Post or EntryRole.Draft => ContentKind.Post,
        EntryRole.ByDate => entry.Date is not null && entry.Front.Layout is not "page" ? ContentKind.Post : ContentKind.Page,
        _ => ContentKind.Page,
    };

    private FolderEntry PlacePost(FolderEntry entry)
    {
        var wanted = entry.Front.Slug ?? LastPart(entry.Front.Url) ?? entry.Name;
        var slug = SafeName.SlugOf(wanted.Trim('/').Split('/')[^1]);
        slug = slug.Length > 0 ? slug : Slug.From(entry.Front.Title ?? "") is { Length: > 0 } title ? title : "post";
        slug = entry.HasLanguageSuffix || entry.Language is not null ? $"{slug}-{entry.Language}" : slug;
        var unique = site.ClaimSlug(slug);
        if (unique != wanted && unique != slug)
        {
            losses.Add(LossKinds.Renamed, $"{wanted} is now {unique}", entry.SourcePath);
        }

        var target = entry.IsBundle
            ? $"content/posts/{unique}/index.md"
            : $"content/posts/{ImportedDate.WrittenDay(entry.Date)?.ToString("O", CultureInfo.InvariantCulture)}-{unique}.md";
        return entry with { Kind = ContentKind.Post, Slug = unique, Target = target };
    }

    /// <summary>Of a URL that is written out: it is what readers know the post by.</summary>
    private static string? LastPart(string? url)
    {
        if (url is null || url.Contains(':', StringComparison.Ordinal) || url.Trim('/').Length == 0)
        {
            return null;
        }

        var last = url.Trim('/').Split('/')[^1];
        last = last.EndsWith(".html", StringComparison.OrdinalIgnoreCase) ? last[..^5] : last;
        return last is "index" or "" ? null : last;
    }

    private FolderEntry PlacePage(FolderEntry entry)
    {
        var whole = entry.Role == EntryRole.Section || entry.IsBundle
            ? entry.Folder.Trim('/')
            : entry.Folder + (entry.Front.Slug ?? entry.Name);
        var parts = whole.Split('/', StringSplitOptions.RemoveEmptyEntries).Select(part => SafeName.SlugOf(part.TrimStart('_')))
            .Where(part => part.Length > 0).ToList();
        var path = parts.Count == 0 ? "page" : string.Join('/', parts);
        path = entry.Language is { } language ? $"{path}-{language}" : path;
        var unique = SafeName.Unique(path, candidate => site.Urls.Claim($"/{candidate}/"));
        if (unique != path)
        {
            losses.Add(LossKinds.Renamed, $"/{path}/ is now /{unique}/", entry.SourcePath);
        }

        return entry with
        {
            Kind = ContentKind.Page,
            Slug =
            unique.Split('/')[^1],
            Target = entry.IsBundle ? $"content/pages/{unique}/index.md" : $"content/pages/{unique}.md"
        };
    }

    /// <summary>The paths that the old site answered at, the entry's own first.</summary>
    public ImmutableArray<string> OldUrls(FolderEntry entry, string pattern)
    {
        var own = generator.OldUrl(entry)
            ?? UrlPattern.Expand(
                entry.Kind == ContentKind.Page && entry.Role != EntryRole.ByDate
                ? "/:path/"
                : pattern, entry, ImportedDate.WrittenDay(entry.Date));
        var byName = entry.NameDate is { } day && entry.Front.Url is null
            && ImportedDate.WrittenDay(day) != ImportedDate.WrittenDay(entry.Date)
            ? UrlPattern.Expand(pattern, entry, ImportedDate.WrittenDay(day))
            : null;
        return [.. ((string?[])[own, byName, .. entry.Front.Aliases]).OfType<string>().Select(url => Rooted(entry, url))
            .Distinct(StringComparer.Ordinal)];
    }

    /// <summary>Aliases of Hugo may be relative to the folder of the page, those of Zola have no slash in front.</summary>
    private string Rooted(FolderEntry entry, string url) => url.StartsWith('/') || url.Contains("://", StringComparison.Ordinal) ? url
        : generator is HugoGenerator ? $"/{entry.Folder}{url}"
        : "/" + url;
}
