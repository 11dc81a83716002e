using System.Collections.Immutable;
using AiBlog.Config.Keys;

namespace AiBlog.Config;

/// <summary>The keys of <c>aiblog.yml</c>.</summary>
internal static class ConfigKeys
{
    private static readonly KeyTable MenuEntry = new(
        "a menu entry",
        new Key("name", KeyType.Text, "The text of the link.", "About") { IsRequired = true },
        new Key("url", KeyType.Text, "A [site path](configuration.md#site-paths) or an absolute URL.", "/about/") { IsRequired = true })
    {
        Foreign = [new("title", "name"), new("label", "name"), new("text", "name"), new("link", "url"), new("href", "url"),
            new("path", "url"), new("weight", null, "delete it; entries appear in the order of the list")],
    };

    private static readonly KeyTable RedirectEntry = new(
        "a redirect",
        new Key("from", KeyType.Text, "The old URL, as a site path.", "/feed/") { IsRequired = true },
        new Key("to", KeyType.Text, "The new URL: a site path or an absolute URL.", "/feed.xml") { IsRequired = true },
        new Key("status", KeyType.Choice, "The HTTP status on hosts that read `_redirects`.", "302")
        {
            Values = ["301", "302", "307", "308"],
            Default = "301",
        })
    {
        Foreign = [new("source", "from"), new("old", "from"), new("destination", "to"), new("target", "to"), new("new", "to"),
            new("url", "to"), new("code", "status"), new("type", "status")],
    };

    private static readonly KeyTable Author = new(
        "an author",
        new Key("name", KeyType.Text, "The name that readers see.", "Jane Doe") { IsRequired = true },
        new Key("url", KeyType.Url, "The website of the author.", "https://example.org/jane"),
        new Key("bio", KeyType.Text, "A sentence or two about the author.", "Jane writes about law and machines."),
        new Key("avatar", KeyType.Text, "An image of the author, as a site path.", "/images/jane.jpg"))
    {
        Foreign = [new("display_name", "name"), new("web", "url"), new("link", "url"), new("image", "avatar"), new("picture", "avatar"),
            new("description", "bio")],
    };

    private static readonly KeyTable Related = new(
        "related",
        new Key("count", KeyType.Number, "The number of related posts; `0` shows none.", "6") { Default = "3", Maximum = 50 });

    private static readonly KeyTable Feeds = new(
        "feeds",
        new Key("formats", KeyType.List, "The feed formats; an empty list turns feeds off.", "[atom]")
        {
            Values = ["atom", "rss", "json"],
            Default = "[atom, rss, json]",
        },
        new Key("limit", KeyType.Number, "The number of posts in a feed.", "50") { Default = "20", Minimum = 1, Maximum = 1000 },
        new Key("terms", KeyType.Flag, "Generates a feed for each tag, category, and author.", "false") { Default = "true" });

    private static readonly KeyTable Links = new(
        "links",
        new Key("policy", KeyType.Choice, "The severity of a broken link within the site.", "warn")
        {
            Values = ["error", "warn"],
            Default = "error",
        },
        new Key("elsewhere", KeyType.List,
        "Path prefixes that belong to other parts of the same host. aiblog does not check or change links to them.", "[/docs/]"))
    {
        Foreign = [new("ignore", "elsewhere"), new("exclude", "elsewhere"), new("external", "elsewhere")],
    };

    private static readonly KeyTable Markdown = new(
        "markdown",
        new Key("highlight", KeyType.Flag, "Highlights code in known languages.", "false") { Default = "true" },
        new Key("math", KeyType.Flag, "Treats `$…$` as a formula.", "true") { Default = "false" },
        new Key("smart", KeyType.Flag, "Replaces straight quotes, hyphens, and dots with the typographic characters of the language.",
            "false")
        { Default = "true" },
        new Key("toc", KeyType.Choice,
        "Adds a table of contents to posts. `auto` adds one to posts with at least four headings and four minutes of reading time.",
        "false")
        { Values = ["auto", "true", "false"], Default = "auto" });

