using AiBlog.Text.Html;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace AiBlog.Tests.Privacy;

/// <summary>What a page asks of other hosts, judged by another parser and a table of its own.</summary>
internal static class DomComparison
{
    /// <summary>Before a style that contains an address, in what <see cref="Asks(string)"/> returns.</summary>
    public const string Style = "style: ";

    /// <summary>Before the content of a refresh.</summary>
    public const string Refresh = "refresh: ";

    private static readonly HtmlParser Parser = new(new HtmlParserOptions { IsScripting = false });
    private static readonly HtmlParser ScriptingParser = new(new HtmlParserOptions { IsScripting = true });

    private static readonly string[] Fetching = ["stylesheet", "icon", "apple-touch-icon", "manifest", "preload", "modulepreload", "prefetch", "preconnect", "dns-prefetch"];

    /// <summary>Elements and the attributes they load from.</summary>
    private static readonly Dictionary<string, string[]> Table = new(StringComparer.Ordinal)
    {
        ["script"] = ["src"],
        ["iframe"] = ["src"],
        ["frame"] = ["src"],
        ["img"] = ["src", "srcset"],
        ["source"] = ["src", "srcset"],
        ["video"] = ["src", "poster"],
        ["audio"] = ["src"],
        ["track"] = ["src"],
        ["embed"] = ["src"],
        ["object"] = ["data"],
        ["link"] = ["href", "imagesrcset"],
        ["input"] = ["src"],
        ["body"] = ["background"],
        ["table"] = ["background"],
        ["td"] = ["background"],
    };

    /// <summary>Every foreign address that a browser follows by itself, with scripts on or off.</summary>
    public static IReadOnlyList<string> Asks(string html) =>
        [.. Asks(Parser.ParseDocument(Page(html))).Concat(Asks(ScriptingParser.ParseDocument(Page(html)))).Distinct().Order(StringComparer.Ordinal)];

    /// <summary>Scripts, handlers and bases that would act.</summary>
    public static IReadOnlyList<string> Acts(string html) => [.. new[] { Parser, ScriptingParser }.SelectMany(parser => All(parser.ParseDocument(Page(html)))).SelectMany(Acting).Distinct()];

    /// <summary>Texts stand in the middle of a page.</summary>
    private static string Page(string html) => html.StartsWith("<!DOCTYPE", StringComparison.OrdinalIgnoreCase) ? html : "<!DOCTYPE html><body><p>Before.</p>\n" + html;

    private static IEnumerable<string> Asks(IParentNode root) => All(root).SelectMany(element => Addresses(element).Where(IsForeign));

    /// <summary>Elements of the page and of shadow roots that it declares; not those in other templates.</summary>
    private static IEnumerable<IElement> All(IParentNode root)
    {
        foreach (var element in root.QuerySelectorAll("*"))
        {
            yield return element;
            if (element is IHtmlTemplateElement template && template.HasAttribute("shadowrootmode"))
            {
                foreach (var inner in All(template.Content))
                {
                    yield return inner;
                }
            }
        }
    }

    private static IEnumerable<string> Addresses(IElement element)
    {
        var isHtml = element.NamespaceUri == "http://www.w3.org/1999/xhtml";
        foreach (var attribute in element.Attributes)
        {
            var isLoaded = isHtml
                ? Table.TryGetValue(element.LocalName, out var names) && names.Contains(attribute.Name)
                : attribute.LocalName == "href" && element.LocalName != "a";
            if (isLoaded && IsUsed(element))
            {
                foreach (var url in attribute.Name.EndsWith("srcset", StringComparison.Ordinal) ? Srcset.Parse(attribute.Value).Select(candidate => candidate.Url) : [attribute.Value])
                {
                    yield return url;
                }
            }
            else if (attribute.Name == "style" || (element.LocalName is "set" or "animate" && attribute.Name is "to" or "from" or "values"))
            {
                yield return Style + attribute.Value;
            }
            else if (attribute.Name == "srcdoc" && element.LocalName == "iframe")
            {
                foreach (var url in Asks(attribute.Value))
                {
                    yield return url;
                }
            }
            else if (attribute.Name is "ping" or "attributionsrc")
            {
                yield return attribute.Value;
            }
        }

        if (element.LocalName == "style")
        {
            yield return Style + element.TextContent;
        }

        if (element.LocalName == "meta" && string.Equals(element.GetAttribute("http-equiv"), "refresh", StringComparison.OrdinalIgnoreCase))
        {
            yield return Refresh + element.GetAttribute("content");
        }
    }

    private static bool IsUsed(IElement element) => element.LocalName switch
    {
        "link" => (element.GetAttribute("rel") ?? "").Split(' ').Any(type => Fetching.Contains(type, StringComparer.OrdinalIgnoreCase)),
        "input" => string.Equals(element.GetAttribute("type"), "image", StringComparison.OrdinalIgnoreCase),
        _ => true,
    };

    /// <summary>The hosts of the tests end in .example, whatever stands around them.</summary>
    private static bool IsForeign(string text) => string.Concat(text.Where(c => c > ' ')).Contains("foreign.example", StringComparison.OrdinalIgnoreCase);

    private static IEnumerable<string> Acting(IElement element)
    {
        // In a drawing another attribute names the script's file.
        var isLoaded = element.HasAttribute("src") || (element.NamespaceUri != "http://www.w3.org/1999/xhtml" && (element.HasAttribute("href") || element.HasAttribute("xlink:href")));
        if (element.LocalName == "script" && !isLoaded && element.GetAttribute("type") is not "application/ld+json")
        {
            yield return "script";
        }

        if (element.LocalName == "base" && element.HasAttribute("href") && element.NamespaceUri == "http://www.w3.org/1999/xhtml")
        {
            yield return "base";
        }

        foreach (var handler in element.Attributes.Where(attribute => attribute.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase)))
        {
            yield return handler.Name;
        }
    }
}
