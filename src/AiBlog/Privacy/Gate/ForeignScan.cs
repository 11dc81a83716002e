using System.Buffers;
using AiBlog.Text.Html;

namespace AiBlog.Privacy.Gate;

/// <summary>Finds out in one pass, without allocating, that a page needs no gate. In doubt it needs one: a look at its tree
/// decides.</summary>
internal static class ForeignScan
{
    // What of a link in a text can matter; of other HTML tags their address can too.
    private static readonly ulong TellingOfLink = NameMask.Handlers | NameMask.OfAll(
        "style", "srcdoc", "src", "srcset", "http-equiv", "poster", "ping", "data", "background", "imagesrcset", "attributionsrc", "code");

    private static readonly ulong Telling = TellingOfLink | NameMask.OfAll("href");

    /// <summary>A tag with more attributes is left to the gate: it costs too much to look for one of them for each of the others.</summary>
    private const int MostAttributes = 64;

    private const string NoscriptEnd = "</noscript";

    private static readonly SearchValues<char> PathStarts =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_.-~%");
    private static readonly SearchValues<char> Doubtful = SearchValues.Create(":&\\\t\n\r");
    private static readonly SearchValues<char> StyleDoubts = SearchValues.Create("(\\&@");

    /// <param name="ownOrigin">The site's.</param>
    public static bool IsClean(ReadOnlySpan<char> html, ReadOnlySpan<char> ownOrigin)
    {
        var tag = new TagScanner(html);
        var noscriptEnd = -1;
        while (tag.Next())
        {
            if (tag.Kind == TagKind.End && noscriptEnd >= 0 && tag.Is("noscript"))
            {
                if (tag.Start != noscriptEnd)
                {
                    return false;
                }

                noscriptEnd = -1;
            }

            if (tag.EndsForeign)
            {
                return false;
            }

            if (tag.Kind != TagKind.Start)
            {
                continue;
            }

            var isLong = tag.Name.Length == "template".Length;
            if (isLong && IsInert(ref tag))
            {
                SkipInert(ref tag);
                continue;
            }

            if (isLong && tag.Is("noscript"))
            {
                // A noscript element in another ends where that one does.
                if (noscriptEnd < tag.End)
                {
                    var length = html[tag.End..].IndexOf(NoscriptEnd, StringComparison.OrdinalIgnoreCase);
                    if (length < 0)
                    {
                        return false;
                    }

                    noscriptEnd = tag.End + length;
                }
            }

            if (!IsClean(ref tag, ownOrigin))
            {
                return false;
            }
        }

        return noscriptEnd < 0;
    }

    /// <summary>Whether an address, as it is written, leads nowhere but to the site.</summary>
    public static bool IsSurelyOwn(ReadOnlySpan<char> written, ReadOnlySpan<char> ownOrigin)
    {
        if (written.IsEmpty || written[0] is '#' or '?')
        {
            return true;
        }

        if (written[0] == '/')
        {
            return written.Length == 1 || PathStarts.Contains(written[1]);
        }

        return PathStarts.Contains(written[0]) && !written.ContainsAny(Doubtful)
            ? true
            : written.StartsWith(ownOrigin) && (written.Length == ownOrigin.Length || written[ownOrigin.Length] is '/' or '?' or '#');
    }

    /// <summary>The content of a template is loaded by nobody, unless it declares a shadow root.</summary>
    private static bool IsInert(ref TagScanner tag) => !tag.IsForeign && tag.Is("template") && !tag.TryAttribute("shadowrootmode", out _);

    /// <summary>Goes to the end of the template, in doubt to an earlier one: what is looked at twice does no harm.</summary>
    private static void SkipInert(ref TagScanner tag)
    {
        for (var depth = 1; depth > 0 && tag.Next();)
        {
            if (tag.Is("template") && tag.Kind is TagKind.Start or TagKind.End && !(tag.IsForeign && tag.Kind == TagKind.Start))
            {
                depth += tag.Kind == TagKind.Start ? 1 : -1;
            }
        }
    }

    private static bool IsClean(ref TagScanner tag, ReadOnlySpan<char> ownOrigin)
    {
        // Lengths first: nearly every tag passes by them alone.
        var length = tag.Name.Length;
        var isScript = length == 6 && tag.Is("script");
        var isLoaded = false;
        if ((length == 5 && tag.Is("style")) || (length == 4 && tag.Is("base")) || (length == 6 && tag.Is("iframe")))
        {
            return false;
        }

        if (isScript || tag.IsForeign || tag.MayHave(length == 1 && tag.Is("a") ? TellingOfLink : Telling))
        {
            var count = 0;
            foreach (var attribute in tag.Attributes)
            {
                if (++count > MostAttributes || !IsClean(ref tag, attribute, ownOrigin))
                {
                    return false;
                }

                isLoaded |= isScript && (attribute.Is("src") || (attribute.Is("type") && IsData(attribute.RawValue)));
            }
        }

        return !isScript || isLoaded;
    }

    private static bool IsClean(ref TagScanner tag, TagAttribute attribute, ReadOnlySpan<char> ownOrigin)
    {
        if (!tag.IsForeign && (NameMask.Of(attribute.Name) & Telling) == 0)
        {
            return true;
        }

        if (attribute.Is("style"))
        {
            return !attribute.RawValue.ContainsAny(StyleDoubts);
        }

        if (ResourceAttributes.IsHandler(attribute.Name) || ResourceAttributes.IsReport(attribute.Name) || attribute.Is("srcdoc"))
        {
            return false;
        }

        if (ResourceAttributes.IsAddress(ref tag, attribute))
        {
            return IsSurelyOwn(attribute.RawValue, ownOrigin)
                || (tag.Is("link") && tag.TryAttribute("rel", out var rel) && !rel.RawValue.Contains('&')
                    && !ResourceAttributes.Fetches(rel.RawValue));
        }

        if (tag.IsForeign)
        {
            return !attribute.RawValue.ContainsAny('(', '\\', '&') && !attribute.RawValue.Contains("//", StringComparison.Ordinal);
        }

        return !ResourceAttributes.IsSourceSet(ref tag, attribute)
            && !(attribute.Is("http-equiv") && tag.Is("meta") && attribute.RawValue is not "Content-Security-Policy");
    }

    private static bool IsData(ReadOnlySpan<char> type) => type is "application/ld+json" or "application/json";
}
