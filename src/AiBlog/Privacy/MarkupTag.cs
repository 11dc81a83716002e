namespace AiBlog.Privacy;

/// <summary>A start tag and how far its element goes, as far as that can be told without a tree.</summary>
internal sealed class MarkupTag(string name, int start, int nameEnd, int end, bool isForeign, MarkupTag? parent)
{
    /// <summary>In lower case.</summary>
    public string Name { get; } = name;

    public int Start { get; } = start;

    public int NameEnd { get; } = nameEnd;

    /// <summary>Behind the tag.</summary>
    public int End { get; } = end;

    /// <summary>SVG or MathML.</summary>
    public bool IsForeign { get; } = isForeign;

    /// <summary>SVG or MathML whose content is HTML.</summary>
    public bool HoldsHtml { get; init; }

    public MarkupTag? Parent { get; } = parent;

    /// <summary>Where the content ends.</summary>
    public int ContentEnd { get; set; } = end;

    /// <summary>Behind the end tag; where the content ends when there is none.</summary>
    public int Close { get; set; } = end;

    /// <summary>In a template that no one loads.</summary>
    public bool IsInert => Around.Template is not null;

    /// <summary>A template whose content becomes live.</summary>
    public bool IsShadowRoot { get; init; }

    /// <summary>The service behind whose gate its author has put what is in it.</summary>
    public string? Consent { get; init; }

    /// <summary>What the element is in.</summary>
    public MarkupAround Around { get; } = parent is null ? MarkupAround.Nothing : parent.Around.Within(parent);

    public bool Is(string other) => Name == other;
}
