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
        Privacy = baseUrl.Origin == BaseUrl.Origin ? Privacy : Privacy with { OwnOrigins = Privacy.OwnOrigins.Add(new Placed<string>(BaseUrl.Origin, Privacy.Enforce.Place)) },
    };
}
