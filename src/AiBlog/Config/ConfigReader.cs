using System.Collections.Immutable;
using AiBlog.Config.Keys;
using AiBlog.Diagnostics;
using AiBlog.Text;
using AiBlog.Text.Slugs;
using AiBlog.Text.Typesetting;
using AiBlog.Text.Urls;
using AiBlog.Text.Yaml;
using NodaTime;

namespace AiBlog.Config;

/// <summary>Reads <c>aiblog.yml</c> into its record, with every fault that stands in it.</summary>
internal static class ConfigReader
{
    private const int MaxBytes = 1024 * 1024;

    private static readonly ImmutableArray<string> OpinionHeadings = ["Personal opinions", "Personal opinion", "Opinion"];

    public static ConfigResult Read(SourceText source)
    {
        var yaml = YamlTree.Read(source, 0, source.Text.Length, MaxBytes);
        var faults = new List<Diagnostic>(yaml.Diagnostics);
        var keys = new MappingReader(ConfigKeys.Site, yaml.Root, faults).CheckKeys(source.PlaceOf(0), yaml.MayLackKeys);
        var (title, baseUrl) = (keys.Text("title"), Base(keys, faults));
        var rest = Rest(keys, keys.Language("language") ?? new Placed<string>("en", source.PlaceOf(0)), faults);
        var config = title is { } name && baseUrl is not null
            ? WithMarks(rest with { Title = WideText.OnOneLine(name.Value), BaseUrl = baseUrl }) : null;
        return new ConfigResult(config, [.. faults.OrderBy(f => f.Place.Line).ThenBy(f => f.Place.Column)]);
    }

    /// <summary>With the quotation marks and dashes that the text of posts has.</summary>
    private static SiteConfig WithMarks(SiteConfig config) => !config.Markdown.Smart
        ? config
        : config with
        {
            Title = Typeset.Plain(config.Title, config.Language),
            Description = config.Description is { } description ? Typeset.Plain(description, config.Language) : null,
            Menu = [.. config.Menu.Select(entry => entry with { Name = Typeset.Plain(entry.Name, config.Language) })],
        };

    /// <summary>All but title and address, which stand empty.</summary>
    private static SiteConfig Rest(MappingReader keys, Placed<string> language, List<Diagnostic> faults) => new(
        Title: "",
        BaseUrl: new BaseUrl("", "/"),
        Description: keys.Text("description") is { } description ? WideText.OnOneLine(description.Value) : null,
        Language: language.Value,
        LanguagePlace: language.Place,
        TimeZone: TimeZone(keys, faults),
        Theme: Theme(keys, faults),
        ThemeOptions: keys.Open("theme_options"),
        Permalink: Permalink(keys, faults),
        Paginate: keys.Number("paginate", 9),
        Menu: Menu(keys, faults),
        Redirects: RedirectsReader.Read(keys, faults),
        Headers: HeadersReader.Read(keys, faults),
        Logo: Address(keys, "logo", faults),
        Icon: Address(keys, "icon", faults),
        DefaultAuthor: keys.Text("author"),
        Authors: Authors(keys, faults),
        Social: keys.List("social"),
        Related: Related(keys.MappingOrFlag("related")),
        Feeds: Feeds(keys.MappingOrFlag("feeds")),
        Archives: keys.Flag("archives", true),
        MarkdownTwins: keys.Flag("markdown_twins", true),
        Llms: keys.Flag("llms", true),
        Search: keys.Flag("search", true),
        Links: Links(keys, faults),
        Comments: CommentsReader.Read(keys.MappingOrFlag("comments"), keys.Place, faults),
        Privacy: PrivacyReader.Read(keys.Mapping("privacy"), faults),
        AiCrawlers: AiCrawlers(keys),
        OpinionHeadings: keys.ListOrNull("opinion_headings") is { } headings ? [.. headings.Select(h => h.Value)] : OpinionHeadings,
        Markdown: Markdown(keys.Mapping("markdown")),
        Images: ImagesConfig.Read(keys.Mapping("images"), faults),
        Check: CheckConfig.Read(keys.Mapping("check")),
        Extra: keys.Open("extra"));

    private static BaseUrl? Base(MappingReader keys, List<Diagnostic> faults)
    {
        if (keys.Text("base_url") is not { } text)
        {
            return null;
        }

        var address = BaseUrl.Parse(text.Value);
        if (address is null)
        {
            faults.Add(ConfigFaults.BadBaseUrl(text.Place, text.Value));
        }

        return address;
    }

    private static DateTimeZone TimeZone(MappingReader keys, List<Diagnostic> faults)
    {
        if (keys.Text("time_zone") is not { } id)
        {
            return DateTimeZone.Utc;
        }

        if (DateTimeZoneProviders.Tzdb.GetZoneOrNull(id.Value) is { } zone)
        {
            return zone;
        }

        var ids = DateTimeZoneProviders.Tzdb.Ids;
        var closest = ids.FirstOrDefault(known => known.EndsWith("/" + id.Value.Replace(' ', '_'), StringComparison.OrdinalIgnoreCase))
            ?? Suggest.Closest(id.Value, ids);
        faults.Add(ConfigFaults.UnknownTimeZone(id.Place, id.Value, closest));
        return DateTimeZone.Utc;
    }

