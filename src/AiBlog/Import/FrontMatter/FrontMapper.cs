using System.Collections.Immutable;
using System.Globalization;
using AiBlog.Text.Html;
using AiBlog.Text.Slugs;
using AiBlog.Text.Urls;
using AiBlog.Text.Yaml;

namespace AiBlog.Import.FrontMatter;

/// <summary>Maps keys of other generators to what they mean here, by their names.</summary>
internal static class FrontMapper
{
    private static readonly string[] ImageNames =
    [
        "image", "cover", "hero", "featuredimage", "featureimage", "bannerimage", "heroimage", "coverimage", "banner", "thumbnail", "thumb",
            "thumbnailimage", "images",
        "photo", "preview", "previewimage", "socialimage", "ogimage", "img",
    ];

    private static readonly string[] DescriptionNames =
        ["description", "summary", "excerpt", "abstract", "teaser", "deck", "dek", "subtitle", "lead", "standfirst", "subheading",
            "metadescription"];

    /// <summary>They choose templates or places in lists, and have no meaning without them.</summary>
    private static readonly string[] Meaningless =
        ["layout", "type", "template", "pagetemplate", "renderwithliquid", "weight", "order", "markup", "sortby", "paginateby",
            "inheritedfrom"];

    public static MappedFront Map(YamlMapping front, bool splitsAtSpaces)
    {
        var keys = new ForeignKeys(front);
        var badDates = ImmutableArray.CreateBuilder<string>();
        var taxonomies = keys.Below("taxonomies");
        var extra = keys.Below("extra");
        var parameters = keys.Below("params");
        var description = keys.TakeText(DescriptionNames);
        keys.TakeSame(description, DescriptionNames);
        var hidden = HiddenBecause(keys);
        var date = Date(keys, badDates, "date", "pubdate", "published", "publisheddate", "publishedat", "datepublished", "createdat",
            "created", "dateadded", "posted", "postdate");
        var publish = Date(keys, badDates, "publishdate");
        var mapped = new MappedFront
        {
            Title = keys.TakeText("title", "heading", "name"),
            Date = Later(date, publish),
            Updated = Date(keys, badDates, "updated", "lastmod", "lastmodified", "lastmodifiedat", "modified", "modifieddate",
                "updateddate", "lastupdated", "updatedat", "datemodified", "moddate"),
            Expires = Date(keys, badDates, "expires", "expirydate", "unpublishdate"),
            HiddenBecause = hidden,
            Slug = keys.TakeText("slug"),
            Url = keys.TakeText("permalink", "url", "path"),
            Description = description is null ? null : HtmlPlain(description),
            Tags = Lists(keys, taxonomies, splitsAtSpaces, "tags", "tag", "keywords", "topics", "labels"),
            Categories = Lists(keys, taxonomies, splitsAtSpaces, "categories", "category"),
            Authors = [.. Lists(keys, taxonomies, false, "authors").Concat(Names(keys, "author", "byline"))
                .Distinct(StringComparer.OrdinalIgnoreCase)],
            KeyPoints = ForeignKeys.ListOf(
                keys.Take(node => node is YamlSequence { Items: [YamlScalar, ..] }, "keypoints", "keytakeaways", "highlights")),
            Aliases = [.. Lists(keys, null, false, "aliases"), .. Lists(keys, null, false, "alias"),
                .. Lists(keys, null, false, "redirectfrom"), .. Lists(keys, null, false, "oldurl", "oldurls")],
            Image = Image(keys) ?? (extra is null ? null : Image(extra)) ?? (parameters is null ? null : Image(parameters)),
            Source = Source(keys),
            Series = ForeignKeys.ListOf(keys.Take(node => !ForeignKeys.ListOf(node).IsEmpty, "series")).FirstOrDefault(),
            IsPinned = keys.TakeFlag("pinned", "sticky", "featured") is true,
            CommentsOpen = keys.TakeFlag("comments", "comment", "enablecomments") is not false
                && keys.TakeFlag("disablecomments", "nocomments") is not true,
            Toc = keys.TakeFlag("toc", "showtoc", "tableofcontents", "enabletoc"),
            Language = keys.TakeText("language", "lang", "locale", "languagecode"),
            Layout = keys.TakeText("layout"),
            ExcerptSeparator = keys.TakeText("excerptseparator"),
        };
        var rest = keys.Rest;
        var dropped = rest.Where(entry => Meaningless.Contains(Form(entry.Key.Value), StringComparer.Ordinal));
        if (front.Find("layout") is { } layout
            && mapped.Layout is not (null or "post" or "posts" or "default" or "page" or "article" or "single" or "blog"))
        {
            dropped = dropped.Prepend(layout);
        }

        ImmutableArray<YamlEntry> below = [.. taxonomies?.Rest ?? [], .. extra?.Rest ?? [], .. parameters?.Rest ?? []];
        below = [.. below.Where(entry => !rest.Any(other => other.Key.Value == entry.Key.Value)).DistinctBy(entry => entry.Key.Value)];
        return mapped with
        {
            Extra =
            [.. rest.Where(entry => !dropped.Contains(entry)), .. below],
            Dropped = [.. dropped],
            BadDates = badDates.ToImmutable()
        };
    }

