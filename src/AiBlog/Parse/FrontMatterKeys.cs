using System.Collections.Immutable;
using AiBlog.Config.Keys;

namespace AiBlog.Parse;

/// <summary>The keys of front matter.</summary>
internal static class FrontMatterKeys
{
    private static readonly KeyTable Source = new(
        "source",
        new Key("name", KeyType.Text, "Who published it.", "TechCrunch") { IsRequired = true },
        new Key("url", KeyType.Url, "Where it can be read.", "https://example.org/story") { IsRequired = true },
        new Key("author", KeyType.Text, "Who wrote it.", "Jane Doe"),
        new Key("published", KeyType.Date, "When it was published.", "2026-01-30"),
        new Key("archive", KeyType.Url, "A lasting copy, for the day the original is gone.", "https://web.archive.org/web/2026/https://example.org/story"))
    {
        Foreign = [new("link", "url"), new("title", "name"), new("date", "published")],
    };

    private static readonly KeyTable Image = new(
        "image",
        new Key("src", KeyType.Text, "A file beside the post, a path of the site, or an address.", "cover.jpg") { IsRequired = true },
        new Key("alt", KeyType.Text, "What the picture shows, for readers who do not see it.", "A robot reading a newspaper"),
        new Key("caption", KeyType.Text, "The line below the picture.", "Reading takes time."),
        new Key("credit", KeyType.Text, "Who made the picture.", "Jane Doe"))
    {
        Foreign = [new("url", "src"), new("path", "src"), new("feature", "src"), new("description", "alt"), new("title", "caption")],
    };

    private static readonly KeyTable Updated = new(
        "updated",
        new Key("date", KeyType.Date, "The day or the minute.", "2026-02-03 18:30") { IsRequired = true },
        new Key("note", KeyType.Text, "What was corrected, shown to readers.", "The vote was on Tuesday, not on Monday."))
    {
        Foreign = [new("text", "note"), new("correction", "note"), new("reason", "note"), new("description", "note")],
    };

    private static readonly ImmutableArray<string> PostsOnly =
        ["key_points", "opinion", "source", "sources", "series", "related", "pinned", "expires", "feed_id"];

    private static readonly ImmutableArray<Key> Keys =
    [
        new("title", KeyType.Text, "The heading of the post and its name everywhere else.", "Europe agrees on the AI Act") { IsRequired = true },
        new("date", KeyType.Date, "When the post is published; it is withheld until then. Not needed when the file is called `YYYY-MM-DD-NAME.md`.", "2026-01-31"),
        new("updated", KeyType.Date, "When the text last changed in a way readers should know of; with keys of its own it also says what was corrected.", "2026-02-03 18:30") { Or = KeyType.Mapping, Nested = Updated },
        new("slug", KeyType.Slug, "The post's own part of its address. Without it, the name of the file without its date.", "europe-agrees"),
        new("description", KeyType.Text, "A sentence or two for search results, feeds and cards. Without it, the beginning of the text.", "What was agreed, and what comes next."),
        new("tags", KeyType.List, "What the post is about; each tag has a page of its own.", "[ai-act, regulation]"),
        new("categories", KeyType.List, "The few large drawers of the site.", "[politics]"),
        new("author", KeyType.Text, "Who wrote the post: a name, or an id of `authors` in aiblog.yml.", "jane") { Several = "authors" },
        new("authors", KeyType.List, "The same, for several authors.", "[jane, joe]"),
        new("key_points", KeyType.List, "The report in a few short sentences, shown above the text.", "[\"The first point.\", \"The second point.\"]") { HasSentences = true },
        new("opinion", KeyType.Text, "The author's view as Markdown, set off from the report. It may also stand in the text, under a heading of `opinion_headings`.", "I think this goes too far."),
        new("source", KeyType.Mapping, "What the post reports on.", "{name: TechCrunch, url: \"https://example.org/story\"}") { Nested = Source, Several = "sources" },
        new("sources", KeyType.MappingList, "The same, for several sources.", "[{name: TechCrunch, url: \"https://example.org/story\"}]") { Nested = Source },
        new("image", KeyType.Mapping, "The lead picture; a text alone is its `src`.", "{src: cover.jpg, alt: A robot reading a newspaper}") { Or = KeyType.Text, Nested = Image },
        new("series", KeyType.Text, "The series this post is a part of.", "The road to the AI Act"),
        new("draft", KeyType.Flag, "A draft is built only with `--drafts`.", "true") { Default = "false" },
        new("expires", KeyType.Date, "From then on the post is withheld.", "2027-01-31"),
        new("aliases", KeyType.List, "Former addresses of the post, which lead to it.", "[/2026/01/old-address/]"),
        new("related", KeyType.List, "Slugs of posts to show first among the related ones, or URLs when several posts have the slug; `false` shows none.", "[another-post]") { Or = KeyType.Flag, Default = "true" },
        new("pinned", KeyType.Flag, "Leads the home page.", "true") { Default = "false" },
        new("feed_id", KeyType.Text, "The id of the post in the feed of the site it comes from, so that feed readers do not show it as new.", "\"https://example.org/?p=12\""),
        new("translation_of", KeyType.Text, "The slug of the post this one translates, or its URL when several posts have that slug.", "europe-agrees"),
        new("comments", KeyType.Flag, "`false` closes the comments of this post. With `provider: mastodon` the address of the post there whose answers are the comments.", "false") { Or = KeyType.Url, Default = "true" },
        new("ai", KeyType.Choice, "How the text was made, shown to readers and in the metadata.", "assisted") { Values = ["none", "assisted", "generated"] },
        new("toc", KeyType.Flag, "Whether there is a table of contents. Without it, `markdown.toc` of aiblog.yml decides.", "true"),
        new("language", KeyType.Language, "The language of this text, when it is not the site's.", "de"),
        new("extra", KeyType.Open, "Whatever a theme of your own wants to know.", "{mood: calm}"),
    ];

