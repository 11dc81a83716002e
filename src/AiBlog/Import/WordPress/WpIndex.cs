using System.Globalization;
using AiBlog.Import.Writing;
using AiBlog.Parse;
using AiBlog.Text.Html;
using AiBlog.Text.Slugs;
using NodaTime;

namespace AiBlog.Import.WordPress;

/// <summary>All items of the exports of one site, by id and by URL.</summary>
internal sealed class WpIndex
{
    /// <summary>Items of these types are no content, or are settings of a theme.</summary>
    private static readonly string[] Internal =
    [
        "nav_menu_item", "revision", "custom_css", "customize_changeset", "oembed_cache", "user_request", "wp_block", "wp_template",
            "wp_template_part", "wp_global_styles", "wp_navigation", "wp_font_family", "wp_font_face",
        "attachment", "acf-field", "acf-field-group", "wpcf7_contact_form", "feedback", "jp_pay_order", "scheduled-action",
            "amp_validated_url",
    ];

    private readonly Dictionary<string, WpEntry> byNumber = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> byPath = new(StringComparer.OrdinalIgnoreCase);
    private ILookup<string, WpEntry> byParent = Array.Empty<WpEntry>().ToLookup(entry => entry.Parent, StringComparer.Ordinal);
    private readonly List<(LocalDateTime Local, Instant Utc)> clocks = [];

    public IEnumerable<WpEntry> Content => byNumber.Values.Where(entry => entry.IsContent);

    public IEnumerable<WpEntry> Attachments => byNumber.Values.Where(entry => entry.IsAttachment);

    /// <summary>How many items of each type are no content.</summary>
    public SortedDictionary<string, int> Skipped { get; } = new(StringComparer.Ordinal);

    public static bool IsContentType(string type) => !Internal.Contains(type, StringComparer.Ordinal);

    /// <returns>False when an item of that id was read before.</returns>
    public bool Add(WxrItem item)
    {
        var name = SafeName.Decode(item.Field("wp:post_name"));
        var link = item.Field("link");
        var hasPath = link.Length > 0 && !link.Contains("?p=", StringComparison.Ordinal)
            && !link.Contains("?page_id=", StringComparison.Ordinal) && !link.Contains("?attachment_id=", StringComparison.Ordinal);
        var isContent = IsContentType(item.Type) && item.Status is not ("trash" or "auto-draft" or "inherit");
        if (!isContent && item.Type is not ("attachment" or "wp_block"))
        {
            var type = IsContentType(item.Type) ? $"{item.Type} ({item.Status})" : item.Type;
            Skipped[type] = Skipped.GetValueOrDefault(type) + 1;
        }

        ReadClock(item);
        return byNumber.TryAdd(
            KeyOf(item), new WpEntry(KeyOf(item), item.Type, item.Status, hasPath
                ? SafeName.PathOf(link)
                : null, name, Titled(item), DateOf(item))
            {
                Parent = item.Field("wp:post_parent"),
                FileUrl = item.Field("wp:attachment_url") is { Length: > 0 } url ? url : null,
                Alt = item.MetaOf("_wp_attachment_image_alt") ?? "",
                Caption = item.Type == "attachment" ? item.Field("excerpt:encoded") : "",
                Content = item.Type == "wp_block" ? item.Field("content:encoded") : "",
                Category = item.Terms.FirstOrDefault(term => term.Domain == "category").Name,
                Kind = item.Type == "post" ? ContentKind.Post : ContentKind.Page,
                Target = isContent ? "?" : "",
            });
    }

    /// <summary>An item without an id is named by its place.</summary>
    public static string KeyOf(WxrItem item) => item.Id.Length > 0 ? item.Id : $"{item.File}:{item.Line}";

    public WpEntry? Find(string number) => byNumber.GetValueOrDefault(number);

    public WpEntry? FindPath(string path) => byPath.TryGetValue(Form(path), out var number) ? byNumber.GetValueOrDefault(number) : null;

    public IEnumerable<WpEntry> AttachedTo(string number) => byParent[number];

    /// <summary>Gives every post and page its slug and file, the published ones first, so that drafts never take a name from
    /// them.</summary>
    public void Place(NewSite site, LossList losses)
    {
        var oldest = Content.Select(entry => ImportedDate.WrittenDay(entry.Date)).Where(day => day is not null).Min()
            ?.ToString("O", CultureInfo.InvariantCulture) ?? "2000-01-01";
        foreach (var entry in Content.OrderBy(entry => entry.Status == "publish" ? 0 : 1)
            .ThenBy(entry => entry.Date, StringComparer.Ordinal).ThenBy(entry => entry.Number.Length)
            .ThenBy(entry => entry.Number, StringComparer.Ordinal).ToList())
        {
            var dated = entry.Date is null && entry.Kind == ContentKind.Post ? entry with { Date = oldest } : entry;
            if (dated != entry)
            {
                losses.Add(LossKinds.NoDate, entry.Title, $"post {entry.Number}");
            }

            byNumber[entry.Number] = entry.Kind == ContentKind.Post ? PlacePost(dated, site, losses) : PlacePage(dated, site, losses);
        }

        byParent = Attachments.ToLookup(entry => entry.Parent, StringComparer.Ordinal);
        foreach (var entry in byNumber.Values.Where(entry => entry.OldPath is not null))
        {
            byPath.TryAdd(Form(entry.OldPath ?? ""), entry.Number);
        }

        foreach (var entry in Attachments.Where(entry => entry.FileUrl is not null))
        {
            byPath.TryAdd(Form(SafeName.PathOf(entry.FileUrl ?? "")), entry.Number);
        }
    }

