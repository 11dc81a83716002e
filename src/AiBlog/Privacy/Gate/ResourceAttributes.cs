using System.Text;
using AiBlog.Text.Html;

namespace AiBlog.Privacy.Gate;

/// <summary>Which attributes a browser follows without being asked to:
/// https://html.spec.whatwg.org/multipage/indices.html#attributes-3.</summary>
internal static class ResourceAttributes
{
    /// <summary>Link types that make a browser load or connect; all others only say something.</summary>
    private static readonly string[] FetchingLinks =
    [
        "stylesheet", "icon", "apple-touch-icon", "apple-touch-icon-precomposed", "apple-touch-startup-image", "mask-icon", "fluid-icon",
        "manifest", "preload", "modulepreload", "prefetch", "prerender", "preconnect", "dns-prefetch", "search", "import",
        "compression-dictionary",
    ];

    private static readonly string[] WithBackground = ["body", "table", "td", "th", "tr", "tbody", "thead", "tfoot"];

    /// <summary>Whether the attribute contains one URL that the element loads.</summary>
    public static bool IsAddress(ref TagScanner tag, TagAttribute attribute)
    {
        if (tag.IsForeign)
        {
            // Every reference of SVG but a link: use, image, feImage, script, gradients, patterns, paths of text.
            return (attribute.Is("href") || attribute.Is("xlink:href") || attribute.Is("src")) && !tag.Is("a");
        }

        return attribute.Name.Length switch
        {
            3 => attribute.Is("src") && LoadsSource(ref tag),
            4 => (attribute.Is("href") && tag.Is("link")) || (attribute.Is("data") && tag.Is("object"))
                || (attribute.Is("code") && tag.Is("embed")),
            6 => attribute.Is("poster") && tag.Is("video"),
            10 => attribute.Is("background") && HasBackground(tag.Name),
            _ => false,
        };
    }

    public static bool IsSourceSet(ref TagScanner tag, TagAttribute attribute) => !tag.IsForeign
        && ((attribute.Is("srcset") && (tag.Is("img") || tag.Is("image") || tag.Is("source")))
            || (attribute.Is("imagesrcset") && tag.Is("link")));

    /// <summary>Attributes that report to another server when a link is followed or a picture seen.</summary>
    public static bool IsReport(ReadOnlySpan<char> name) =>
        Ascii.EqualsIgnoreCase(name, "ping") || Ascii.EqualsIgnoreCase(name, "attributionsrc");

    public static bool IsHandler(ReadOnlySpan<char> name) => name.Length > 2 && (name[0] | 0x20) == 'o' && (name[1] | 0x20) == 'n';

    /// <summary>The link types of <c>rel</c>, in lower case.</summary>
    public static string[] LinkTypes(string? rel) =>
        (rel ?? "").ToLowerInvariant().Split([' ', '\t', '\n', '\f', '\r'], StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Whether the text of a <c>style</c> element is CSS.</summary>
    /// <param name="type">Of the attribute; null when there is none.</param>
    public static bool IsStylesheet(string? type) =>
        string.IsNullOrWhiteSpace(type) || type.Trim().Equals("text/css", StringComparison.OrdinalIgnoreCase);

    public static bool Fetches(ReadOnlySpan<char> linkTypes)
    {
        foreach (var range in linkTypes.SplitAny(' ', '\t', '\n', '\f', '\r'))
        {
            foreach (var type in FetchingLinks)
            {
                if (linkTypes[range].Length == type.Length && Ascii.EqualsIgnoreCase(linkTypes[range], type))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>Whether browsers load the attribute <c>background</c> of an element.</summary>
    public static bool HasBackground(ReadOnlySpan<char> element)
    {
        foreach (var name in WithBackground)
        {
            if (Ascii.EqualsIgnoreCase(element, name))
            {
                return true;
            }
        }

        return false;
    }

    private static bool LoadsSource(ref TagScanner tag) => tag.Name.Length switch
    {
        3 => tag.Is("img"),
        5 => tag.Is("image") || tag.Is("video") || tag.Is("audio") || tag.Is("track") || tag.Is("embed") || tag.Is("frame")
            || (tag.Is("input") && tag.TryAttribute("type", out var type)
                && type.Value().Trim().Equals("image", StringComparison.OrdinalIgnoreCase)),
        6 => tag.Is("script") || tag.Is("iframe") || tag.Is("source") || tag.Is("portal"),
        7 => tag.Is("bgsound"),
        11 => tag.Is("fencedframe"),
        _ => false,
    };
}

/// <summary>Whether the text of a script element does something or is only data:
/// https://html.spec.whatwg.org/multipage/scripting.html#prepare-the-script-element.</summary>
internal static class ScriptTypes
{
    private static readonly string[] Data = ["application/", "text/", "x-shader/", "image/"];

    private static readonly string[] Code =
    [
        "application/ecmascript", "application/javascript", "application/x-ecmascript", "application/x-javascript", "text/ecmascript",
        "text/javascript", "text/jscript", "text/livescript", "text/x-ecmascript", "text/x-javascript",
    ];

    /// <param name="type">Of the attribute; null when there is none. What is not known counts as code.</param>
    public static bool IsCode(string? type)
    {
        var essence = (type ?? "").Split(';')[0].Trim().ToLowerInvariant();
        var isJavaScript =
            Code.Contains(essence, StringComparer.Ordinal) || essence.StartsWith("text/javascript", StringComparison.Ordinal);
        return isJavaScript || !Array.Exists(Data, essence.StartsWith);
    }
}

/// <summary>Where a <c>meta</c> element of <c>http-equiv="refresh"</c> leads (HTML standard, 4.2.5.3).</summary>
internal static class Refresh
{
    /// <param name="pragma">Of the attribute <c>http-equiv</c>; null when there is none.</param>
    public static bool Is(string? pragma) => "refresh".Equals(pragma?.Trim(), StringComparison.OrdinalIgnoreCase);

    /// <returns>The URL; empty when the page only loads itself again.</returns>
    public static string AddressOf(string content)
    {
        var rest = content.AsSpan().TrimStart("0123456789. \t\n\f\r;,");
        if (rest.StartsWith("url", StringComparison.OrdinalIgnoreCase) && rest[3..].TrimStart(" \t\n\f\r").StartsWith("="))
        {
            rest = rest[(rest.IndexOf('=') + 1)..].TrimStart(" \t\n\f\r");
        }

        return rest.Trim("\"'").ToString();
    }
}
