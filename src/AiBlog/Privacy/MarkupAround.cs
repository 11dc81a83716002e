using System.Collections.Frozen;

namespace AiBlog.Privacy;

/// <summary>What an element is in. It is passed down from parent to child, so that no question about ancestors costs a walk through them.</summary>
internal sealed record MarkupAround
{
    /// <summary>Elements that hold words and no blocks.</summary>
    private static readonly FrozenSet<string> Phrasing = FrozenSet.Create(
        StringComparer.Ordinal,
        "p", "h1", "h2", "h3", "h4", "h5", "h6", "pre", "span", "em", "strong", "b", "i", "u", "s", "small", "code", "sub", "sup", "q", "cite", "abbr", "label", "button",
        "summary", "legend", "mark", "time", "kbd", "samp", "var", "dfn", "bdi", "bdo", "data", "ruby", "rt", "rp", "font", "tt", "big", "strike", "nobr", "acronym");

    public static MarkupAround Nothing { get; } = new();

    /// <summary>The outermost element of SVG or MathML.</summary>
    public MarkupTag? Drawing { get; private init; }

    /// <summary>The outermost element in which no link or button may be.</summary>
    public MarkupTag? Interactive { get; private init; }

    /// <summary>The innermost picture.</summary>
    public MarkupTag? Picture { get; private init; }

    /// <summary>The innermost picture, video, or audio.</summary>
    public MarkupTag? Media { get; private init; }

    /// <summary>The innermost service behind whose gate its author has put it.</summary>
    public string? Consent { get; private init; }

    /// <summary>The innermost template that no one loads.</summary>
    public MarkupTag? Template { get; private init; }

    /// <summary>It is in an element that holds words and no blocks.</summary>
    public bool IsPhrasing { get; private init; }

    /// <summary>In how many style elements of SVG it is: these hold markup.</summary>
    public int Styles { get; private init; }

    /// <summary>What the children of an element are in; the same object for most elements.</summary>
    public MarkupAround Within(MarkupTag tag) => tag.IsForeign ? WithinForeign(tag) : WithinHtml(tag);

    public static bool IsPhrasingElement(MarkupTag tag) => Phrasing.Contains(tag.Name);

    private MarkupAround WithinHtml(MarkupTag tag)
    {
        var around = WithinAny(tag);
        return tag.Name is "a" or "button" or "label" && Interactive is null ? around with { Interactive = tag } : around;
    }

    private MarkupAround WithinForeign(MarkupTag tag)
    {
        var around = WithinAny(tag);
        around = Drawing is null ? around with { Drawing = tag } : around;
        return tag.Is("style") ? around with { Styles = Styles + 1 } : around;
    }

    private MarkupAround WithinAny(MarkupTag tag)
    {
        var around = tag.Consent is null ? this : this with { Consent = tag.Consent };
        around = IsPhrasing || !IsPhrasingElement(tag) ? around : around with { IsPhrasing = true };
        return tag.Name switch
        {
            "picture" => around with { Picture = tag, Media = tag },
            "video" or "audio" => around with { Media = tag },
            "template" when tag is { IsForeign: false, IsShadowRoot: false } => around with { Template = tag },
            _ => around,
        };
    }
}
