namespace AiBlog.BrowserTests.Payloads;

/// <summary>Files that browsers open on their own, and posts that bring in stylesheets of the site.</summary>
internal static class FilePayloads
{
    private const string Start = "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" xmlns:h=\"http://www.w3.org/1999/xhtml\" width=\"9\" height=\"9\"";

    private static readonly string[] Bodies =
    [
        ">RUNSCRIPT</svg>", "><image href=\"URL\" width=\"9\" height=\"9\"/></svg>", "><image xlink:href=\"URL\" width=\"9\" height=\"9\"/></svg>", " onload=\"RUN\"><rect/></svg>", "><h:img src=\"URL\"/></svg>", "><h:img srcset=\"URL 1x\"/></svg>",
        "><h:script src=\"URL.js\"></h:script></svg>", "><h:link rel=\"stylesheet\" href=\"URL.css\"/></svg>", "><foreignObject width=\"9\" height=\"9\"><h:iframe src=\"URL\"/></foreignObject></svg>", "><style>@import \"URL.css\";</style></svg>",
        "><style>rect { fill: red; background: url(URL) }</style><rect width=\"9\" height=\"9\" style=\"mask: url(URL#a)\"/></svg>", "><style><![CDATA[svg { background: url(URL) }]]></style></svg>", " style=\"background: url(URL)\"><rect/></svg>", " style=\"background: image-set('URL' 1x)\"><rect/></svg>",
        "><use href=\"URL.svg#a\"/></svg>", "><filter id=\"f\"><feImage href=\"URL\"/></filter><rect width=\"9\" height=\"9\" filter=\"url(#f)\"/></svg>", "><image width=\"9\" height=\"9\"><set attributeName=\"href\" to=\"URL\"/></image></svg>",
        "><image width=\"9\" height=\"9\"><animate attributeName=\"xlink:href\" values=\"URL;URL\" dur=\"1s\"/></image></svg>", "><rect width=\"9\" height=\"9\" fill=\"url(URL#a)\"/></svg>", "><rect width=\"9\" height=\"9\" cursor=\"url(URL), auto\"/></svg>", "><script href=\"URL.js\"/></svg>",
        "><script xlink:href=\"URL.js\"/></svg>", "><a href=\"javascript:RUN\"><text>x</text></a></svg>", "><image href=\"&#104;ttp://HOST/entity\" width=\"9\" height=\"9\"/></svg>", "><image href=\"//HOST/relative\" width=\"9\" height=\"9\"/></svg>", "><image href=\"x.png\" xml:base=\"URL/\" width=\"9\" height=\"9\"/></svg>",
        "><image href=\"URL\" width=\"9\" height=\"9\"/>", "><switch><image href=\"URL\" width=\"9\" height=\"9\"/></switch></svg>", "><style/><image href=\"URL\" width=\"9\" height=\"9\"/></svg>", "><style>a{}</style><image href=\"URL\" width=\"9\" height=\"9\"/></svg>", "><animate onbegin=\"RUN\" attributeName=\"x\" dur=\"1s\"/></svg>",
    ];

    private static readonly string[] Whole =
    [
        "<?xml-stylesheet href=\"URL.css\"?>" + Start + "><rect/></svg>", "<!DOCTYPE svg [<!ATTLIST image href CDATA \"URL\">]>" + Start + "><image width=\"9\" height=\"9\"/></svg>", "<!DOCTYPE svg [<!ENTITY u \"URL\">]>" + Start + "><image href=\"&u;\" width=\"9\" height=\"9\"/></svg>",
        "<!DOCTYPE svg [<!ATTLIST svg onload CDATA \"RUN\">]>" + Start + "><rect/></svg>", "<h:html xmlns:h=\"http://www.w3.org/1999/xhtml\"><h:img src=\"URL\"/></h:html>", "<html xmlns=\"http://www.w3.org/1999/xhtml\"><script src=\"URL.js\"></script></html>",
        "<!DOCTYPE svg SYSTEM \"URL.dtd\">" + Start + "><rect/></svg>", "<?xml version=\"1.0\" encoding=\"UTF-8\"?>" + Start + "><image href=\"URL\" width=\"9\" height=\"9\"/></svg>",
    ];

    /// <summary>SVG files beside a post.</summary>
    public static IEnumerable<Payload> Drawings() => Bodies.Select(body => Start + body.Replace("RUNSCRIPT", "<script>RUN</script>", StringComparison.Ordinal)).Concat(Whole)
        .Select((svg, index) => new Payload($"drawing-{index}", svg));

    /// <summary>Stylesheets of the site below content/static/c, by name.</summary>
    public static IEnumerable<(string Name, byte[] Css)> Sheets(string origin)
    {
        byte[] Text(string css) => System.Text.Encoding.UTF8.GetBytes(css.Replace("URL", origin + "/sheet", StringComparison.Ordinal));
        yield return ("loads.css", Text("p { background: url(URL) }"));
        yield return ("imports.css", Text("@import \"loads.css\";"));
        yield return ("imports-again.css", Text("@import url(./../c/imports.css);"));
        yield return ("strings.css", Text(":root { --q: \"URL\" } p { background: image-set(var(--q) 1x) }"));
        yield return ("comment.css", Text("<!-- @import \"URL.css\";"));
        yield return ("latin.css", [.. Text("/* "), 0xE9, .. Text(" */ p { background: url(URL) }")]);
        yield return ("utf16.css", [0xFF, 0xFE, .. System.Text.Encoding.Unicode.GetBytes($"p {{ background: url({origin}/sheet) }}")]);
        yield return ("charset.css", Text("@charset \"iso-8859-1\"; p { background: url(URL) }"));
    }

    /// <summary>Posts that bring in those stylesheets under every spelling of their path.</summary>
    public static IEnumerable<Payload> Pages()
    {
        string[] paths = ["/c/NAME", "/c/./NAME", "/c/../c/NAME", "//OWN/c/NAME", "http://OWN/c/NAME", "/%63/NAME", "/c/NAME?x", "/c/NAME#x", "\\c\\NAME", "/c//NAME"];
        var links = paths.Select(path => path.Replace("NAME", "loads.css", StringComparison.Ordinal)).Concat(Sheets("").Select(sheet => "/c/" + sheet.Name))
            .Select(path => $"<link rel=stylesheet href=\"{path}\"><p>x</p>");
        var imports = Sheets("").Select(sheet => $"<style>@import \"/c/{sheet.Name}\";</style><p>x</p>");
        return links.Concat(imports).Select((html, index) => new Payload($"sheet-{index}", html));
    }
}
