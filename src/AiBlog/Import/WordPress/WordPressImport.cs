using System.Collections.Immutable;
using AiBlog.Config;
using AiBlog.Diagnostics;
using AiBlog.Import.Writing;
using AiBlog.Load;
using AiBlog.Parse;
using AiBlog.Text.Html;
using NodaTime;

namespace AiBlog.Import.WordPress;

/// <summary>
/// Imports export files of one WordPress site. They are read twice: once for what links may lead to, and once to convert and write one item
/// after the other.
/// </summary>
internal sealed class WordPressImport(ImportRequest request, SiteConfig? config)
{
    private const string Prefix = "wordpress:";

    private readonly LossList losses = new();

    public ImportResult Run()
    {
        var files = ExportFiles();
        var index = new WpIndex();
        var terms = new WpTerms();
        var heads = new List<WxrHead>();
        var isRefused = false;
        foreach (var (path, name) in files)
        {
            var reader = new WxrReader(path, name, losses);
            foreach (var item in reader.Items(reports: true))
            {
                AddToIndex(index, item, heads, reader.Head);
            }

            isRefused |= reader.IsRefused;
            if (reader.Head is { } head && !heads.Contains(head))
            {
                heads.Add(head);
            }
        }

        if (isRefused || heads.Count == 0)
        {
            return new ImportResult(0, 0, 0, 0, 0, new WriteCounts(0, 0, 0, 0), losses.All) { IsRefused = true };
        }

        return Write(files, index, terms, heads);
    }

    private void AddToIndex(WpIndex index, WxrItem item, List<WxrHead> heads, WxrHead? head)
    {
        if (heads.Count > 0 && head?.Link is { } link && heads[0].Link is { } first && link != first)
        {
            losses.Add(LossKinds.BadInput, $"an export of {link}: its items are not imported, because the first export is of {first}",
                item.File);
            return;
        }

        if (!index.Add(item) && WpIndex.IsContentType(item.Type))
        {
            losses.Add(LossKinds.BadInput, $"{item.Type} {item.Id} is in two exports; the first counts",
                new Place(item.File, item.Line, 1));
        }
    }

    private ImportResult Write(ImmutableArray<(string Path, string Name)> files, WpIndex index, WpTerms terms, List<WxrHead> heads)
    {
        var writer = new ImportWriter(request.Root, losses);
        var isOurs = writer.IsUntouched(SiteLoader.ConfigName, Prefix + SiteLoader.ConfigName);
        var site = new NewSite(request.Root, isOurs ? null : config, writer);
        site.ReadOwn();
        heads.ForEach(terms.AddHead);
        var head = heads[0];
        var authors = heads.SelectMany(one => one.Authors).DistinctBy(author => author.Key)
            .ToImmutableDictionary(author => author.Key, author => author.Value, StringComparer.OrdinalIgnoreCase);
        var old = new OldSite
        {
            Title = Text(head.Title),
            BaseUrl = request.OldUrl ?? head.Link,
            Description = Text(head.Description),
            Language = head.Language,
        };
        index.Place(site, losses);
        if (site.IsNew)
        {
            site.TimeZone = index.Zone() ?? DateTimeZone.Utc;
            var published = index.Content.Where(entry => entry.Kind == ContentKind.Post && entry.OldPath is not null);
            site.Permalink = PermalinkChoice.Of(
                site, published.Select(entry => (WithoutBase(old, entry.OldPath ?? ""), entry.Slug, entry.Date, entry.Category)));
        }

        var aliases = new AliasPlanner(site, losses);
        aliases.ClaimOwn(
            index.Content.Where(entry => entry.Kind == ContentKind.Post)
            .Select(entry => site.UrlOf(entry.Slug, entry.Date, entry.Category)));
        var media = new WpMedia(request, writer, losses);
        var links = new WpLinks(old, index, media, terms, losses);
        var posts = new WpPosts(index, links, authors, losses);
        var counts = WriteItems(files, index, terms, posts, new WpOutput(
            writer: writer, site: site, aliases: aliases, index: index, old: old, losses: losses, authors: authors, links: links));
        var lists = terms.Redirects.Where(redirect => counts.Comments > 0 || redirect.From != "/comments/feed/");
        old = old with { Redirects = [.. lists, .. LooseAttachments(index, media, old)] };
        if (site.IsNew)
        {
            writer.Write(SiteLoader.ConfigName, Prefix + SiteLoader.ConfigName, NewConfig.Write(old, site));
        }

        foreach (var (type, count) in index.Skipped)
        {
            losses.Add(LossKinds.FileSkipped, $"{count} items of the type {type}", "");
        }

        writer.Finish(key => key.StartsWith(Prefix, StringComparison.Ordinal) && key != Prefix + SiteLoader.ConfigName);
        return new ImportResult(counts.Posts, counts.Pages, counts.Drafts, counts.Comments, media.Count, writer.Counts, losses.All)
        {
            Notes = ["Old URLs such as /?p=123 need a rule of your host: docs/moving-in.md shows it."],
        };
    }

