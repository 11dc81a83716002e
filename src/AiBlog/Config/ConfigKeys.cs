using System.Collections.Immutable;
using AiBlog.Config.Keys;

namespace AiBlog.Config;

/// <summary>The keys of <c>aiblog.yml</c>.</summary>
internal static class ConfigKeys
{
    private static readonly KeyTable MenuEntry = new(
        "a menu entry",
        new Key("name", KeyType.Text, "What the reader sees.", "About") { IsRequired = true },
        new Key("url", KeyType.Text, "A path of the site, or a whole address.", "/about/") { IsRequired = true })
    {
        Foreign = [new("title", "name"), new("label", "name"), new("text", "name"), new("link", "url"), new("href", "url"), new("path", "url"), new("weight", null, "delete it; entries stand as they are written")],
    };

    private static readonly KeyTable RedirectEntry = new(
        "a redirect",
        new Key("from", KeyType.Text, "The old URL: a site path.", "/feed/") { IsRequired = true },
        new Key("to", KeyType.Text, "The new URL: a site path, or a web address.", "/feed.xml") { IsRequired = true },
        new Key("status", KeyType.Choice, "The status with which hosts that read `_redirects` answer.", "302") { Values = ["301", "302", "307", "308"], Default = "301" })
    {
        Foreign = [new("source", "from"), new("old", "from"), new("destination", "to"), new("target", "to"), new("new", "to"), new("url", "to"), new("code", "status"), new("type", "status")],
    };

    private static readonly KeyTable Author = new(
        "an author",
        new Key("name", KeyType.Text, "As readers see it.", "Jane Doe") { IsRequired = true },
        new Key("url", KeyType.Url, "The author's own page.", "https://example.org/jane"),
        new Key("bio", KeyType.Text, "A sentence or two about the author.", "Jane writes about law and machines."),
        new Key("avatar", KeyType.Text, "A picture: a path of the site.", "/images/jane.jpg"))
    {
        Foreign = [new("display_name", "name"), new("web", "url"), new("link", "url"), new("image", "avatar"), new("picture", "avatar"), new("description", "bio")],
    };

    private static readonly KeyTable Related = new(
        "related",
        new Key("count", KeyType.Number, "How many related posts are shown; 0 shows none.", "6") { Default = "3", Maximum = 50 });

    private static readonly KeyTable Feeds = new(
        "feeds",
        new Key("formats", KeyType.List, "Which feeds there are; an empty list turns them off.", "[atom]") { Values = ["atom", "rss", "json"], Default = "[atom, rss, json]" },
        new Key("limit", KeyType.Number, "How many posts a feed holds.", "50") { Default = "20", Minimum = 1, Maximum = 1000 },
        new Key("terms", KeyType.Flag, "Whether each tag, category and author has a feed of its own.", "false") { Default = "true" });

    private static readonly KeyTable Links = new(
        "links",
        new Key("policy", KeyType.Choice, "How a link within the site is reported whose target does not exist.", "warn") { Values = ["error", "warn"], Default = "error" },
        new Key("elsewhere", KeyType.List, "The beginnings of paths that belong to other parts of the same host: links to them are neither checked nor changed.", "[/docs/]"))
    {
        Foreign = [new("ignore", "elsewhere"), new("exclude", "elsewhere"), new("external", "elsewhere")],
    };

    private static readonly KeyTable Markdown = new(
        "markdown",
        new Key("highlight", KeyType.Flag, "Colours the code of known languages.", "false") { Default = "true" },
        new Key("math", KeyType.Flag, "Reads `$…$` as a formula.", "true") { Default = "false" },
        new Key("smart", KeyType.Flag, "Turns straight quotes, dashes and dots into the right ones for the language.", "false") { Default = "true" },
        new Key("toc", KeyType.Choice, "Whether posts have a table of contents; `auto` gives one to posts with at least four headings and four minutes of reading.", "false") { Values = ["auto", "true", "false"], Default = "auto" });

