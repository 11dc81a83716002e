using System.Collections.Immutable;
using AiBlog.Diagnostics;
using AiBlog.Text.Yaml;
using NodaTime;

namespace AiBlog.Config;

/// <summary>What <c>aiblog.yml</c> says, with defaults filled in.</summary>
/// <param name="DefaultAuthor">Who writes posts that name nobody: a name, or an id of <paramref name="Authors"/>.</param>
/// <param name="Authors">In the order written, no id twice.</param>
/// <param name="Permalink">The pattern of a post's address; begins with a slash and holds <c>:slug</c>.</param>
internal sealed record SiteConfig(
    string Title,
    BaseUrl BaseUrl,
    string? Description,
    string Language,
    Place LanguagePlace,
    DateTimeZone TimeZone,
    Placed<string> Theme,
    YamlMapping ThemeOptions,
    string Permalink,
    int Paginate,
    ImmutableArray<MenuEntry> Menu,
    ImmutableArray<RedirectRule> Redirects,
    ImmutableArray<HeaderRule> Headers,
    Placed<string>? Logo,
    Placed<string>? Icon,
    Placed<string>? DefaultAuthor,
    ImmutableArray<Author> Authors,
    ImmutableArray<Placed<string>> Social,
    RelatedConfig Related,
    FeedConfig Feeds,
    bool Archives,
    bool MarkdownTwins,
    bool Llms,
    bool Search,
    LinkRules Links,
    CommentsConfig Comments,
    PrivacyConfig Privacy,
    AiCrawlerPolicy AiCrawlers,
    ImmutableArray<string> OpinionHeadings,
    MarkdownConfig Markdown,
    ImagesConfig Images,
    CheckConfig Check,
    YamlMapping Extra)
{
    /// <summary>Where the site is usually published, when <see cref="BaseUrl"/> is another place, as in a preview.</summary>
    public BaseUrl? UsualUrl { get; init; }

    public ImmutableArray<BaseUrl> OwnSites => UsualUrl is { } usual ? [BaseUrl, usual] : [BaseUrl];

    /// <summary>The same site at another address. What it loads from its usual one stays its own.</summary>
    public SiteConfig At(BaseUrl baseUrl) => this with
    {
        BaseUrl = baseUrl,
        UsualUrl = BaseUrl,
        Privacy = baseUrl.Origin == BaseUrl.Origin
            ? Privacy
            : Privacy with { OwnOrigins = Privacy.OwnOrigins.Add(new Placed<string>(BaseUrl.Origin, Privacy.Enforce.Place)) },
    };
}

/// <summary>Someone who writes for the site.</summary>
/// <param name="Id">What a post's <c>authors</c> names.</param>
internal sealed record Author(string Id, string Name, string? Url, string? Bio, Placed<string>? Avatar);

/// <summary>A link in the site's menu: a path of the site or an address elsewhere.</summary>
internal sealed record MenuEntry(string Name, Placed<string> Url);

/// <summary>Which feeds the site has.</summary>
/// <param name="Formats">In the order of the enumeration, none twice; empty means no feeds.</param>
/// <param name="Limit">Entries in a feed.</param>
/// <param name="Terms">Whether tags, categories and authors have feeds of their own.</param>
internal sealed record FeedConfig(ImmutableArray<FeedFormat> Formats, int Limit, bool Terms);

/// <summary>A form of feed: Atom, RSS 2.0, JSON Feed 1.1.</summary>
internal enum FeedFormat
{
    Atom,
    Rss,
    Json,
}

/// <summary>How links within the site are checked.</summary>
/// <param name="Elsewhere">The beginnings of paths that belong to other parts of the same host; each begins with a slash.</param>
internal sealed record LinkRules(LinkPolicy Policy, ImmutableArray<string> Elsewhere)
{
    public Severity Severity => Policy == LinkPolicy.Warn ? Severity.Warning : Severity.Error;

    /// <summary><c>/docs/</c> covers <c>/docs/x</c> and also <c>/docs</c>.</summary>
    public bool IsElsewhere(string path) => Elsewhere.Any(start =>
        path.StartsWith(start, StringComparison.Ordinal) || (start.EndsWith('/') && path.Equals(start[..^1], StringComparison.Ordinal)));
}

/// <summary>How a link within the site is reported whose target does not exist.</summary>
internal enum LinkPolicy
{
    Error,
    Warn,
}

/// <summary>What the Markdown of this site may do.</summary>
/// <param name="Toc">Null decides by the number of headings.</param>
internal sealed record MarkdownConfig(bool Highlight, bool Math, bool Smart, bool? Toc);

/// <summary>How many related posts a post shows; 0 turns them off.</summary>
internal sealed record RelatedConfig(int Count);

/// <summary>A redirect for a URL that belongs to no post or page.</summary>
/// <param name="From">A site path, percent-decoded.</param>
/// <param name="To">A site path or a web address.</param>
/// <param name="Status">The status that hosts answer with.</param>
internal sealed record RedirectRule(Placed<string> From, Placed<string> To, int Status);

/// <summary>What robots.txt tells the crawlers of AI makers.</summary>
/// <param name="AllowsAll">False when all known ones, or those named, are turned away.</param>
/// <param name="Disallowed">The crawlers turned away; empty with <paramref name="AllowsAll"/> false means all known ones.</param>
internal sealed record AiCrawlerPolicy(bool AllowsAll, ImmutableArray<Placed<string>> Disallowed);
