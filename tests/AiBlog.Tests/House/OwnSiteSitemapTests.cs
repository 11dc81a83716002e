using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;
using System.Xml.Schema;

namespace AiBlog.Tests.House;

[Collection(OwnSiteCollection.Name)]
public sealed partial class OwnSiteSitemapTests(OwnSite site)
{
    private const string Name = "http://www.sitemaps.org/schemas/sitemap/0.9";

    // The rules of the sitemap protocol 0.9, in the words of XML Schema.
    private const string Schema =
        $"""
        <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="{Name}" xmlns="{Name}" elementFormDefault="qualified">
          <xs:element name="urlset">
            <xs:complexType><xs:sequence>
              <xs:element name="url" maxOccurs="50000">
                <xs:complexType><xs:sequence>
                  <xs:element name="loc"><xs:simpleType><xs:restriction base="xs:anyURI">
                    <xs:minLength value="12"/><xs:maxLength value="2048"/>
                  </xs:restriction></xs:simpleType></xs:element>
                  <xs:element name="lastmod" minOccurs="0"><xs:simpleType><xs:union memberTypes="xs:date xs:dateTime"/></xs:simpleType></xs:element>
                  <xs:element name="changefreq" minOccurs="0"><xs:simpleType><xs:restriction base="xs:string">
                    <xs:pattern value="always|hourly|daily|weekly|monthly|yearly|never"/>
                  </xs:restriction></xs:simpleType></xs:element>
                  <xs:element name="priority" minOccurs="0"><xs:simpleType><xs:restriction base="xs:decimal">
                    <xs:minInclusive value="0"/><xs:maxInclusive value="1"/>
                  </xs:restriction></xs:simpleType></xs:element>
                  <xs:any namespace="##other" minOccurs="0" maxOccurs="unbounded" processContents="skip"/>
                </xs:sequence></xs:complexType>
              </xs:element>
            </xs:sequence></xs:complexType>
          </xs:element>
        </xs:schema>
        """;

    [Fact]
    public void The_sitemap_keeps_the_rules_of_its_protocol() => Findings.AssertNone("sitemap.xml:", SchemaFaults(site.Read("sitemap.xml")));

    [Theory]
    [InlineData("<url><loc>https://a.example/b</loc><lastmod>2026-02-30</lastmod></url>")]
    [InlineData("<url><lastmod>2026-02-03</lastmod></url>")]
    [InlineData("<url><loc>short</loc></url>")]
    [InlineData("<url><loc>https://a.example/b</loc><priority>2</priority></url>")]
    public void A_sitemap_that_breaks_the_rules_is_found(string url) => Assert.NotEmpty(SchemaFaults($"<urlset xmlns=\"{Name}\">{url}</urlset>"));

    [Fact]
    public void The_sitemap_lists_each_page_once_and_may_leave_out_archives_and_the_further_pages_of_lists()
    {
        var listed = XDocument.Parse(site.Read("sitemap.xml")).Descendants(XName.Get("loc", Name)).Select(loc => loc.Value).ToList();
        Assert.Equal(listed.Distinct(), listed);
        var pages = site.Documents
            .Where(page => !OwnSite.IsRedirect(page.Value) && page.Value.QuerySelector("meta[name=robots][content*=noindex]") is null && page.Key != "404.html")
            .ToDictionary(page => OwnSite.AddressOf(page.Key).AbsoluteUri, page => page.Key);
        Findings.AssertNone("Not in the sitemap:", pages.Where(page => !LeadsOn().IsMatch(page.Value)).Select(page => page.Key).Except(listed));
        Findings.AssertNone("In the sitemap without a page:", listed.Except(pages.Keys));
    }

    [Fact]
    public void Robots_txt_names_the_sitemap() =>
        Assert.Contains($"Sitemap: {OwnSite.BaseUrl}sitemap.xml\n", site.Read("robots.txt"), StringComparison.Ordinal);

    private static List<string> SchemaFaults(string sitemap)
    {
        var faults = new List<string>();
        var settings = new XmlReaderSettings { ValidationType = ValidationType.Schema, ValidationFlags = XmlSchemaValidationFlags.ReportValidationWarnings };
        using var schema = XmlReader.Create(new StringReader(Schema));
        settings.Schemas.Add(Name, schema);
        settings.ValidationEventHandler += (_, fault) => faults.Add($"{fault.Exception.LineNumber}: {fault.Message}");
        using var reader = XmlReader.Create(new StringReader(sitemap), settings);
        while (reader.Read())
        {
        }

        return faults;
    }

    /// <summary>Pages that hold nothing of their own: their posts are in the sitemap.</summary>
    [GeneratedRegex(@"(?:^|/)page/\d+/index\.html$|^\d{4}/(?:\d{2}/)?index\.html$")]
    private static partial Regex LeadsOn();
}
