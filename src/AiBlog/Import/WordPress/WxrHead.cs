using System.Collections.Immutable;

namespace AiBlog.Import.WordPress;

/// <summary>What an export says about its site before the first item.</summary>
/// <param name="Authors">Display name by login.</param>
/// <param name="Categories">Slug, name, and slug of the parent.</param>
internal sealed record WxrHead(
    string? Title, string? Link, string? Description, string? Language, ImmutableDictionary<string, string> Authors, ImmutableArray<(string Slug, string Name, string Parent)> Categories, ImmutableArray<(string Slug, string Name)> Tags)
{
    public static WxrHead Of(string head)
    {
        var from = head.IndexOf("<channel>", StringComparison.Ordinal);
        var events = WxrEvents.Read(from < 0 ? "<channel></channel>" : head[from..] + "</channel>", out _);
        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        var authors = ImmutableDictionary.CreateBuilder<string, string>(StringComparer.OrdinalIgnoreCase);
        var categories = ImmutableArray.CreateBuilder<(string, string, string)>();
        var tags = ImmutableArray.CreateBuilder<(string, string)>();
        for (var i = 0; i < events.Count; i++)
        {
            switch (events[i])
            {
                case { Name: "wp:author", IsEnd: false }:
                    var author = WxrItem.Group(events, ref i);
                    var name = author.GetValueOrDefault("wp:author_display_name", "").Trim();
                    authors[author.GetValueOrDefault("wp:author_login", "").Trim()] = name.Length > 0 ? name : author.GetValueOrDefault("wp:author_login", "").Trim();
                    break;
                case { Name: "wp:category", IsEnd: false }:
                    var category = WxrItem.Group(events, ref i);
                    categories.Add((category.GetValueOrDefault("wp:category_nicename", "").Trim(), category.GetValueOrDefault("wp:cat_name", "").Trim(), category.GetValueOrDefault("wp:category_parent", "").Trim()));
                    break;
                case { Name: "wp:tag", IsEnd: false }:
                    var tag = WxrItem.Group(events, ref i);
                    tags.Add((tag.GetValueOrDefault("wp:tag_slug", "").Trim(), tag.GetValueOrDefault("wp:tag_name", "").Trim()));
                    break;
                case { Value: { } value } one:
                    fields.TryAdd(one.Name, value.Trim());
                    break;
            }
        }

        string? Get(string key) => fields.GetValueOrDefault(key) is { Length: > 0 } text ? text : null;
        return new WxrHead(Get("title"), Get("wp:base_blog_url") ?? Get("link"), Get("description"), Get("language"), authors.ToImmutable(), categories.ToImmutable(), tags.ToImmutable());
    }
}
