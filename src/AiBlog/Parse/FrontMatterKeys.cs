using System.Collections.Immutable;
using AiBlog.Config.Keys;

namespace AiBlog.Parse;

/// <summary>The keys of front matter.</summary>
internal static class FrontMatterKeys
{
    private static readonly KeyTable Source = new(
        "source",
        new Key("name", KeyType.Text, "The name of the publisher.", "TechCrunch") { IsRequired = true },
        new Key("url", KeyType.Url, "The URL of the source.", "https://example.org/story") { IsRequired = true },
        new Key("author", KeyType.Text, "The author of the source.", "Jane Doe"),
        new Key("published", KeyType.Date, "The date of the source.", "2026-01-30"),
        new Key("archive", KeyType.Url, "The URL of an archived copy.", "https://web.archive.org/web/2026/https://example.org/story"))
    {
        Foreign = [new("link", "url"), new("title", "name"), new("date", "published")],
    };

    private static readonly KeyTable Image = new(
        "image",
        new Key("src", KeyType.Text, "A file next to the post, a [site path](configuration.md#site-paths), or a URL.", "cover.jpg")
        {
            IsRequired = true,
        },
        new Key("alt", KeyType.Text, "The alternative text, for readers who cannot see the image.", "A robot reading a newspaper"),
        new Key("caption", KeyType.Text, "The caption below the image.", "Reading takes time."),
        new Key("credit", KeyType.Text, "The creator of the image.", "Jane Doe"))
    {
        Foreign = [new("url", "src"), new("path", "src"), new("feature", "src"), new("description", "alt"), new("title", "caption")],
    };

    private static readonly KeyTable Updated = new(
        "updated",
        new Key("date", KeyType.Date, "The date of the change.", "2026-02-03 18:30") { IsRequired = true },
        new Key("note", KeyType.Text, "What you corrected. Readers see this note.", "The vote was on Tuesday, not on Monday."))
    {
        Foreign = [new("text", "note"), new("correction", "note"), new("reason", "note"), new("description", "note")],
    };

    private static readonly ImmutableArray<string> PostsOnly =
        ["key_points", "opinion", "source", "sources", "series", "related", "pinned", "expires", "feed_id"];

