using System.Collections.Immutable;
using AiBlog.Diagnostics;
using AiBlog.Import.HtmlBodies;
using AiBlog.Parse;
using AiBlog.Text.Html;
using AiBlog.Text.Slugs;
using AiBlog.Text.Urls;

namespace AiBlog.Import.WordPress;

/// <summary>Converts one item to a post or page.</summary>
internal sealed class WpPosts(WpIndex index, WpLinks links, ImmutableDictionary<string, string> authors, LossList losses)
{
    /// <summary>What WordPress gives posts without a category.</summary>
    public const string NoCategory = "Uncategorized";

    private readonly OldFeedIds feedIds = new(losses);

    public ImportedPost Read(WxrItem item, WpEntry entry)
    {
        var place = new Place(item.File, item.Line, 1);
        var html = Html(item, place);
        var options = new HtmlOptions(losses, place)
        {
            HasAutoParagraphs = true,
            IsAutoOnlyAtTop = WpBlocks.AreIn(html),
            Url = (url, isFile) => links.Resolve(url, isFile, () => place),
        };
        var body = HtmlToMarkdown.Parse(html);
        var notes = WpFootnotes.Of(item, losses, place);
        notes.Find(body);
        WpMarkup.Prepare(body);
        var lift = entry.Kind == ContentKind.Post ? PostLift.Of(body, options) : new PostLift([], null, null);
        var hidden = HiddenBecause(item);
        if (hidden is not null)
        {
            losses.Add(LossKinds.NotPublished, hidden, place);
        }

        return new ImportedPost($"wordpress:{entry.Number}", entry.Target, entry.Kind, Title(entry, place))
        {
            Date = entry.Kind == ContentKind.Post ? entry.Date : null,
            Updated = Updated(item, entry),
            IsDraft = hidden is not null,
            Description = HtmlPlainText.From(item.Field("excerpt:encoded")) is { Length: > 0 } excerpt ? excerpt : null,
            Tags = Terms(item, "post_tag", place),
            Categories = [.. Terms(item, "category", place).Where(name => name != NoCategory)],
            Authors = AuthorOf(item) is { } author && Slug.From(author).Length > 0 ? [author] : [],
            KeyPoints = lift.KeyPoints,
            Opinion = lift.Opinion,
            Source = lift.Source,
            Image = Featured(item, place),
            IsPinned = item.Field("wp:is_sticky") == "1",
            CommentsOpen = entry.Kind == ContentKind.Page || item.Field("wp:comment_status") != "closed",
            FeedId = entry.Kind == ContentKind.Post && item.Field("guid") is { Length: > 0 } guid ? feedIds.Claim(guid, place) : null,
            Body = notes.Write(HtmlToMarkdown.Convert(body.ChildNodes, options), options),
        };
    }

    /// <summary>The display name; the login when the export does not name the author.</summary>
    public string? AuthorOf(WxrItem item)
    {
        var login = item.Field("dc:creator");
        return login.Length == 0 ? null : authors.TryGetValue(login, out var name) && name.Length > 0 ? HtmlPlainText.From(name) : login;
    }

    private string Html(WxrItem item, Place place)
    {
        var html = item.Fields.GetValueOrDefault("content:encoded", "").ReplaceLineEndings("\n");
        html = WpBlocks.WithoutPageBreaks(html, losses, place);
        html = WpBlocks.AreIn(html) ? WpBlocks.Resolve(html, number => index.Find(number)?.Content, losses, place) : html;
        return new Shortcodes(losses, place, numbers => Images(numbers, item)).Replace(html);
    }

    /// <param name="numbers">Attachment ids with commas; empty for those that were uploaded to the post.</param>
    private ImmutableArray<WpEntry> Images(string numbers, WxrItem item)
    {
        var found = numbers.Length > 0 && !numbers.StartsWith('#')
            ? numbers.Split(',').Select(number => index.Find(number.Trim())).OfType<WpEntry>()
            : index.AttachedTo(numbers.Length > 0 ? numbers[1..] : item.Id);
        return [.. found.Where(entry => entry.FileUrl is not null)];
    }

    private string Title(WpEntry entry, Place place)
    {
        if (entry.Title.Length > 0)
        {
            return entry.Title;
        }

        losses.Add(LossKinds.NoTitle, entry.Slug, place);
        return entry.Slug;
    }

    private static string? HiddenBecause(WxrItem item) =>
        item.Status != "publish" ? $"status {item.Status}" : item.Field("wp:post_password").Length > 0 ? "protected by a password" : null;

    private static string? Updated(WxrItem item, WpEntry entry)
    {
        var modified = ImportedDate.Normalize(item.Field("wp:post_modified"));
        return entry.Date is not null && ImportedDate.WrittenDay(modified) > ImportedDate.WrittenDay(entry.Date) ? modified : null;
    }

    private ImmutableArray<string> Terms(WxrItem item, string domain, Place place)
    {
        var terms = item.Terms.Where(term => term.Domain == domain).Select(term => term.Name).Distinct(StringComparer.OrdinalIgnoreCase)
            .ToList();
        foreach (var term in terms.Where(term => Slug.From(term).Length == 0))
        {
            losses.Add(LossKinds.KeyDropped, $"{domain} {term}", place);
        }

        return [.. terms.Where(term => Slug.From(term).Length > 0)];
    }

    private ImportedImage? Featured(WxrItem item, Place place)
    {
        if (item.MetaOf("_thumbnail_id") is not { } number)
        {
            return null;
        }

        if (index.Find(number) is not { FileUrl: { } url } image)
        {
            losses.Add(LossKinds.MissingFile, $"featured image {number}", place);
            return null;
        }

        var src = links.Resolve(url, true, () => place) ?? url;
        var caption = HtmlPlainText.From(image.Caption);
        return UrlRules.Classify(src) is UrlKind.Http or UrlKind.RootRelative
            ? new ImportedImage(src, image.Alt, caption.Length > 0 ? caption : null, null) : null;
    }
}