    public static KeyTable Site { get; } = new(
        "aiblog.yml",
        "The configuration of a site, in its file `aiblog.yml`.",
        [
            new("title", KeyType.Text, "The name of the site.", "Machine News") { IsRequired = true },
            new("base_url", KeyType.Text, "The absolute URL of the published site, including its path.", "https://example.org/blog/")
            {
                IsRequired = true,
                Pattern = "^https?://",
            },
            new("description", KeyType.Text, "A sentence about the site.", "News about AI, with opinions."),
            new("language", KeyType.Language, "The language of the site. Posts can set their own.", "de") { Default = "en" },
            new("time_zone", KeyType.Text, "The time zone of dates without a time zone, as an IANA name.", "Europe/Berlin")
            {
                Default = "UTC",
            },
            new("theme", KeyType.Text, "The folder in `themes/` that contains the theme.", "mine") { Default = "default" },
            new("theme_options", KeyType.Open, "The [options](theming.md#theme-options) of the theme.", "{lead: false}"),
            new("permalink", KeyType.Text, "The pattern of post URLs. It can contain `:slug`, `:year`, `:month`, `:day`, and `:category`.",
                "/:year/:month/:slug/") { Default = "/posts/:slug/", Pattern = "^/.*:slug" },
            new("paginate", KeyType.Number, "The number of posts on each page of a list.", "20")
            {
                Default = "9",
                Minimum = 1,
                Maximum = 1000,
            },
            new("menu", KeyType.MappingList, "The links at the top of each page, in order.", "[{name: About, url: /about/}]")
            {
                Nested = MenuEntry,
            },
            new("redirects", KeyType.MappingList,
                "Redirects for old URLs that belong to no post or page: [Redirects](publishing.md#redirects).",
                "[{from: /feed/, to: /feed.xml}]") { Nested = RedirectEntry },
            new("headers", KeyType.Open, "HTTP headers by site path, for hosts that read `_headers`: [Headers](publishing.md#headers).",
                "{/*: {X-Robots-Tag: noai}}") { Of = KeyType.Open },
            new("logo", KeyType.Text, "The logo of the site, as a site path.", "/images/logo.svg"),
            new("icon", KeyType.Text, "The icon in the browser tab, as a site path.", "/images/icon.svg"),
            new("author", KeyType.Text, "The author of posts that do not name one: a name, or an id from `authors`.", "jane"),
            new("authors", KeyType.NamedMappings, "The authors, by id.", "{jane: {name: Jane Doe, url: \"https://example.org/jane\"}}")
            {
                Nested = Author,
            },
            new("social", KeyType.UrlList, "The profiles of the site on other sites.", "[\"https://social.example/@news\"]"),
            new("related", KeyType.Mapping, "The settings of related posts; `false` turns them off.", "{count: 6}")
            {
                Or = KeyType.Flag,
                Nested = Related,
            },
            new("feeds", KeyType.Mapping, "The settings of feeds; `false` turns them off.", "{formats: [atom], limit: 50}")
            {
                Or = KeyType.Flag,
                Nested = Feeds,
            },
            new("archives", KeyType.Flag, "Generates an archive with pages for years and months.", "false") { Default = "true" },
            new("markdown_twins", KeyType.Flag, "Generates a Markdown version of each post, for programs.", "false") { Default = "true" },
            new("llms", KeyType.Flag, "Generates `llms.txt` and `llms-full.txt`, an overview of the site for programs.", "false")
            {
                Default = "true",
            },
            new("search", KeyType.Flag, "Generates a search page and its index.", "false") { Default = "true" },
            new("links", KeyType.Choice, "The settings of link checking. A string sets `policy`.", "warn")
            {
                Or = KeyType.Mapping,
                Nested = Links,
                Values = ["error", "warn"],
                Default = "error",
            },
            new("comments", KeyType.Mapping, "The settings of [comments](comments.md). `false` is the same as `{provider: none}`.",
                "{provider: none}") { Or = KeyType.Flag, Nested = CommentKeys.Table, Default = "{provider: static}" },
            new("privacy", KeyType.Mapping, "The settings of third-party content and consent; see [Privacy](privacy.md).", "{days: 90}")
            {
                Nested = PrivacyKeys.Privacy,
            },
            new("ai_crawlers", KeyType.Choice,
                "The rules in `robots.txt` for AI crawlers: `allow`, `disallow`, or a list of crawlers to disallow.", "disallow") { Values =
                ["allow", "disallow"], Or = KeyType.List, Default = "allow" },
            new("opinion_headings", KeyType.List, "The headings that start the opinion of a post.", "[Commentary]")
            {
                HasSentences = true,
                Default = "[Personal opinions, Personal opinion, Opinion]",
            },
            new("markdown", KeyType.Mapping, "The settings of Markdown.", "{math: true}") { Nested = Markdown },
            new("images", KeyType.Mapping, "The settings of images; see [Images](images.md).", "{quality: 85}")
            {
                Nested = ImagesConfig.Keys,
            },
            new("check", KeyType.Mapping, "The settings of `aiblog check`.", "{ignore: [\"https://example.org/\"]}")
            {
                Nested = CheckConfig.Keys,
            },
            new("extra", KeyType.Open, "Your own data for your own theme.", "{motto: Read twice}"),
        ],
        [
            new("baseURL", "base_url", "write `base_url` with the absolute URL, including its path"), new("url", "base_url"),
                new("site_url", "base_url"),
            new("root", "base_url"), new("name", "title"), new("site_name", "title"), new("site_title", "title"),
            new("tagline", "description"), new("subtitle", "description"), new("summary", "description"),
            new("lang", "language"), new("locale", "language"), new("languageCode", "language"), new("defaultContentLanguage", "language"),
                new("default_language", "language"),
            new("timezone", "time_zone"),
            new("permalinks", "permalink", "write `permalink`, one pattern for all posts"),
            new("paginate_by", "paginate"), new("per_page", "paginate"), new("pagination", "paginate", "write `paginate` and a number"),
            new("menus", "menu", "write `menu`, a list of `name` and `url`"),
                new("nav", "menu", "write `menu`, a list of `name` and `url`"),
            new("navigation", "menu", "write `menu`, a list of `name` and `url`"),
            new("favicon", "icon"), new("params", "extra"), new("custom", "extra"),
            new("feed", "feeds"), new("rss", "feeds", "write `feeds` with `formats: [rss]` below it"),
                new("generate_feeds", "feeds", "delete it; aiblog generates feeds unless `feeds` is `false`"),
            new("disqus", "comments", "write `comments` with `provider: disqus` below it"),
                new("analytics", "privacy", "write it as a service below `privacy`"),
            new("google_analytics", "privacy", "write it as a service below `privacy`"),
                new("googleAnalytics", "privacy", "write it as a service below `privacy`"),
            new("highlight", "markdown", "write `highlight` below `markdown`"), new("markup", "markdown"),
                new("math", "markdown", "write `math` below `markdown`"),
            new("toc", "markdown", "write `toc` below `markdown`"), new("smart", "markdown", "write `smart` below `markdown`"),
            new("plugins", null, "delete it; aiblog has no plugins"),
                new("destination", null, "delete it; use the option `-o` of `aiblog build`"),
            new("publishDir", null, "delete it; use the option `-o` of `aiblog build`"),
            new("taxonomies", null, "delete it; posts always have `tags` and `categories`"),
                new("defaults", null, "delete it; set the keys in each post"),
            new("email", "author", "delete it, or write it on a page of the site"), new("socials", "social"),
                new("exclude", null, "delete it; aiblog reads only `content` and the theme"),
        ],
        []);
}