    private static readonly ImmutableArray<Key> Keys =
    [
        new("title", KeyType.Text, "The title of the post.", "Europe agrees on the AI Act") { IsRequired = true },
        new("date", KeyType.Date,
            "The date of the post. A post with a future date is not published until then. Optional if the file name starts with the "
                + "date: `2026-01-31-NAME.md`.", "2026-01-31"),
        new("updated", KeyType.Date,
            "The date of the last change that readers should know about. A mapping can also contain a correction note.",
            "2026-02-03 18:30") { Or = KeyType.Mapping, Nested = Updated },
        new("slug", KeyType.Slug, "The last part of the URL. Default: the file name without its date.", "europe-agrees"),
        new("description", KeyType.Text,
            "One or two sentences for search results, feeds, and lists. Default: the first paragraphs of the post.",
            "What was agreed, and what comes next."),
        new("tags", KeyType.List, "The tags of the post. Each tag has its own page.", "[ai-act, regulation]"),
        new("categories", KeyType.List, "The categories of the post. Each category has its own page.", "[politics]"),
        new("author", KeyType.Text, "The author: a name, or an id from `authors` in `aiblog.yml`.", "jane") { Several = "authors" },
        new("authors", KeyType.List, "Several authors.", "[jane, joe]"),
        new("key_points", KeyType.List, "A few short sentences that summarize the post. They appear above the text.",
            "[\"The first point.\", \"The second point.\"]") { HasSentences = true },
        new("opinion", KeyType.Text,
            "The author's opinion, in Markdown. You can write it in the body instead, under a heading from `opinion_headings`.",
            "I think this goes too far."),
        new("source", KeyType.Mapping, "The source that the post reports on.", "{name: TechCrunch, url: \"https://example.org/story\"}")
        {
            Nested = Source,
            Several = "sources",
        },
        new("sources", KeyType.MappingList, "Several sources.", "[{name: TechCrunch, url: \"https://example.org/story\"}]")
        {
            Nested = Source,
        },
        new("image", KeyType.Mapping, "The lead image. A string sets `src`.", "{src: cover.jpg, alt: A robot reading a newspaper}")
        {
            Or = KeyType.Text,
            Nested = Image,
        },
        new("series", KeyType.Text, "The series that the post belongs to.", "The road to the AI Act"),
        new("draft", KeyType.Flag, "`true` keeps the post out of the build, except with `--drafts`.", "true") { Default = "false" },
        new("expires", KeyType.Date, "The date from which the post is no longer published.", "2027-01-31"),
        new("aliases", KeyType.List, "Old URLs of the post, as site paths. They redirect to the post.", "[/2026/01/old-slug/]"),
        new("related", KeyType.List,
            "Slugs (or URLs, if several posts have the slug) of posts to show first in the related posts. `false` shows none.",
            "[another-post]") { Or = KeyType.Flag, Default = "true" },
        new("pinned", KeyType.Flag, "`true` shows the post first on the home page.", "true") { Default = "false" },
        new("feed_id", KeyType.Text,
            "The [id of the post in its old feed](publishing.md#keep-feed-ids-after-a-move), so that feed readers do not show it as new.",
            "\"https://example.org/?p=12\""),
        new("translation_of", KeyType.Text, "The slug (or URL, if several posts have the slug) of the post that this one translates.",
            "europe-agrees"),
        new("comments", KeyType.Flag,
            "`false` closes the comments of this post. With `provider: mastodon`, the URL of the Mastodon post whose replies are the "
                + "comments.", "false") { Or = KeyType.Url, Default = "true" },
        new("ai", KeyType.Choice, "How the text was made. Readers and the metadata show it; see [AI](ai.md).", "assisted")
        {
            Values = ["none", "assisted", "generated"],
        },
        new("toc", KeyType.Flag, "Shows or hides the table of contents. Default: `markdown.toc` in `aiblog.yml`.", "true"),
        new("language", KeyType.Language, "The language of the post. Default: the language in the file name, or of the site.", "de"),
        new("extra", KeyType.Open, "Your own data for your own theme.", "{mood: calm}"),
    ];

