namespace AiBlog.BrowserTests.Payloads;

/// <summary>Spellings of the same URL of another origin, and drawings that load it.</summary>
internal static class UrlPayloads
{
    private static readonly string[] Spellings =
    [
        "//HOST/u", "\\\\HOST/u", "/\\HOST/u", "\\/HOST/u", "http:/\\HOST/u", "HTTP://HOST/u", "hTtP:\\\\HOST/u", "http://x@HOST/u", "http://127.0.0.1@HOST/u", "http://x:y@HOST/u", " http://HOST/u", "\thttp://HOST/u", "ht\ttp://HOST/u", "http:\n//HOST/u",
        "&#104;ttp://HOST/u", "&#x68;ttp://HOST/u", "http&colon;//HOST/u", "http:&sol;&sol;HOST/u", "http&#58//HOST/u", "&Tab;http://HOST/u", "http:&NewLine;//HOST/u", "&#1;http://HOST/u", "//HOST", "///HOST/u", "////HOST/u", "http:///HOST/u", "/\t/HOST/u", "/&#9;/HOST/u", "./\\/HOST/u",
        "http://HOST\\u", "http://HOST?u", "http://HOST#u", "blob:http://HOST/u", "filesystem:http://HOST/u", "view-source:http://HOST/u", "feed:http://HOST/u", "jar:http://HOST/u!/", "ws://HOST/u", "ftp://HOST/u", "javascript:location='URL'", "data:text/html,<img src=URL>",
        "data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg'><image href='URL'/></svg>",
    ];

    private static readonly string[] Drawings =
    [
        "<image href=\"URL\" width=9 height=9 />", "<image xlink:href=\"URL\" width=9 height=9 />", "<use href=\"URL.svg#a\"/>", "<use xlink:href=\"URL.svg#a\"/>", "<filter id=f><feImage href=\"URL\"/></filter><rect width=9 height=9 filter=\"url(#f)\"/>",
        "<linearGradient href=\"URL.svg#a\" id=g></linearGradient><rect width=9 height=9 fill=\"url(#g)\"/>", "<pattern id=p href=\"URL.svg#a\"></pattern><rect width=9 height=9 fill=\"url(#p)\"/>", "<rect width=9 height=9 fill=\"url(URL.svg#a)\"/>", "<rect width=9 height=9 mask=\"url(URL.svg#a)\"/>",
        "<rect width=9 height=9 filter=\"url(URL.svg#a)\"/>", "<rect width=9 height=9 clip-path=\"url(URL.svg#a)\"/>", "<path d=\"M0 0L9 9\" marker-start=\"url(URL.svg#a)\"/>", "<text><textPath href=\"URL.svg#a\">x</textPath></text>", "<animateMotion><mpath href=\"URL.svg#a\"/></animateMotion>",
        "<image width=9 height=9><set attributeName=\"href\" to=\"URL\"/></image>", "<image width=9 height=9><animate attributeName=\"href\" values=\"URL;URL\" dur=1s /></image>", "<image width=9 height=9><animate attributeName=\"xlink:href\" from=\"x\" to=\"URL\" dur=1s fill=freeze /></image>", "<set attributeName=\"onload\" to=\"RUN\"/>",
        "<rect width=9 height=9><set attributeName=\"fill\" to=\"url(URL.svg#a)\"/></rect>", "<rect width=9 height=9><animate attributeName=mask values=\"url(URL.svg#a)\" dur=1s /></rect>", "<rect width=9 height=9><set attributeName=style to=\"mask:url(URL)\"/></rect>", "<a href=javascript:RUN><text y=9>x</text></a>",
        "<a><set attributeName=href to=javascript:RUN /><text y=9>x</text></a>", "<script href=\"URL.js\"/>", "<script xlink:href=\"URL.js\"/>", "<style>@import 'URL.css';</style>", "<style>rect { fill: url(URL) }</style><rect width=9 height=9 />", "<foreignObject width=9 height=9><iframe src=\"URL\"></iframe></foreignObject>",
        "<image src=\"URL\" width=9 height=9 />", "<cursor xlink:href=\"URL\"/>", "<font-face-uri xlink:href=\"URL\"/>", "<tref xlink:href=\"URL\"/>", "<video href=\"URL\" src=\"URL\"/>", "<iframe src=\"URL\"/>", "<discard href=\"URL\"/>", "<color-profile xlink:href=\"URL\"/>",
    ];

    public static IEnumerable<Payload> All() => Spellings.SelectMany((url, index) => new[]
    {
        new Payload($"url-img-{index}", $"<img src=\"{url}\" alt=x>"),
        new Payload($"url-set-{index}", $"<img srcset=\"{url} 1x,{url} 2x, , {url} 3x\" alt=x>"),
        new Payload($"url-frame-{index}", $"<iframe src=\"{url}\"></iframe><object data=\"{url}\"></object>"),
        new Payload($"url-sheet-{index}", $"<link rel=stylesheet href=\"{url}\">"),
    })
    .Concat(Drawings.Select((drawing, index) => new Payload($"svg-{index}", $"<svg width=\"9\" height=\"9\" xmlns:xlink=\"http://www.w3.org/1999/xlink\">{drawing}</svg>")));
}
