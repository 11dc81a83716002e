using System.Collections.Immutable;
using AiBlog.Diagnostics;
using AiBlog.Import.Bodies;
using AiBlog.Import.FrontMatter;
using AiBlog.Import.HtmlBodies;
using AiBlog.Import.Tags;
using AiBlog.Import.Writing;
using AiBlog.Link;
using AiBlog.Link.Urls;
using AiBlog.Parse;
using AiBlog.Text;
using AiBlog.Text.Html;
using AiBlog.Text.Slugs;
using AiBlog.Text.Yaml;
using NodaTime;

namespace AiBlog.Import.Folders;

/// <summary>Reads the text of an entry again and makes the post of it.</summary>
internal sealed class FolderPosts(
    SourceFolder folder, Generator generator, OldSite old, FolderLinks links,
    IReadOnlyDictionary<string, string> fragments, LossList losses)
{
    private readonly OldFeedIds feedIds = new(losses);

    public ImportedPost Read(FolderEntry entry)
    {
        var source = folder.Text(entry.SourcePath) ?? new SourceText(entry.SourcePath, "");
        var part = OldFrontMatter.Split(source);
        var bodyText = source.Text[part.BodyOffset..];
        Place PlaceOf(int offset) => source.PlaceOf(part.BodyOffset + offset);
        var scope = new TagScope(target => links.Reference(entry, target), name => ValueOf(entry, part.Keys, name), Include);
        bodyText = WithMore(bodyText, entry.Front.ExcerptSeparator ?? old.ExcerptSeparator);
        bodyText = WithoutHeading(bodyText, entry);
        bodyText = generator is JekyllGenerator ? LiquidLists.Expand(bodyText, name => ListOf(part.Keys, name)) : bodyText;
        bodyText = entry.SourcePath.EndsWith(".mdx", StringComparison.OrdinalIgnoreCase)
            ? JsxRewriter.Rewrite(bodyText, losses, PlaceOf)
            : bodyText;

        // Offsets after a change are those of the changed text; a place near by is better than none.
        var body = new TagRewriter(scope, losses, PlaceOf).Rewrite(bodyText);
        if (entry.IsHtml)
        {
            body = HtmlToMarkdown.Convert(body, new HtmlOptions(losses, PlaceOf(0)));
        }

        var dialect = new DialectRewriter(losses, PlaceOf);
        body = dialect.Rewrite(body);
        body = LinkRewriter.Rewrite(
            body, (url, isImage, offset) =>
            links.Resolve(entry, url, isImage, () => PlaceNear(source, bodyText, body, part.BodyOffset, offset, url)));
        body = AnchorKeeper.Rewrite(body, fragments);
        foreach (var (url, offset) in AnchorKeeper.Broken(body))
        {
            losses.Add(LossKinds.BrokenLink, url, PlaceNear(source, bodyText, body, part.BodyOffset, offset, url));
        }

        if (part.Fault is not null && part.Raw.Length > 0)
        {
            var language = part.Raw.Contains(" = ", StringComparison.Ordinal) ? "toml" : "yaml";
            body = $"{TextTags.Fence(language, part.Raw)}\n\n{body.TrimStart('\n')}";
        }

        return Assemble(entry, body, scope.HasContents || dialect.HasContents);
    }

    private ImportedPost Assemble(FolderEntry entry, string body, bool hasContents)
    {
        var front = entry.Front;
        var place = new Place(entry.SourcePath, 1, 1);
        var title = front.Title ?? entry.HeadingTitle;
        if (title is null)
        {
            losses.Add(LossKinds.NoTitle, entry.SourcePath, place);
            title = TitleOf(entry.Name);
        }

        if (entry.IsDraft)
        {
            losses.Add(LossKinds.NotPublished, front.HiddenBecause
                ?? (entry.Fault is not null ? "its front matter does not parse" : "a draft"), place);
        }

        var language = NewConfig.LanguageOf(entry.Language ?? front.Language);
        var extra = front.Extra;
        if (language is null && front.Language is { } unknown)
        {
            losses.Add(LossKinds.KeyDropped, $"language: {unknown}", place);
        }

        return new ImportedPost(entry.SourcePath, entry.Target, entry.Kind, PlainTitle(title))
        {
            Date = entry.Kind == ContentKind.Post || front.Date is not null ? entry.Date : null,
            Updated = Updated(entry),
            Expires = front.Expires,
            IsDraft = entry.IsDraft,
            Slug = null,
            Description = front.Description,
            Tags = Terms(front.Tags, place),
            Categories = Terms(front.Categories, place),
            Authors = Terms(front.Authors, place),
            KeyPoints = entry.Kind == ContentKind.Post ? front.KeyPoints : [],
            Source = front.Source,
            Image = ImageOf(entry, place),
            Series = front.Series is { } series && Slug.From(series).Length > 0 ? series : null,
            IsPinned = front.IsPinned,
            CommentsOpen = front.CommentsOpen,
            Toc = front.Toc ?? (hasContents ? true : null),
            Language = language,
            FeedId = old.BaseUrl is { } baseUrl && !entry.OldUrls.IsEmpty && entry.Kind == ContentKind.Post
                ? feedIds.Claim(FeedId(baseUrl, SafeName.PathOf(entry.OldUrls[0])), place)
                : null,
            Extra = extra,
            Body = body,
        };
    }

    /// <summary>Jekyll's feed plug-in drops the extension; the others name a post by its URL.</summary>
    private string FeedId(string baseUrl, string path) =>
        baseUrl.TrimEnd('/')
            + (generator is JekyllGenerator && path.EndsWith(".html", StringComparison.Ordinal)
                ? path[..^5]
                : generator is JekyllGenerator
                ? path.TrimEnd('/') : path);

    /// <summary>A date before the post's own is an error here; such dates come from copied files.</summary>
    private static string? Updated(FolderEntry entry) =>
        ImportedDate.InZone(entry.Front.Updated, DateTimeZone.Utc) >= ImportedDate.InZone(entry.Date, DateTimeZone.Utc)
            ? entry.Front.Updated : null;

    private ImportedImage? ImageOf(FolderEntry entry, Place place)
    {
        if (entry.Front.Image is not { } image)
        {
            return null;
        }

        var src = new TagRewriter(
            new TagScope(_ => null, name => ValueOf(entry, YamlMapping.Empty, name), _ => null), losses, _ => place).Rewrite(image.Src);
        var found = links.Resolve(entry, src, true, () => place);
        return image with { Src = found ?? (src.StartsWith("//", StringComparison.Ordinal) ? "https:" + src : src) };
    }

    /// <summary>A term without a letter or digit has no URL.</summary>
    private ImmutableArray<string> Terms(ImmutableArray<string> terms, Place place)
    {
        foreach (var term in terms.Where(term => Slug.From(term).Length == 0))
        {
            losses.Add(LossKinds.KeyDropped, term, place);
        }

        return [.. terms.Where(term => Slug.From(term).Length > 0)];
    }

    private string? ValueOf(FolderEntry entry, YamlMapping front, string name)
    {
        var path = name.TrimStart('.', '$');
        if (path is "site.baseurl" or "site.url" or "baseurl" or "site.github.url" or "page.preview_baseurl")
        {
            return "";
        }

        if (path.StartsWith("site.", StringComparison.OrdinalIgnoreCase))
        {
            return old.Values.GetValueOrDefault(path[5..]);
        }

        return path.StartsWith("page.", StringComparison.OrdinalIgnoreCase) && path != "page.content"
            ? path == "page.title" ? entry.Front.Title : ForeignKeys.TextOf(front.Find(path[5..])?.Value)
            : ForeignKeys.TextOf(front.Find(path)?.Value);
    }

    private static ImmutableArray<string> ListOf(YamlMapping front, string name) =>
        name.StartsWith("page.", StringComparison.Ordinal) && front.Find(name[5..])?.Value is YamlSequence list
            ? ForeignKeys.ListOf(list) : [];

    private string? Include(string name)
    {
        var root = generator.ContentRoot(folder);
        return LinkAddress.Resolve(root + "_includes/", name) is { } path && folder.Text(path) is { } text ? text.Text : null;
    }

    private static string WithMore(string body, string? separator)
    {
        if (string.IsNullOrWhiteSpace(separator) || separator.Trim() == "<!--more-->")
        {
            return body.Replace("<!-- more -->", "<!--more-->", StringComparison.OrdinalIgnoreCase);
        }

        var at = body.IndexOf(separator, StringComparison.Ordinal);
        return at <= 0 || separator is "\n" or "\n\n"
            ? body
            : string.Concat(body.AsSpan(0, at), "\n\n<!--more-->\n\n", body.AsSpan(at + separator.Length));
    }

    private static string WithoutHeading(string body, FolderEntry entry)
    {
        if (entry.HeadingTitle is null)
        {
            return body;
        }

        var start = body.Length - body.TrimStart().Length;
        var end = body.IndexOf('\n', start);
        return end < 0 ? "" : body[(end + 1)..];
    }

    /// <summary>Titles may hold entities, which are text here.</summary>
    private static string PlainTitle(string title) => title.Contains('&', StringComparison.Ordinal) ? HtmlEncoding.Decode(title) : title;

    private static string TitleOf(string name)
    {
        var words = name.Replace('-', ' ').Replace('_', ' ').Trim();
        return words.Length == 0 ? "Untitled" : char.ToUpperInvariant(words[0]) + words[1..];
    }

    /// <summary>Looks the URL up in the source, because tags have moved what follows them.</summary>
    private static Place PlaceNear(SourceText source, string original, string changed, int bodyOffset, int offset, string url)
    {
        var at = ReferenceEquals(original, changed) ? offset : original.IndexOf(url, StringComparison.Ordinal);
        return source.PlaceOf(bodyOffset + Math.Max(at, 0));
    }
}
