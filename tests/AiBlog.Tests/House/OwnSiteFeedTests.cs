using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace AiBlog.Tests.House;

/// <summary>What RFC 4287, RSS 2.0 and JSON Feed 1.1 demand of a feed, asked of every feed of the own site.</summary>
[Collection(OwnSiteCollection.Name)]
public sealed partial class OwnSiteFeedTests(OwnSite site)
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";
    private static readonly string[] AtomRequired = ["id", "title", "updated"];
    private static readonly string[] RssRequired = ["title", "link", "description"];

    [Fact]
    public void Every_atom_feed_is_what_its_standard_says()
    {
        var feeds = site.Files.Where(file => file.EndsWith("feed.xml", StringComparison.Ordinal)).ToList();
        Assert.Contains("feed.xml", feeds);
        Assert.True(feeds.Count > 1, "terms have feeds of their own");
        Findings.AssertNone("Atom:", feeds.SelectMany(file => AtomFaults(XDocument.Parse(site.Read(file)).Root!).Select(fault => $"{file}: {fault}")));
    }

    [Fact]
    public void The_rss_feed_is_what_its_standard_says() =>
        Findings.AssertNone("RSS:", RssFaults(XDocument.Parse(site.Read("rss.xml")).Root!));

    [Fact]
    public void The_json_feed_is_what_its_standard_says()
    {
        using var feed = JsonDocument.Parse(site.Read("feed.json"));
        Findings.AssertNone("JSON Feed:", JsonFaults(feed.RootElement));
    }

    [Fact]
    public void All_three_feeds_tell_of_the_same_posts_in_the_same_order()
    {
        using var json = JsonDocument.Parse(site.Read("feed.json"));
        var posts = json.RootElement.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("url").GetString()!).ToList();
        Assert.NotEmpty(posts);
        Assert.Equal(posts, XDocument.Parse(site.Read("feed.xml")).Root!.Elements(Atom + "entry").Select(Alternate));
        Assert.Equal(posts, XDocument.Parse(site.Read("rss.xml")).Descendants("item").Select(item => item.Element("link")!.Value));
    }

    private static IEnumerable<string> AtomFaults(XElement feed)
    {
        foreach (var part in new[] { feed }.Concat(feed.Elements(Atom + "entry")))
        {
            var name = part.Name.LocalName + " " + part.Element(Atom + "title")?.Value;
            foreach (var required in AtomRequired.Where(required => part.Elements(Atom + required).Count() != 1))
            {
                yield return $"{name}: not one {required}";
            }

            foreach (var date in part.Elements().Where(child => child.Name == Atom + "updated" || child.Name == Atom + "published").Where(date => !Rfc3339().IsMatch(date.Value)))
            {
                yield return $"{name}: {date.Value} is no date";
            }

            if (!Uri.IsWellFormedUriString(part.Element(Atom + "id")?.Value, UriKind.Absolute))
            {
                yield return $"{name}: the id is no absolute IRI";
            }
        }

        var entries = feed.Elements(Atom + "entry").ToList();
        foreach (var entry in entries.Where(entry => Alternate(entry) is null || entry.Element(Atom + "content") is null))
        {
            yield return $"{entry.Element(Atom + "title")?.Value}: no alternate link or no content";
        }

        foreach (var fault in ContentFaults(entries.Select(entry => (Alternate(entry) ?? "", entry.Element(Atom + "content")?.Value ?? ""))))
        {
            yield return fault;
        }

        if (feed.Element(Atom + "author") is null && entries.Any(entry => entry.Element(Atom + "author") is null))
        {
            yield return "an entry without an author";
        }

        if (entries.Select(entry => entry.Element(Atom + "id")?.Value).Distinct().Count() != entries.Count)
        {
            yield return "two entries with one id";
        }

        if (!feed.Elements(Atom + "link").Any(link => (string?)link.Attribute("rel") == "self"))
        {
            yield return "no link to itself";
        }

        if (feed.Element(Atom + "updated")?.Value != entries.Select(entry => entry.Element(Atom + "updated")!.Value).MaxBy(date => DateTimeOffset.Parse(date, CultureInfo.InvariantCulture)))
        {
            yield return "the feed is not as new as its newest entry";
        }
    }

    private static IEnumerable<string> RssFaults(XElement rss)
    {
        var channel = rss.Elements("channel").Single();
        var items = channel.Elements("item").ToList();
        var missing = RssRequired.Where(required => channel.Elements(required).Count() != 1).Select(required => $"channel: not one {required}");
        var version = (string?)rss.Attribute("version") == "2.0" ? Array.Empty<string>() : ["rss: the version is not 2.0"];
        var self = channel.Elements(Atom + "link").Any(link => (string?)link.Attribute("rel") == "self") ? Array.Empty<string>() : ["channel: no atom:link to itself"];
        var nameless = items.Where(item => item.Element("title") is null && item.Element("description") is null).Select(item => $"item without title and description: {item}");
        var undated = items.Where(item => !Rfc822().IsMatch(item.Element("pubDate")?.Value ?? "")).Select(item => $"{item.Element("title")?.Value}: pubDate {item.Element("pubDate")?.Value}");
        var doubles = items.GroupBy(item => item.Element("guid")?.Value).Where(group => group.Key is null || group.Count() > 1).Select(group => $"guid {group.Key ?? "(none)"} on {group.Count()} items");
        return [.. version, .. missing, .. self, .. nameless, .. undated, .. doubles];
    }

    private static IEnumerable<string> JsonFaults(JsonElement feed)
    {
        var items = feed.GetProperty("items").EnumerateArray().ToList();
        var head = new[]
        {
            feed.GetProperty("version").GetString() == "https://jsonfeed.org/version/1.1" ? null : "version is not 1.1",
            feed.GetProperty("title").GetString() is { Length: > 0 } ? null : "no title",
            feed.GetProperty("home_page_url").GetString() == OwnSite.BaseUrl ? null : "home_page_url is not the site",
            feed.GetProperty("feed_url").GetString() == OwnSite.BaseUrl + "feed.json" ? null : "feed_url is not the feed",
            items.DistinctBy(item => item.GetProperty("id").GetString()).Count() == items.Count ? null : "two items with one id",
        };
        var undated = items.Where(item => !Rfc3339().IsMatch(item.GetProperty("date_published").GetString()!)).Select(item => $"{item.GetProperty("id")}: date_published");
        var empty = items.Where(item => !item.TryGetProperty("content_html", out _) && !item.TryGetProperty("content_text", out _)).Select(item => $"{item.GetProperty("id")}: no content");
        var content = items.Select(item => (item.GetProperty("url").GetString()!, item.TryGetProperty("content_html", out var html) ? html.GetString()! : ""));
        return [.. head.OfType<string>(), .. undated, .. empty, .. ContentFaults(content)];
    }

    private static IEnumerable<string> ContentFaults(IEnumerable<(string Address, string Html)> contents) =>
        from content in contents
        from Match match in RelativeOrScript().Matches(content.Html)
        select $"{content.Address}: {match.Value} in the content";

    private static string? Alternate(XElement entry) =>
        (string?)entry.Elements(Atom + "link").FirstOrDefault(link => (string?)link.Attribute("rel") is null or "alternate")?.Attribute("href");

    [GeneratedRegex(@"^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:Z|[+-]\d{2}:\d{2})$")]
    private static partial Regex Rfc3339();

    [GeneratedRegex(@"^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d{2} (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{4} \d{2}:\d{2}:\d{2} (?:GMT|[+-]\d{4})$")]
    private static partial Regex Rfc822();

    [GeneratedRegex(@"<(?:script|iframe|form|style)\b|<(?:a|img)\b[^>]*\s(?:href|src)=""(?!https?:|mailto:|data:)[^""]*""", RegexOptions.IgnoreCase)]
    private static partial Regex RelativeOrScript();
}
