namespace AiBlog.BrowserTests.Payloads;

/// <summary>Every element with every attribute from which some browser has ever loaded.</summary>
internal static class ElementPayloads
{
    private static readonly string[] Holders = ["img", "video", "embed type=text/html", "object", "iframe", "input type=text type=image", "table"];

    private static readonly string[] Elements =
    [
        "img", "image", "video", "audio", "source", "track", "embed", "object", "iframe", "frame", "frameset", "input type=image", "link rel=stylesheet", "script", "body", "table", "td",
        "tr", "tbody", "th", "col", "bgsound", "applet", "portal", "fencedframe", "layer", "ilayer", "isindex", "keygen", "div", "form", "button", "q", "blockquote", "area", "base",
        "head", "html", "meta", "param name=src", "param name=movie", "xml", "x-foo", "marquee", "canvas",
    ];

    private static readonly string[] Attributes =
    [
        "src", "href", "data", "srcset", "poster", "background", "code", "lowsrc", "dynsrc", "imagesrcset", "codebase", "classid", "archive", "value", "manifest", "profile", "cite",
        "longdesc", "action", "formaction", "icon", "usemap", "content",
    ];

    private static readonly string[] LinkTypes =
    [
        "stylesheet", "alternate stylesheet", "icon", "shortcut icon", "apple-touch-icon", "mask-icon", "manifest", "preload", "modulepreload", "prefetch", "prerender", "preconnect",
        "dns-prefetch", "search", "import", "compression-dictionary", "expect", "pingback", "x stylesheet", "STYLESHEET icon",
    ];

    private static readonly string[] Purposes = ["image", "script", "style", "font", "fetch", "document", "video", "audio", "track", "worker", "object", "embed"];

    public static IEnumerable<Payload> All() => Attribute().Concat(Links()).Concat(Refreshes()).Concat(Runs());

    /// <summary>One payload an element: it has all attributes but one another's duplicates.</summary>
    private static IEnumerable<Payload> Attribute()
    {
        foreach (var element in Elements)
        {
            var name = element.Split(' ')[0];
            var label = element.Replace(' ', '-').Replace('=', '-');
            yield return new Payload($"element-{label}", $"<{element} {string.Join(' ', Attributes.Select(attribute => $"{attribute}=URL"))}></{name}>");
            yield return new Payload($"element-{label}-in-div", $"<div><{element} {string.Join(' ', Attributes.Select(attribute => $"{attribute}=\"URL\""))} autoplay preload=auto default>x</{name}></div>");
            yield return new Payload($"element-{label}-in-svg", $"<svg width=9 height=9><{element} {string.Join(' ', Attributes.Select(attribute => $"{attribute}=URL xlink:{attribute}=URL"))}></{name}></svg>");
        }

        foreach (var attribute in Attributes)
        {
            yield return new Payload($"attribute-{attribute}", string.Concat(Holders.Select(element => $"<{element} {attribute}= {attribute}='URL' {attribute}=\"\"></{element.Split(' ')[0]}>")));
        }
    }

    private static IEnumerable<Payload> Links()
    {
        foreach (var type in LinkTypes)
        {
            yield return new Payload($"link-{type.Replace(' ', '-')}", $"<link rel=\"{type}\" href=\"URL.css\" imagesrcset=\"URL 1x\" as=image>");
        }

        foreach (var purpose in Purposes)
        {
            yield return new Payload($"preload-{purpose}", $"<link rel=x rel=preload as={purpose} href=URL crossorigin>\n<link rel=preload as={purpose} href=URL2>");
        }
    }

    private static IEnumerable<Payload> Refreshes()
    {
        string[] contents = ["0;url=URL", "0; url='ORIGIN'@127.0.0.1/", "0 URL", "0,URL=ORIGIN", "0;URL", ";url=URL", ".1;url=\"URL\""];
        return contents.SelectMany((content, index) => new[]
        {
            new Payload($"refresh-{index}", $"<meta http-equiv=\"refresh\" content=\"{content.Replace("\"", "&quot;", StringComparison.Ordinal)}\">"),
            new Payload($"refresh-svg-{index}", $"<svg><meta http-equiv=refresh content='{content.Replace("'", "&#39;", StringComparison.Ordinal)}'></svg>"),
            new Payload($"refresh-template-{index}", $"<template><meta http-equiv=refresh content='{content.Replace("'", "&#39;", StringComparison.Ordinal)}'></template>"),
        });
    }

    private static IEnumerable<Payload> Runs()
    {
        string[] handlers =
        [
            "<img src=/none onerror=RUN>", "<svg onload=RUN></svg>", "<svg><animate onbegin=RUN attributeName=x dur=1s></svg>", "<svg><set onbegin=RUN attributename=x></svg>", "<body onload=RUN>",
            "<details open ontoggle=RUN>x</details>", "<input autofocus onfocus=RUN>", "<video src=/none onerror=RUN></video>", "<video><source onerror=RUN src=/none></video>", "<audio src=/none onerror=RUN>",
            "<iframe src=javascript:RUN></iframe>", "<iframe srcdoc='<script>parent.RUN</script>'></iframe>", "<object data=javascript:RUN></object>", "<embed src=javascript:RUN>", "<marquee onstart=RUN>x</marquee>",
            "<script>RUN</script>", "<script type=module>RUN</script>", "<script type='text/javascript;x'>RUN</script>", "<script type=module type=application/json>RUN</script>", "<svg><script>RUN</script></svg>",
            "<svg><script href='data:text/javascript,RUN'></script></svg>", "<script src='data:text/javascript,RUN'></script>", "<math><mtext><script>RUN</script></mtext></math>", "<x-foo onfocus=RUN tabindex=0 autofocus>x</x-foo>",
            "<style onload=RUN>a{}</style>", "<link rel=stylesheet href=/none onerror=RUN>", "<div style=animation-name:x onanimationstart=RUN>x</div>", "<svg><a xlink:href=javascript:RUN><text y=9>x</text></a></svg>",
            "<svg><use href='data:image/svg+xml,<svg xmlns=\"http://www.w3.org/2000/svg\" id=\"x\"><image href=\"1\" onerror=\"RUN\"/></svg>#x'/></svg>", "<script type=importmap>{\"imports\":{\"x\":\"URL\"}}</script>",
            "<script type=speculationrules>{\"prefetch\":[{\"urls\":[\"URL\"]}]}</script>", "<script type=speculationrules src=URL></script>", "<form name=querySelector><input name=cookie></form><img name=currentScript src=/none onerror=RUN>",
            "<object id=documentElement data=/none></object><embed name=body src=/none>", "<div data-consent-action=\"accept\">words</div>", "<div data-consent-root data-key=consent data-revision=x data-days=9></div>",
            "<template data-consent=other><img src=URL></template>", "<div data-consent=other><template><img src=URL></template></div>", "<div data-consent-live><img src=URL></div>", "<template data-held><img src=URL></template>",
        ];
        return handlers.Select((html, index) => new Payload($"run-{index}", html));
    }
}