    private static readonly ImmutableArray<ForeignKey> Foreign =
    [
        new("summary", "description"), new("excerpt", "description"), new("abstract", "description"), new("subtitle", "description"),
        new("subheading", "description"), new("lead", "description"), new("teaser", "description"), new("deck", "description"),
            new("dek", "description"), new("standfirst", "description"),
        new("lastmod", "updated"), new("modified", "updated"), new("last_modified_at", "updated"), new("lastUpdated", "updated"),
        new("updatedDate", "updated"), new("last_updated", "updated"),
        new("correction", "updated", "write `updated` with `date` and `note` below it"),
            new("corrections", "updated", "write `updated` with `date` and `note` below it"),
        new("permalink", "slug", "write only its last part as `slug`, and the old URL in `aliases`"),
        new("url", "slug",
            "write only its last part as `slug`, and the old URL in `aliases`; for the URL of what you report on, write `source`"),
        new("path", "slug", "write only its last part as `slug`, and the old URL in `aliases`"),
        new("redirect_from", "aliases"), new("redirects", "aliases"), new("alias", "aliases", "write `aliases`, as a list"),
        new("cover", "image", "write `image` with `src` and `alt` below it"),
            new("featured_image", "image", "write `image` with `src` and `alt` below it"),
        new("thumbnail", "image", "write `image` with `src` and `alt` below it"),
            new("banner", "image", "write `image` with `src` and `alt` below it"),
        new("hero", "image", "write `image` with `src` and `alt` below it"),
            new("heroImage", "image", "write `image` with `src` and `alt` below it"),
        new("images", "image", "write `image` with `src` and `alt` below it"),
            new("feature_image", "image", "write `image` with `src` and `alt` below it"),
        new("featureImage", "image", "write `image` with `src` and `alt` below it"),
            new("banner_image", "image", "write `image` with `src` and `alt` below it"),
        new("cover_image", "image", "write `image` with `src` and `alt` below it"),
            new("social_image", "image", "write `image` with `src` and `alt` below it"),
        new("og_image", "image", "write `image` with `src` and `alt` below it"), new("image_alt", "image", "write `alt` below `image`"),
            new("image_caption", "image", "write `caption` below `image`"),
        new("published", "draft", "write `draft: true` to keep the post out of the build, and `date` for the date of publication"),
        new("publishDate", "date"), new("pubDate", "date"), new("pub_date", "date"), new("publish_date", "date"), new("created", "date"),
        new("expiryDate", "expires"), new("expiry_date", "expires"), new("unpublishdate", "expires"),
        new("tag", "tags", "write `tags`, as a list"), new("keywords", "tags", "write `tags`, as a list"),
        new("taxonomies", "tags", "write `tags` and `categories` without indentation"), new("topics", "tags", "write `tags`, as a list"),
        new("category", "categories", "write `categories`, as a list"), new("section", "categories", "write `categories`, as a list"),
        new("lang", "language"), new("locale", "language"), new("languageCode", "language"),
        new("isCJKLanguage", null, "delete it; aiblog counts words correctly without it"),
        new("layout", null, "delete it; every post uses the layout `post.html`"),
            new("template", null, "delete it; every post uses the layout `post.html`"),
        new("type", null, "delete it; the folder says whether a file is a post or a page"),
        new("weight", null, "delete it; posts are ordered by date, and `pinned: true` puts one first"),
        new("order", null, "delete it; posts are ordered by date, and `pinned: true` puts one first"),
        new("sticky", "pinned"), new("featured", "pinned"),
        new("markup", null, "delete it; every post is Markdown"), new("render_with_liquid", null, "delete it; posts are not templates"),
        new("params", "extra"), new("headless", "draft"), new("link", "source", "write `source` with `name` and `url` below it"),
        new("external_url", "source", "write `source` with `name` and `url` below it"),
            new("via", "source", "write `source` with `name` and `url` below it"),
        new("comment", "comments"), new("showToc", "toc"), new("table_of_contents", "toc"), new("key_takeaways", "key_points"),
            new("highlights", "key_points"),
        new("source_url", "source", "write `source` with `name` and `url` below it"),
            new("source_link", "source", "write `source` with `name` and `url` below it"),
        new("canonical_url", "source",
            "delete it; each page has its own canonical URL. If the post first appeared on another site, write `source` with `name` and "
                + "`url` below it"),
        new("canonical", "source",
            "delete it; each page has its own canonical URL. If the post first appeared on another site, write `source` with `name` and "
                + "`url` below it"),
        new("linkTitle", "title", "delete it; links to the post show its `title`"),
            new("short_title", "title", "delete it; links to the post show its `title`"),
        new("hidden", "draft", "delete it, or write `draft: true` to keep the post out of the build"),
        new("opinions", "opinion"), new("guid", "feed_id"), new("feed_guid", "feed_id"), new("atom_id", "feed_id"), new("id", "slug"),
            new("name", "title"), new("heading", "title"),
    ];

    public static KeyTable Post { get; } = new(
        "a post",
        "The front matter of a post, between two lines of `---` at the top of its file.",
        Keys,
        Foreign,
        [("author", "authors"), ("source", "sources")]);

    public static KeyTable Page { get; } = new(
        "a page",
        "The front matter of a page.",
        [.. Keys.Where(key => !PostsOnly.Contains(key.Name))],
        [.. PostsOnly.Select(name => new ForeignKey(name, null, "delete it; only posts have this key")), .. Foreign
            .Where(key => key.Use is null || !PostsOnly.Contains(key.Use))],
        [("author", "authors")]);

    public static KeyTable Of(ContentKind kind) => kind == ContentKind.Post ? Post : Page;
}