    private (int Posts, int Pages, int Drafts, int Comments) WriteItems(ImmutableArray<(string Path, string Name)> files, WpIndex index,
        WpTerms terms, WpPosts posts, WpOutput output)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var (postCount, pageCount, draftCount, commentCount) = (0, 0, 0, 0);

        // Links to lists must resolve in the first post too.
        foreach (var (path, name) in files)
        {
            foreach (var item in new WxrReader(path, name, losses).Items(reports: false)
                .Where(item => item.Status == "publish" && item.Type == "post"))
            {
                terms.AddPost(item.Terms, item.Field("dc:creator"), posts.AuthorOf(item) ?? "");
            }
        }

        foreach (var (path, name) in files)
        {
            foreach (var item in new WxrReader(path, name, losses).Items(reports: false))
            {
                if (index.Find(WpIndex.KeyOf(item)) is not { IsContent: true } entry || entry.Type != item.Type || !seen.Add(entry.Number))
                {
                    continue;
                }

                var post = posts.Read(item, entry);
                commentCount += output.Write(item, entry, post);
                (postCount, pageCount, draftCount) = (
                    postCount + (entry.Kind == ContentKind.Post ? 1 : 0), pageCount + (entry.Kind == ContentKind.Page ? 1 : 0), draftCount
                    + (post.IsDraft ? 1 : 0));
            }
        }

        return (postCount, pageCount, draftCount, commentCount);
    }

    /// <summary>Pages of attachments that belong to no post: they lead to the file.</summary>
    private IEnumerable<(string From, string To)> LooseAttachments(WpIndex index, WpMedia media, OldSite old)
    {
        foreach (var attachment in index.Attachments.Where(
            entry => entry.OldPath is not null && index.Find(entry.Parent) is not { IsContent: true }).OrderBy(
            entry => entry.OldPath, StringComparer.Ordinal))
        {
            var from = WithoutBase(old, attachment.OldPath ?? "");
            if (SafeName.SitePath(from) is { } path && attachment.FileUrl is { } url
                && (media.Find(url, () => new Place("", 0, 0)) ?? url) is var to)
            {
                yield return (path, to);
            }
            else
            {
                losses.Add(LossKinds.OldUrl, from, "");
            }
        }
    }

    private static string? Text(string? html) => html is null ? null : HtmlPlainText.From(html);

    public static string WithoutBase(OldSite old, string path) =>
        old.BasePath.Length > 0 && path.StartsWith(old.BasePath + "/", StringComparison.Ordinal) ? path[old.BasePath.Length..] : path;

    /// <summary>Files as they were named; of a folder, its XML files.</summary>
    private ImmutableArray<(string Path, string Name)> ExportFiles() =>
    [
        .. request.Sources.SelectMany(
            source => Directory.Exists(source)
            ? Directory.EnumerateFiles(source, "*.xml").Order(StringComparer.Ordinal)
            : Enumerable.Repeat(source, 1))
            .Distinct(StringComparer.Ordinal).Select(path => (path, Path.GetFileName(path))),
    ];
}