    private static string? Later(string? date, string? publish) =>
        string.CompareOrdinal(ImportedDate.WrittenDay(publish)?.ToString("O", CultureInfo.InvariantCulture),
            ImportedDate.WrittenDay(date)?.ToString("O", CultureInfo.InvariantCulture)) > 0 ? publish : date ?? publish;

    /// <summary>Whatever kept a post from readers there must keep it from them here.</summary>
    private static string? HiddenBecause(ForeignKeys keys)
    {
        string? reason = null;
        foreach (var name in (ReadOnlySpan<string>)["draft", "hidden", "headless", "private", "unlisted", "excludefromcollections",
            "eleventyexcludefromcollections", "trash", "deleted"])
        {
            reason = keys.TakeFlag(name) is true ? reason ?? $"{name}: true" : reason;
        }

        foreach (var name in (ReadOnlySpan<string>)["published", "publish", "permalink", "visible", "listed"])
        {
            var flag = keys.Find(name) is { } entry && ForeignKeys.FlagOf(entry.Value) is not null ? keys.TakeFlag(name) : null;
            reason = flag is false ? reason ?? $"{name}: false" : reason;
        }

        if (keys.Find("status") is { } status
            && ForeignKeys.TextOf(status.Value)?.ToLowerInvariant() is "draft" or "private" or "pending" or "hidden" or "future" or "trash")
        {
            reason ??= $"status: {keys.TakeText("status")}";
        }

        if (keys.Find("visibility") is { } visibility && ForeignKeys.TextOf(visibility.Value)?.ToLowerInvariant() is not (null or "public"))
        {
            reason ??= $"visibility: {keys.TakeText("visibility")}";
        }

        if ((keys.Below("build") ?? keys.Below("_build")) is { } build
            && (build.TakeText("list") is "never" or "local" or "false" || build.TakeText("render") is "never" or "false" or "link"))
        {
            reason ??= "build: hidden from lists";
        }

        return keys.TakeText("password") is not null ? reason ?? "password" : reason;
    }

    private static string? Date(ForeignKeys keys, ImmutableArray<string>.Builder bad, params ReadOnlySpan<string> names)
    {
        var node = keys.Take(node => ForeignKeys.TextOf(node) is not null && ForeignKeys.FlagOf(node) is null, names);
        var date = ImportedDate.Normalize(ForeignKeys.TextOf(node));
        if (node is not null && date is null && ForeignKeys.TextOf(node) is { } text
            && !text.StartsWith("0001-01-01", StringComparison.Ordinal))
        {
            bad.Add(text);
        }

        return date;
    }

    private static ImmutableArray<string> Lists(ForeignKeys keys, ForeignKeys? taxonomies, bool splitsAtSpaces,
        params ReadOnlySpan<string> names)
    {
        var values = ImmutableArray.CreateBuilder<string>();
        foreach (var name in names)
        {
            foreach (var source in (ReadOnlySpan<ForeignKeys?>)[keys, taxonomies])
            {
                values.AddRange(
                    ForeignKeys.ListOf(source?.Take(node => !ForeignKeys.ListOf(node).IsEmpty && ForeignKeys.FlagOf(node) is null, name),
                    splitsAtSpaces));
            }
        }

        return [.. values.Distinct(StringComparer.OrdinalIgnoreCase)];
    }