    private static readonly ImmutableArray<ForeignKey> Foreign =
    [
        new("summary", "description"), new("excerpt", "description"), new("abstract", "description"), new("subtitle", "description"),
        new("subheading", "description"), new("lead", "description"), new("teaser", "description"), new("deck", "description"), new("dek", "description"), new("standfirst", "description"),
        new("lastmod", "updated"), new("modified", "updated"), new("last_modified_at", "updated"), new("lastUpdated", "updated"),
        new("updatedDate", "updated"), new("last_updated", "updated"),
        new("correction", "updated", "write `updated` with `date` and `note` below it"), new("corrections", "updated", "write `updated` with `date` and `note` below it"),
        new("permalink", "slug", "write only its last part as `slug`, and the old address under `aliases`"),
        new("url", "slug", "write only its last part as `slug`, and the old address under `aliases`; for the address of what you report on, write `source`"),
        new("path", "slug", "write only its last part as `slug`, and the old address under `aliases`"),
        new("redirect_from", "aliases"), new("redirects", "aliases"), new("alias", "aliases", "write `aliases`, as a list"),
        new("cover", "image", "write `image` with `src` and `alt` below it"), new("featured_image", "image", "write `image` with `src` and `alt` below it"),
        new("thumbnail", "image", "write `image` with `src` and `alt` below it"), new("banner", "image", "write `image` with `src` and `alt` below it"),
        new("hero", "image", "write `image` with `src` and `alt` below it"), new("heroImage", "image", "write `image` with `src` and `alt` below it"),
        new("images", "image", "write `image` with `src` and `alt` below it"), new("feature_image", "image", "write `image` with `src` and `alt` below it"),
        new("featureImage", "image", "write `image` with `src` and `alt` below it"), new("banner_image", "image", "write `image` with `src` and `alt` below it"),
        new("cover_image", "image", "write `image` with `src` and `alt` below it"), new("social_image", "image", "write `image` with `src` and `alt` below it"),
        new("og_image", "image", "write `image` with `src` and `alt` below it"), new("image_alt", "image", "write `alt` below `image`"), new("image_caption", "image", "write `caption` below `image`"),
        new("published", "draft", "write `draft: true` for a post that is not to be seen yet, and `date` for the day it is published"),
        new("publishDate", "date"), new("pubDate", "date"), new("pub_date", "date"), new("publish_date", "date"), new("created", "date"),
        new("expiryDate", "expires"), new("expiry_date", "expires"), new("unpublishdate", "expires"),
        new("tag", "tags", "write `tags`, as a list"), new("keywords", "tags", "write `tags`, as a list"),
        new("taxonomies", "tags", "write `tags` and `categories` at the margin"), new("topics", "tags", "write `tags`, as a list"),
        new("category", "categories", "write `categories`, as a list"), new("section", "categories", "write `categories`, as a list"),
        new("lang", "language"), new("locale", "language"), new("languageCode", "language"),
        new("isCJKLanguage", null, "delete it; the text is counted rightly without it"),
        new("layout", null, "delete it; a post always has the layout of a post"), new("template", null, "delete it; a post always has the layout of a post"),
        new("type", null, "delete it; the folder says whether a file is a post or a page"),
        new("weight", null, "delete it; posts are ordered by date, and `pinned: true` puts one first"),
        new("order", null, "delete it; posts are ordered by date, and `pinned: true` puts one first"),
        new("sticky", "pinned"), new("featured", "pinned"),
        new("markup", null, "delete it; every text is Markdown"), new("render_with_liquid", null, "delete it; nothing in a text is run"),
        new("params", "extra"), new("headless", "draft"), new("link", "source", "write `source` with `name` and `url` below it"),
        new("external_url", "source", "write `source` with `name` and `url` below it"), new("via", "source", "write `source` with `name` and `url` below it"),
        new("comment", "comments"), new("showToc", "toc"), new("table_of_contents", "toc"), new("key_takeaways", "key_points"), new("highlights", "key_points"),
        new("source_url", "source", "write `source` with `name` and `url` below it"), new("source_link", "source", "write `source` with `name` and `url` below it"),
        new("canonical_url", "source", "delete it; each page names its own URL as the canonical one. When the post appeared elsewhere first, write `source` with `name` and `url` below it"),
        new("canonical", "source", "delete it; each page names its own URL as the canonical one. When the post appeared elsewhere first, write `source` with `name` and `url` below it"),
        new("linkTitle", "title", "delete it; links to the post show its `title`"), new("short_title", "title", "delete it; links to the post show its `title`"),
        new("hidden", "draft", "delete it, or write `draft: true` to keep the post out of the site"),
        new("opinions", "opinion"), new("guid", "feed_id"), new("feed_guid", "feed_id"), new("atom_id", "feed_id"), new("id", "slug"), new("name", "title"), new("heading", "title"),
    ];

    public static KeyTable Post { get; } = new(
        "a post",
        "What a post says about itself between two lines of `---` at the very top of its file.",
        Keys,
        Foreign,
        [("author", "authors"), ("source", "sources")]);

    public static KeyTable Page { get; } = new(
        "a page",
        "What a page outside the stream says about itself.",
        [.. Keys.Where(key => !PostsOnly.Contains(key.Name))],
        [.. PostsOnly.Select(name => new ForeignKey(name, null, "delete it; only posts have it")), .. Foreign.Where(key => key.Use is null || !PostsOnly.Contains(key.Use))],
        [("author", "authors")]);

    public static KeyTable Of(ContentKind kind) => kind == ContentKind.Post ? Post : Page;
}
