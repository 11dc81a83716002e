using System.Collections.Frozen;

namespace AiBlog.Parse.Tree;

/// <summary>What is around an element, as far as it matters for the form of its gate.</summary>
internal static class Surroundings
{
    /// <summary>Nobody writes that much around an image to show nothing: more parts count as content.</summary>
    private const int MostParts = 64;

    /// <summary>What may be around an image without being content of its own.</summary>
    private static readonly FrozenSet<string> Wrappers = FrozenSet.Create(
        StringComparer.Ordinal, "span", "b", "i", "em", "strong", "font", "br", "div", "center", "p", "u", "small", "figure", "source",
        "track", "wbr");

    /// <summary>Elements that contain words and no blocks.</summary>
    private static readonly FrozenSet<string> Phrasing = FrozenSet.Create(
        StringComparer.Ordinal,
        "p", "h1", "h2", "h3", "h4", "h5", "h6", "pre", "span", "em", "strong", "b", "i", "u", "s", "small", "code", "sub", "sup", "q",
            "cite", "abbr", "label", "button",
        "summary", "legend", "mark", "time", "kbd", "samp", "var", "dfn", "bdi", "bdo", "data", "ruby", "rt", "rp", "font", "tt", "big",
        "strike", "nobr", "acronym", "del", "ins");

    /// <summary>Whether an element has no content but one of its descendants.</summary>
    public static bool HoldsOnly(BodyElement holder, BodyElement content)
    {
        var parts = 0;
        return HoldsOnly(holder, content, ref parts);
    }

    /// <summary>Whether an element is in one that contains words and no blocks.</summary>
    public static bool IsAmongWords(BodyElement element)
    {
        for (var around = element.Parent; around is not null; around = around.Parent)
        {
            if (Phrasing.Contains(around.Name))
            {
                return true;
            }
        }

        return false;
    }

    private static bool HoldsOnly(BodyElement holder, BodyElement content, ref int parts)
    {
        foreach (var node in holder.Children)
        {
            if (++parts > MostParts)
            {
                return false;
            }

            if (ReferenceEquals(node, content))
            {
                continue;
            }

            var isNothing = node is BodyText text
                ? text.Text.AsSpan().Trim(" \t\n\r\f").IsEmpty
                : node is BodyElement element && (Wrappers.Contains(element.Name) || Contains(element, content))
                    && HoldsOnly(element, content, ref parts);
            if (!isNothing)
            {
                return false;
            }
        }

        return true;
    }

    private static bool Contains(BodyElement element, BodyElement content)
    {
        for (var around = content.Parent; around is not null; around = around.Parent)
        {
            if (ReferenceEquals(around, element))
            {
                return true;
            }
        }

        return false;
    }
}