    /// <summary>One name in a string: a comma in it comes before a job title more often than before a second name.</summary>
    private static ImmutableArray<string> Names(ForeignKeys keys, params ReadOnlySpan<string> names) =>
        keys.Take(node => !ForeignKeys.ListOf(node).IsEmpty && ForeignKeys.FlagOf(node) is null, names) is { } node
            ? ForeignKeys.TextOf(node) is { } name ? [name] : ForeignKeys.ListOf(node)
            : [];

    private static ImportedImage? Image(ForeignKeys keys)
    {
        var below = keys.Find("image") is null && keys.Find("header") is { Value: YamlMapping } ? keys.Below("header") : null;
        var node = keys.Take(IsImage, ImageNames) ?? below?.Take(IsImage, "image", "teaser", "overlayimage", "ogimage");
        var alt = keys.TakeText(
            "imagealt", "coveralt", "heroalt", "alt", "featuredimagealt", "featureimagealt", "imagedescription", "banneralt",
            "thumbnailalt");
        var caption =
            keys.TakeText("imagecaption", "imagefigcaption", "coverimagecaption", "caption", "featureimagecaption", "featuredimagecaption");
        var credit = keys.TakeText("imagecredit", "photocredit", "imagecredits");
        return ImageOf(node) is { } image
            ? image with
            {
                Alt =
                image.Alt.Length > 0 ? image.Alt : alt ?? "",
                Caption = image.Caption ?? caption,
                Credit = image.Credit ?? credit
            }
            : null;
    }

    private static bool IsImage(YamlNode node) => ImageOf(node) is not null;

    private static ImportedImage? ImageOf(YamlNode? node)
    {
        switch (node)
        {
            case YamlSequence { Items: [var first, ..] }:
                return ImageOf(first);
            case YamlMapping mapping:
                var keys = new ForeignKeys(mapping);
                return keys.TakeText("src", "url", "path", "image", "file", "feature", "name", "thumbnail") is { } src
                    ? new ImportedImage(src, keys.TakeText("alt", "alttext", "description")
                        ?? "", keys.TakeText("caption", "title"), keys.TakeText("credit", "attribution", "author"))
                    : null;
            default:
                return ForeignKeys.TextOf(node) is { } text && ForeignKeys.FlagOf(node) is null
                    && (text.Contains('.', StringComparison.Ordinal) || text.Contains('/', StringComparison.Ordinal))
                    && !text.Contains("{{", StringComparison.Ordinal)
                        && UrlRules.Classify(text) is UrlKind.Relative or UrlKind.RootRelative or UrlKind.Http or UrlKind.ProtocolRelative
                    ? new ImportedImage(text, "", null, null)
                    : null;
        }
    }

    /// <summary>A link blog names what it reports on; without a name, the host is one.</summary>
    private static ImportedSource? Source(ForeignKeys keys)
    {
        static bool IsWeb(YamlNode node) => ForeignKeys.TextOf(node) is { } text && UrlRules.IsWebAddress(text);
        if (keys.Find("source") is { Value: YamlMapping mapping })
        {
            var own = new ForeignKeys(mapping);
            return own.Take(IsWeb, "url", "link", "href") is { } below && keys.Below("source") is not null
                ? Named(below, own.TakeText("name", "title")) : null;
        }

        return keys.Take(IsWeb, "sourceurl", "sourcelink", "link", "externalurl", "source", "via", "linkurl", "originalurl") is { } url
            ? Named(url, keys.TakeText("sourcename", "sourcetitle", "source", "linktext"))
            : null;
    }

    private static ImportedSource? Named(YamlNode url, string? name) =>
        ForeignKeys.TextOf(url) is { } text && Uri.TryCreate(text, UriKind.Absolute, out var uri)
        ? new ImportedSource(name ?? (uri.Host.StartsWith("www.", StringComparison.OrdinalIgnoreCase) ? uri.Host[4..] : uri.Host), text)
        : null;

    /// <summary>Descriptions often hold entities and tags, which are text here.</summary>
    private static string HtmlPlain(string text) => text.AsSpan().ContainsAny('<', '&') ? HtmlPlainText.From(text) : text;

    private static string Form(string name) =>
        name.ToLowerInvariant().Replace("_", "", StringComparison.Ordinal).Replace("-", "", StringComparison.Ordinal);
}