    /// <summary>The zone in which all local times of the export give its universal times; null when none does.</summary>
    public DateTimeZone? Zone()
    {
        if (clocks.Count == 0)
        {
            return null;
        }

        // Well-known zones before those that agree with them only for the years of the export.
        string[] common =
        [
            "UTC", "Europe/London", "Europe/Berlin", "Europe/Paris", "Europe/Madrid", "Europe/Rome", "Europe/Helsinki", "Europe/Moscow",
                "America/New_York", "America/Chicago", "America/Denver", "America/Los_Angeles",
            "America/Toronto", "America/Sao_Paulo", "Asia/Tokyo", "Asia/Shanghai", "Asia/Kolkata", "Asia/Singapore", "Australia/Sydney",
                "Pacific/Auckland",
        ];
        var sample = clocks.DistinctBy(clock => (clock.Local.Year, clock.Local.Month)).Concat(clocks.Take(200)).ToList();
        return common.Concat(DateTimeZoneProviders.Tzdb.Ids).Select(id => DateTimeZoneProviders.Tzdb[id])
            .FirstOrDefault(zone => sample.TrueForAll(clock => clock.Local.InZoneLeniently(zone).ToInstant() == clock.Utc));
    }

    /// <summary>A title may hold entities and tags, which are text here.</summary>
    private static string Titled(WxrItem item) => HtmlPlainText.From(item.Field("title")).Trim();

    private static string? DateOf(WxrItem item)
    {
        foreach (var date in (ReadOnlySpan<string>)[item.Field("wp:post_date"), item.Field("wp:post_date_gmt"),
            item.Field("wp:post_modified"), item.Field("pubDate")])
        {
            if (!date.StartsWith("0000", StringComparison.Ordinal) && !date.StartsWith('-')
                && ImportedDate.Normalize(date) is { } normalized)
            {
                return normalized;
            }
        }

        return null;
    }

    private void ReadClock(WxrItem item)
    {
        if (item.Status == "publish"
            && ImportedDate.InZone(ImportedDate.Normalize(item.Field("wp:post_date")), DateTimeZone.Utc) is { } local
            && ImportedDate.InZone(ImportedDate.Normalize(item.Field("wp:post_date_gmt")), DateTimeZone.Utc) is { } utc
            && Math.Abs((local - utc).TotalHours) < 15)
        {
            clocks.Add((LocalDateTime.FromDateTime(local.DateTime), Instant.FromDateTimeOffset(utc)));
        }
    }

    private static WpEntry PlacePost(WpEntry entry, NewSite site, LossList losses)
    {
        var wanted = entry.Name.Length > 0 ? SafeName.SlugOf(entry.Name) : Slug.From(entry.Title);
        wanted = wanted.Length > 0 ? wanted : $"post-{entry.Number}";
        var slug = site.ClaimSlug(wanted);
        if (slug != wanted)
        {
            losses.Add(LossKinds.Renamed, $"{wanted} is now {slug}", $"post {entry.Number}");
        }

        return entry with
        {
            Slug =
            slug,
            Target = $"content/posts/{ImportedDate.WrittenDay(entry.Date)?.ToString("O", CultureInfo.InvariantCulture)}-{slug}.md"
        };
    }

    private static WpEntry PlacePage(WpEntry entry, NewSite site, LossList losses)
    {
        var path = entry.OldPath is { } old && old.Trim('/').Length > 0
            ? SafeName.Decode(old).Trim('/')
            : entry.Name.Length > 0
            ? entry.Name : Slug.From(entry.Title);
        path = path.EndsWith(".html", StringComparison.Ordinal) ? path[..^5] : path;
        var parts = path.Split('/').Select(SafeName.SlugOf).Where(part => part.Length > 0).ToList();
        var wanted = parts.Count == 0 ? $"page-{entry.Number}" : string.Join('/', parts);
        var unique = SafeName.Unique(wanted, candidate => site.Urls.Claim($"/{candidate}/"));
        if (unique != wanted)
        {
            losses.Add(LossKinds.Renamed, $"/{wanted}/ is now /{unique}/", $"page {entry.Number}");
        }

        return entry with { Slug = unique.Split('/')[^1], Target = $"content/pages/{unique}.md" };
    }

    private static string Form(string path) => SafeName.Decode(path).Trim('/');
}

/// <summary>What the first reading of an export keeps of an item: enough to link to it.</summary>
/// <param name="Number">Its post id; ids of several exports of one site are the same.</param>
/// <param name="OldPath">The path of its permalink; null when it had none that readers saw.</param>
internal sealed record WpEntry(string Number, string Type, string Status, string? OldPath, string Name, string Title, string? Date)
{
    public string Parent { get; init; } = "0";

    /// <summary>For attachments: where the file is.</summary>
    public string? FileUrl { get; init; }

    public string Alt { get; init; } = "";

    public string Caption { get; init; } = "";

    /// <summary>Only of reusable blocks, which posts include.</summary>
    public string Content { get; init; } = "";

    public string? Category { get; init; }

    public ContentKind Kind { get; init; }

    public string Slug { get; init; } = "";

    public string Target { get; init; } = "";

    public string Link => "/" + Target["content/".Length..];

    public bool IsContent => Target.Length > 0;

    public bool IsAttachment => Type == "attachment";
}
