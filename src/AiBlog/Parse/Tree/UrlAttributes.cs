using AiBlog.Privacy.Gate;
using AiBlog.Privacy.Policy;

namespace AiBlog.Parse.Tree;

/// <summary>What a browser does with the URL in an attribute.</summary>
internal static class UrlAttributes
{
    /// <summary>Null for an attribute without a URL, and for one that browsers ignore on that element.</summary>
    public static UrlUse? Of(BodyElement element, string name, string? type) => element.Space switch
    {
        MarkupSpace.Svg => OfSvg(element.Name, name),
        MarkupSpace.MathMl => null,
        _ => OfHtml(element, name, type),
    };

    public static ResourceKind KindOf(BodyElement element, string name) => element.Name switch
    {
        "script" => ResourceKind.Script,
        "iframe" => ResourceKind.Frame,
        "object" or "embed" => ResourceKind.Other,
        "source" => element.Parent?.Is("picture") == true || name == "srcset" ? ResourceKind.Image : ResourceKind.Media,
        "audio" or "track" => ResourceKind.Media,
        "video" => name == "poster" ? ResourceKind.Image : ResourceKind.Media,
        "link" => ResourceKind.Style,
        _ => ResourceKind.Image,
    };

    /// <summary>The same for whole pages, which contain more elements than bodies.</summary>
    public static UrlUse? OfPage(BodyElement element, string name, string? type)
    {
        if (!element.IsHtml)
        {
            // Every reference but a link: use, image, feImage, script, gradients, patterns, paths of text.
            return name is "href" or "xlink:href" or "src" && element.Name != "a" ? UrlUse.Load : null;
        }

        return (element.Name, name) switch
        {
            ("frame" or "portal" or "fencedframe" or "bgsound", "src") => UrlUse.Load,
            ("embed", "code") => UrlUse.Load,
            ("link", "imagesrcset") => UrlUse.LoadSet,
            _ => Of(element, name, type),
        };
    }

    /// <param name="rel">The link types of a <c>link</c>.</param>
    /// <param name="purpose">Its attribute <c>as</c>.</param>
    public static ResourceKind KindOfPage(BodyElement element, string name, string? rel, string? purpose) => element switch
    {
        { IsHtml: false } => element.Name == "script" ? ResourceKind.Script : ResourceKind.Image,
        { Name: "frame" or "portal" or "fencedframe" } => ResourceKind.Frame,
        { Name: "bgsound" } => ResourceKind.Media,
        { Name: "link" } => OfLink(rel, purpose ?? ""),
        _ => KindOf(element, name),
    };

    private static ResourceKind OfLink(string? rel, string purpose)
    {
        var types = ResourceAttributes.LinkTypes(rel);
        if (types.Contains("stylesheet"))
        {
            return ResourceKind.Style;
        }

        if (types.Contains("manifest"))
        {
            return ResourceKind.Manifest;
        }

        if (Array.Exists(types, type =>
            type.Contains("icon", StringComparison.Ordinal) || type.EndsWith("image", StringComparison.Ordinal)))
        {
            return ResourceKind.Image;
        }

        return types.Contains("modulepreload") ? ResourceKind.Script : purpose.Trim().ToLowerInvariant() switch
        {
            "script" or "worker" => ResourceKind.Script,
            "style" => ResourceKind.Style,
            "font" => ResourceKind.Font,
            "image" => ResourceKind.Image,
            "audio" or "video" or "track" => ResourceKind.Media,
            "document" => ResourceKind.Frame,
            _ => ResourceKind.Connect,
        };
    }

    private static UrlUse? OfSvg(string element, string name) => name is not ("href" or "xlink:href") ? null : element switch
    {
        "a" => UrlUse.Follow,
        "image" or "use" or "feImage" => UrlUse.Load,
        _ => UrlUse.Within,
    };

    private static UrlUse? OfHtml(BodyElement element, string name, string? type) => name switch
    {
        "href" => element.Name switch
        {
            "a" or "area" => UrlUse.Follow,
            "link" => UrlUse.Load,
            _ => null,
        },
        "src" => element.Name switch
        {
            "img" or "iframe" or "embed" or "source" or "track" or "video" or "audio" or "script" => UrlUse.Load,
            "input" when "image".Equals(type?.Trim(), StringComparison.OrdinalIgnoreCase) => UrlUse.Load,
            _ => null,
        },
        "srcset" => element.Name is "img" or "source" ? UrlUse.LoadSet : null,
        "poster" => element.Name == "video" ? UrlUse.Load : null,
        "data" => element.Name == "object" ? UrlUse.Load : null,
        "action" => element.Name == "form" ? UrlUse.Send : null,
        "formaction" => element.Name is "button" or "input" ? UrlUse.Send : null,
        "cite" or "longdesc" => UrlUse.Cite,
        _ => null,
    };
}

internal enum UrlUse
{
    /// <summary>A link.</summary>
    Follow,

    /// <summary>The browser loads it by itself.</summary>
    Load,

    /// <summary>The same for several candidates.</summary>
    LoadSet,

    /// <summary>A form is sent to it.</summary>
    Send,

    /// <summary>It says where something comes from.</summary>
    Cite,

    /// <summary>A part of the same drawing.</summary>
    Within,
}

/// <summary>Images written into their URL: browsers load nothing for them, and run nothing in them.</summary>
internal static class DataUrl
{
    public static bool IsImage(string url) => url.TrimStart().StartsWith("data:image/", StringComparison.OrdinalIgnoreCase);
}