    public static KeyTable Site { get; } = new(
        "aiblog.yml",
        "What a site says about itself in its file `aiblog.yml`.",
        [
            new("title", KeyType.Text, "The name of the site.", "Machine News") { IsRequired = true },
            new("base_url", KeyType.Text, "The whole address under which the site is published, with its path when it has one.", "https://example.org/blog/") { IsRequired = true, Pattern = "^https?://" },
            new("description", KeyType.Text, "What the site is about, in a sentence.", "News about AI, with opinions."),
            new("language", KeyType.Language, "The language of the site; posts may have their own.", "de") { Default = "en" },
            new("time_zone", KeyType.Text, "The zone of dates that name none, by its IANA name.", "Europe/Berlin") { Default = "UTC" },
            new("theme", KeyType.Text, "The folder below `themes/` that holds the site's theme.", "mine") { Default = "default" },
            new("theme_options", KeyType.Open, "Options that the theme defines.", "{lead: false}"),
            new("permalink", KeyType.Text, "The pattern of a post's address. It may hold `:slug`, `:year`, `:month`, `:day` and `:category`.", "/:year/:month/:slug/") { Default = "/posts/:slug/", Pattern = "^/.*:slug" },
            new("paginate", KeyType.Number, "How many posts a page of a list shows.", "20") { Default = "9", Minimum = 1, Maximum = 1000 },
            new("menu", KeyType.MappingList, "The links at the top of each page, in this order.", "[{name: About, url: /about/}]") { Nested = MenuEntry },
            new("redirects", KeyType.MappingList, "Redirects for old URLs that belong to no post or page: [Redirects](publishing.md#redirects).", "[{from: /feed/, to: /feed.xml}]") { Nested = RedirectEntry },
            new("logo", KeyType.Text, "A picture that stands for the site: a path of the site.", "/images/logo.svg"),
            new("icon", KeyType.Text, "The small picture in the browser's tab: a path of the site.", "/images/icon.svg"),
            new("author", KeyType.Text, "Who wrote the posts that name nobody: a name, or an id of `authors`.", "jane"),
            new("authors", KeyType.NamedMappings, "The authors by their ids.", "{jane: {name: Jane Doe, url: \"https://example.org/jane\"}}") { Nested = Author },
            new("social", KeyType.UrlList, "Pages of the site elsewhere.", "[\"https://social.example/@news\"]"),
            new("related", KeyType.Mapping, "Related posts; `false` turns them off.", "{count: 6}") { Or = KeyType.Flag, Nested = Related },
            new("feeds", KeyType.Mapping, "Feeds; `false` turns them off.", "{formats: [atom], limit: 50}") { Or = KeyType.Flag, Nested = Feeds },
            new("archives", KeyType.Flag, "Pages for years and months.", "false") { Default = "true" },
            new("markdown_twins", KeyType.Flag, "Each post also as Markdown, for machines.", "false") { Default = "true" },
            new("llms", KeyType.Flag, "`llms.txt` and `llms-full.txt`, an overview for machines.", "false") { Default = "true" },
            new("search", KeyType.Flag, "The search page.", "false") { Default = "true" },
            new("links", KeyType.Choice, "How links within the site are checked. A string is the `policy`.", "warn") { Or = KeyType.Mapping, Nested = Links, Values = ["error", "warn"], Default = "error" },
            new("comments", KeyType.Mapping, "How readers comment; see [Comments](comments.md). `false` is the same as `{provider: none}`.", "{provider: none}") { Or = KeyType.Flag, Nested = CommentKeys.Table, Default = "{provider: static}" },
            new("privacy", KeyType.Mapping, "What pages may load from others, and how readers are asked. See [Privacy](privacy.md).", "{days: 90}") { Nested = PrivacyKeys.Privacy },
            new("ai_crawlers", KeyType.Choice, "What robots.txt tells the crawlers of AI makers: `allow`, `disallow`, or a list of those to turn away.", "disallow") { Values = ["allow", "disallow"], Or = KeyType.List, Default = "allow" },
            new("opinion_headings", KeyType.List, "A section under one of these headings is the post's opinion.", "[Commentary]") { HasSentences = true, Default = "[Personal opinions, Personal opinion, Opinion]" },
            new("markdown", KeyType.Mapping, "What Markdown may do.", "{math: true}") { Nested = Markdown },
            new("check", KeyType.Mapping, "Settings of `aiblog check`.", "{ignore: [\"https://example.org/\"]}") { Nested = CheckConfig.Keys },
            new("extra", KeyType.Open, "Whatever a theme of your own wants to know.", "{motto: Read twice}"),
        ],
        [
            new("baseURL", "base_url", "write `base_url` with the whole address, its path included"), new("url", "base_url"), new("site_url", "base_url"),
            new("root", "base_url"), new("name", "title"), new("site_name", "title"), new("site_title", "title"),
            new("tagline", "description"), new("subtitle", "description"), new("summary", "description"),
            new("lang", "language"), new("locale", "language"), new("languageCode", "language"), new("defaultContentLanguage", "language"), new("default_language", "language"),
            new("timezone", "time_zone"),
            new("permalinks", "permalink", "write `permalink`, one pattern for all posts"),
            new("paginate_by", "paginate"), new("per_page", "paginate"), new("pagination", "paginate", "write `paginate` and a number"),
            new("menus", "menu", "write `menu`, a list of `name` and `url`"), new("nav", "menu", "write `menu`, a list of `name` and `url`"),
            new("navigation", "menu", "write `menu`, a list of `name` and `url`"),
            new("favicon", "icon"), new("params", "extra"), new("custom", "extra"),
            new("feed", "feeds"), new("rss", "feeds", "write `feeds` with `formats: [rss]` below it"), new("generate_feeds", "feeds", "delete it; feeds are made unless `feeds` says otherwise"),
            new("disqus", "comments", "write `comments` with `provider: disqus` below it"), new("analytics", "privacy", "write it as a service below `privacy`"),
            new("google_analytics", "privacy", "write it as a service below `privacy`"), new("googleAnalytics", "privacy", "write it as a service below `privacy`"),
            new("highlight", "markdown", "write `highlight` below `markdown`"), new("markup", "markdown"), new("math", "markdown", "write `math` below `markdown`"),
            new("toc", "markdown", "write `toc` below `markdown`"), new("smart", "markdown", "write `smart` below `markdown`"),
            new("plugins", null, "delete it; everything is built in"), new("destination", null, "delete it; the output folder is the option -o of `aiblog build`"),
            new("publishDir", null, "delete it; the output folder is the option -o of `aiblog build`"),
            new("taxonomies", null, "delete it; posts have `tags` and `categories` at once"), new("defaults", null, "delete it; each post says what it needs itself"),
            new("email", "author", "delete it, or write it on a page of the site"), new("socials", "social"), new("exclude", null, "delete it; only `content` and the theme are read"),
        ],
        []);
}
