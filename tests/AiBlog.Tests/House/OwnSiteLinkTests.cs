using AngleSharp.Dom;

namespace AiBlog.Tests.House;

[Collection(OwnSiteCollection.Name)]
public sealed class OwnSiteLinkTests(OwnSite site)
{
    private static readonly string[] Attributes = ["href", "src", "poster", "action", "srcset", "content"];

    [Fact]
    public void Every_link_and_fragment_of_the_own_site_leads_somewhere()
    {
        Assert.NotEmpty(site.Documents);
        Findings.AssertNone(
            "Links of the own site that lead nowhere:",
            site.Documents.SelectMany(page => Addresses(page.Value).Select(address => Fault(page.Key, address)).OfType<string>()).Distinct());
    }

    [Fact]
    public void Every_page_of_the_own_site_can_be_reached_from_its_home_page()
    {
        var reached = new HashSet<string>(StringComparer.Ordinal) { "index.html" };
        var next = new Queue<string>(reached);
        while (next.TryDequeue(out var file))
        {
            foreach (var target in Addresses(site.Documents[file]).Select(address => Target(file, address)).OfType<Uri>().Select(site.FileAt).OfType<string>())
            {
                if (site.Documents.ContainsKey(target) && reached.Add(target))
                {
                    next.Enqueue(target);
                }
            }
        }

        Findings.AssertNone(
            "Pages that no link leads to:",
            site.Documents.Where(page => page.Key != "404.html" && !OwnSite.IsRedirect(page.Value) && !reached.Contains(page.Key)).Select(page => page.Key));
    }

    [Fact]
    public void Every_page_of_the_own_site_names_itself_as_canonical() =>
        Findings.AssertNone(
            "rel=canonical that is not the page's own address:",
            from page in site.Documents
            where page.Key != "404.html" && !OwnSite.IsRedirect(page.Value)
            let canonical = page.Value.QuerySelector("link[rel=canonical]")?.GetAttribute("href")
            where canonical != OwnSite.AddressOf(page.Key).AbsoluteUri
            select $"{page.Key}: {canonical ?? "(none)"}");

    private string? Fault(string file, string address)
    {
        if (Target(file, address) is not { } target || !target.AbsoluteUri.StartsWith(OwnSite.BaseUrl, StringComparison.Ordinal))
        {
            return address.StartsWith('/') && !address.StartsWith("//", StringComparison.Ordinal) ? $"{file}: {address} leaves the path of the site" : null;
        }

        if (site.FileAt(target) is not { } found)
        {
            return $"{file}: {address}: no such file";
        }

        var fragment = Uri.UnescapeDataString(target.Fragment.TrimStart('#'));
        return fragment.Length == 0 || fragment == "top" || !site.Documents.TryGetValue(found, out var page) || page.GetElementById(fragment) is not null
            ? null
            : $"{file}: {address}: no element with the id {fragment}";
    }

    private static Uri? Target(string file, string address) =>
        Uri.TryCreate(OwnSite.AddressOf(file), address, out var target) && target.Scheme is "https" or "http" ? target : null;

    private static IEnumerable<string> Addresses(IDocument page) =>
        from element in page.All
        from attribute in Attributes
        let value = element.GetAttribute(attribute)
        where !string.IsNullOrWhiteSpace(value)
        from address in AddressesIn(element, attribute, value)
        select address;

    private static IEnumerable<string> AddressesIn(IElement element, string attribute, string value) => attribute switch
    {
        "srcset" => value.Split(',').Select(candidate => candidate.Trim().Split(' ')[0]),
        "content" => element.GetAttribute("property") is "og:url" or "og:image" || element.GetAttribute("name") is "twitter:image" ? [value] : [],
        _ => [value],
    };
}
