using AiBlog.Text.Html;

namespace AiBlog.Privacy;

/// <summary>What a browser makes of the address in an attribute.</summary>
internal static class ResourceKinds
{
    public static ResourceKind Of(ref TagScanner scanner, TagAttribute attribute, MarkupTag tag)
    {
        if (tag.IsForeign)
        {
            return tag.Is("script") ? ResourceKind.Script : ResourceKind.Image;
        }

        return tag.Name switch
        {
            "script" => ResourceKind.Script,
            "iframe" or "frame" or "portal" or "fencedframe" => ResourceKind.Frame,
            "object" or "embed" => ResourceKind.Other,
            "source" => tag.Parent is { Name: "picture" } ? ResourceKind.Image : ResourceKind.Media,
            "audio" or "track" or "bgsound" => ResourceKind.Media,
            "video" => attribute.Is("poster") ? ResourceKind.Image : ResourceKind.Media,
            "link" => OfLink(Value(ref scanner, "rel"), Value(ref scanner, "as")),
            _ => ResourceKind.Image,
        };
    }

    private static ResourceKind OfLink(string rel, string purpose)
    {
        var types = rel.ToLowerInvariant().Split([' ', '\t', '\n', '\f', '\r'], StringSplitOptions.RemoveEmptyEntries);
        if (types.Contains("stylesheet"))
        {
            return ResourceKind.Style;
        }

        if (types.Contains("manifest"))
        {
            return ResourceKind.Manifest;
        }

        if (Array.Exists(types, type => type.Contains("icon", StringComparison.Ordinal) || type.EndsWith("image", StringComparison.Ordinal)))
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

    private static string Value(ref TagScanner scanner, ReadOnlySpan<char> name) => scanner.TryAttribute(name, out var attribute) ? attribute.Value() : "";
}