    private static Placed<string> Theme(MappingReader keys, List<Diagnostic> faults)
    {
        if (keys.Text("theme") is not { } theme)
        {
            return new Placed<string>("default", keys.Place);
        }

        if (Slug.Check(theme.Value) is not null)
        {
            faults.Add(ConfigFaults.BadTheme(theme.Place, theme.Value));
        }

        return theme;
    }

    private static string Permalink(MappingReader keys, List<Diagnostic> faults)
    {
        const string Default = "/posts/:slug/";
        if (keys.Text("permalink") is not { } pattern)
        {
            return Default;
        }

        if (PermalinkRules.WhyNot(pattern.Value) is not { } reason)
        {
            return pattern.Value;
        }

        faults.Add(ConfigFaults.BadPermalink(pattern.Place, pattern.Value, reason));
        return Default;
    }

    private static ImmutableArray<MenuEntry> Menu(MappingReader keys, List<Diagnostic> faults)
    {
        var menu = ImmutableArray.CreateBuilder<MenuEntry>();
        foreach (var entry in keys.MappingList("menu"))
        {
            var (name, url) = (entry.Text("name"), Address(entry, "url", faults));
            if (name is { } text && url is { } address)
            {
                menu.Add(new MenuEntry(text.Value, address));
            }
        }

        return menu.DrainToImmutable();
    }

    private static ImmutableArray<Author> Authors(MappingReader keys, List<Diagnostic> faults)
    {
        var authors = ImmutableArray.CreateBuilder<Author>();
        foreach (var (id, author) in keys.NamedMappings("authors"))
        {
            if (Slug.Check(id.Value) is not null)
            {
                faults.Add(ConfigFaults.BadAuthorId(id.Place, id.Value));
            }

            authors.Add(new Author(
                id.Value,
                author.Text("name")?.Value ?? id.Value,
                author.Url("url")?.Value,
                author.Text("bio")?.Value,
                Address(author, "avatar", faults)));
        }

        return authors.DrainToImmutable();
    }

    /// <summary>A path of the site or an address that may stand in a page.</summary>
    private static Placed<string>? Address(MappingReader keys, string name, List<Diagnostic> faults)
    {
        if (keys.Text(name) is not { } address)
        {
            return null;
        }

        if (UrlRules.Classify(address.Value) is UrlKind.RootRelative or UrlKind.Http or UrlKind.Mailto or UrlKind.Tel or UrlKind.OtherSafe)
        {
            return address;
        }

        faults.Add(ConfigFaults.BadAddress(address.Place, name, address.Value));
        return null;
    }

    private static RelatedConfig Related((MappingReader? Keys, bool? Flag) value)
    {
        const int Usual = 3;
        return new RelatedConfig(value.Flag is false ? 0 : value.Keys?.Number("count", Usual) ?? Usual);
    }

    /// <summary>A choice alone is the policy.</summary>
    private static LinkRules Links(MappingReader keys, List<Diagnostic> faults)
    {
        if (keys.ScalarIfAny("links") is not null)
        {
            return new LinkRules(PolicyOf(keys.Choice("links")), []);
        }

        if (keys.Mapping("links") is not { } links)
        {
            return new LinkRules(LinkPolicy.Error, []);
        }

        var policy = PolicyOf(links.Choice("policy"));
        var elsewhere = links.List("elsewhere").ToLookup(path => UrlRules.Classify(path.Value) == UrlKind.RootRelative);
        faults.AddRange(elsewhere[false].Select(path => ConfigFaults.BadAddress(path.Place, "elsewhere", path.Value)));
        return new LinkRules(policy, [.. elsewhere[true].Select(path => CanonicalForm.Compose(Uri.UnescapeDataString(path.Value)))]);
    }

    private static LinkPolicy PolicyOf(Placed<string>? choice) => choice?.Value == "warn" ? LinkPolicy.Warn : LinkPolicy.Error;

    private static FeedConfig Feeds((MappingReader? Keys, bool? Flag) value)
    {
        var keys = value.Keys;
        ImmutableArray<FeedFormat> formats = value.Flag is false ? [] : [FeedFormat.Atom, FeedFormat.Rss, FeedFormat.Json];
        if (keys?.ListOrNull("formats") is { } names)
        {
            formats = [.. formats.Where(
                format => names.Any(name => string.Equals(name.Value, format.ToString(), StringComparison.OrdinalIgnoreCase)))];
        }

        return new FeedConfig(formats, keys?.Number("limit", 20) ?? 20, keys?.Flag("terms", true) ?? true);
    }

    private static AiCrawlerPolicy AiCrawlers(MappingReader keys)
    {
        if (keys.ScalarIfAny("ai_crawlers") is null)
        {
            var names = keys.List("ai_crawlers");
            return new AiCrawlerPolicy(names.IsEmpty, names);
        }

        return new AiCrawlerPolicy(keys.Choice("ai_crawlers")?.Value != "disallow", []);
    }

    private static MarkdownConfig Markdown(MappingReader? keys) => new(
        Highlight: keys?.Flag("highlight", true) ?? true,
        Math: keys?.Flag("math", false) ?? false,
        Smart: keys?.Flag("smart", true) ?? true,
        Toc: keys?.Choice("toc")?.Value switch
        {
            "true" => true,
            "false" => false,
            _ => null,
        });
}

/// <summary>The configuration and every fault in it. Null when it lacks what nothing works without: a title or an address.</summary>
internal sealed record ConfigResult(SiteConfig? Config, ImmutableArray<Diagnostic> Diagnostics);
