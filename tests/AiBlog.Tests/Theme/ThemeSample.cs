using System.Collections.Immutable;
using AiBlog.Render.Motifs;
using AiBlog.Render.Views;
using AiBlog.Render.Views.Lists;
using AiBlog.Render.Views.Posts;
using AiBlog.Text;
using AiBlog.Text.Html;
using AiBlog.Themes;

namespace AiBlog.Tests.Theme;

/// <summary>Views with everything in them, and the barest ones.</summary>
internal static class ThemeSample
{
    public static readonly DateTimeOffset Day = new(2026, 11, 23, 8, 30, 0, TimeSpan.FromHours(1));

    public static readonly TermView Tag = new("Open & free", "open-free", "/tags/open-free/", 3, 4);

    public static readonly TermView Author = new("Ada <b>", "ada", "/authors/ada/", 2, 7);

    public static readonly ImageView Image = new("/a.jpg", 800, 600, "Shelves", "A room", "Ada");

    public static readonly CardView Card = new(
        "A title", "/posts/a/", Day, "en", "ltr", IsForeign: false, "What it says.", "I doubt it.", [Tag], [Author], 2, CommentCount: 2, CommentsUrl: "/posts/a/#comments", Image: null,
        IsPinned: false, 4, new HtmlText(Motif.Svg("a")));

    public static readonly CardView Foreign = Card with { Title = "عنوان", Url = "/posts/ar/", Language = "ar", Direction = "rtl", IsForeign = true };

    public static readonly SiteView BareSite = new(
        "A site", Description: null, "/", "en", [], Logo: null, Icon: null, TouchIcon: null, "/site.webmanifest", [], [], TagsUrl: null, ArchiveUrl: null, SearchUrl: null,
        PrivacyUrl: null, new PrivacyView(true, "default-src 'none'", [], []), Consent: null, 0, "aiblog", OpenMap.Empty, OpenMap.Empty);

    public static readonly SiteView FullSite = BareSite with
    {
        Description = "Read twice.",
        Menu = [new("Home", "/", true), new("About", "/about/", false)],
        Logo = Image,
        Icon = "/icon.svg",
        TouchIcon = "/apple-touch-icon.png",
        Social = [new("social.example", "https://social.example/@a", false)],
        Feeds = [new("Atom", "/feed.xml", false)],
        TagsUrl = "/tags/",
        ArchiveUrl = "/archive/",
        SearchUrl = "/search/",
        PrivacyUrl = "/privacy/",
        PostCount = 9,
    };

    public static readonly PostView BarePost = new(
        "A title", "a", "/posts/a/", "https://example.org/posts/a/", Day, HasTime: false, Updated: null, Correction: null, "", Description: null, [], [], [], Series: null, 1,
        20, Ai: null, Monogram: null, [], [], new HtmlText("<p>Text.</p>"), Opinion: null, Footnotes: null, [], Image: null, [], Newer: null,
        Older: null, [], Comments: null, 0, new HtmlText(Motif.Svg("a")), OpenMap.Empty);

    public static readonly CommentsView NoComments = new("static", IsOpen: true, IsShown: true, 0, [], [], Form: null, EmailUrl: null, ThreadUrl: null, ThreadName: null, Embed: null, FeedUrl: null);

    public static readonly CommentView Comment = new(
        "comment-1", "1", "A <b>", "A", 3, "https://reader.example/", Day, HasTime: true, new HtmlText("<p>Well.</p>\n"), IsAuthor: false, ReplyToName: null, ReplyToId: null, []);

    public static readonly PostView FullPost = BarePost with
    {
        Updated = Day,
        Correction = "It was Tuesday.",
        Summary = "What it says.",
        Description = "What it says & means.",
        Authors = [Author, Author],
        Tags = [Tag],
        Categories = [Tag],
        Series = new("A row", "/series/a-row/", 2, 3),
        Ai = "assisted",
        Monogram = "A",
        KeyPoints = [new("One <em>thing</em>.")],
        Toc = [new("part", "Part", new("Part"), 2, [new("deep", "Deep", new("Deep"), 3, [])])],
        Content = new("<p>Text.</p><h2 id=\"part\">Part</h2><h3 id=\"deep\">Deep</h3>"),
        Opinion = new("<p>Mine.</p>"),
        Footnotes = new("<ol><li id=\"fn-1\">Note</li></ol>"),
        Sources = [new("Paper", "https://example.com/p", "example.com", "Bob", Day, "https://archive.example/p")],
        Image = Image,
        Share = [new("Mail", "mailto:?body=x", false)],
        Newer = Card,
        Older = Foreign,
        Related = [Card, Foreign],
        Comments = NoComments,
        Hue = 4,
    };

    public static readonly PaginationView OnePage = new(1, 1, NewerUrl: null, OlderUrl: null, []);

    public static readonly PaginationView MiddlePage = new(2, 9, "/", "/page/3/", [new(1, "/", false), new(2, "/page/2/", true), new(0, "", false), new(9, "/page/9/", false)]);

    public static HeadView Head(string kind, string language = "en") => new(
        kind, "A title", "A title – A site", "What it says.", "/posts/a/", "https://example.org/posts/a/", language, language == "ar" ? "rtl" : "ltr",
        kind != "not-found", "article", "https://example.org/a.jpg", "Shelves", Day, Day, [new("A site", "https://example.org/feed.xml", "application/atom+xml")],
        "https://example.org/posts/a/index.md", [new("Home", "/", false), new("Tags", "/tags/", false), new("Open", "/tags/open/", true)],
        [new("de", "Deutsch", "/de/a/", "https://example.org/de/a/")], "/page/1/", "/page/3/", new("{}"),
        [new("/assets/text-1.css", "sha384-1", []), new("/assets/text-2.css", "sha384-2", ["other", "youtube"])], HasPlaceholders: true);

    public static HeadView BareHead(string kind) => Head(kind) with
    {
        Description = "",
        OgImage = null,
        OgImageAlt = null,
        Published = null,
        Modified = null,
        Feeds = [],
        MarkdownUrl = null,
        Breadcrumbs = [],
        Translations = [],
        NewerUrl = null,
        OlderUrl = null,
        JsonLd = new(""),
        Stylesheets = [],
        HasPlaceholders = false,
    };

    public static ImmutableArray<YearView> Years =>
        [new(2026, "/2026/", 2, [0, 0, 3, 0, 0, 0, 0, 0, 0, 1, 2, 0], [new(Day, "/2026/11/", 2, [Card, Foreign])])];
}
