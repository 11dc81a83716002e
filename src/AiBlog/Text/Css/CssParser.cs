using System.Collections.Immutable;

namespace AiBlog.Text.Css;

/// <summary>Reads a stylesheet, or the declarations of a style attribute, into its parts (CSS Syntax 3, 5.4).</summary>
/// <remarks>It does not know what properties mean; each part is balanced, so parts can be put together anew without one reaching into
/// another.</remarks>
internal ref struct CssParser(ReadOnlySpan<char> css)
{
    private const int Deepest = 32;

    private readonly CssTextBuilder text = new();
    private readonly List<int> broken = [];

    private CssScanner scanner = new(css);

    /// <summary>Where parts began that no browser reads and that are therefore left out.</summary>
    public readonly IReadOnlyList<int> Broken => broken;

    public ImmutableArray<CssItem> Sheet() => Items(0, isAttribute: false);

    /// <summary>Of a style attribute: declarations only.</summary>
    public ImmutableArray<CssItem> Declarations() => [.. Items(0, isAttribute: true).Where(item => item.Items is null)];

    private ImmutableArray<CssItem> Items(int depth, bool isAttribute)
    {
        var items = ImmutableArray.CreateBuilder<CssItem>();
        while (scanner.Next())
        {
            var c = scanner.Kind is CssTokenKind.Open or CssTokenKind.Close ? scanner.Text[0] : '\0';
            if (text.IsNested || !(c is '{' or '}' || scanner.Kind == CssTokenKind.Semicolon))
            {
                text.Add(ref scanner);
            }
            else if (c == '{' && (isAttribute || text.IsCustom || depth == Deepest))
            {
                text.IsBroken |= !text.IsCustom;
                text.Add(ref scanner);
            }
            else if (c == '{')
            {
                Open(items, depth);
            }
            else if (c == '}' && depth == 0)
            {
                // Nothing is open: a style attribute loses the declaration, a sheet the bracket.
                text.IsBroken |= isAttribute;
                text.Separate();
            }
            else
            {
                End(items);
                if (c == '}')
                {
                    return items.DrainToImmutable();
                }
            }
        }

        End(items);
        return items.DrainToImmutable();
    }

    private void Open(ImmutableArray<CssItem>.Builder items, int depth)
    {
        var (isBroken, start) = (text.IsBroken, text.Start);
        var head = text.Take();
        var inner = Items(depth + 1, isAttribute: false);
        if (isBroken)
        {
            broken.Add(start);
            return;
        }

        items.Add(new CssItem(head, inner));
    }

    private readonly void End(ImmutableArray<CssItem>.Builder items)
    {
        var (isBroken, start) = (text.IsBroken, text.Start);
        var taken = text.Take();
        if (isBroken)
        {
            broken.Add(start);
        }
        else if (!taken.IsEmpty)
        {
            items.Add(new CssItem(taken, null));
        }
    }
}

/// <summary>A part of a stylesheet.</summary>
/// <param name="Text">A declaration or statement without its semicolon; of a block what stands before the brace.</param>
/// <param name="Items">Of a block; null for all else.</param>
internal sealed record CssItem(CssText Text, ImmutableArray<CssItem>? Items)
{
    public bool IsImport => Items is null && Begins("@import");

    /// <summary>A rule whose declarations say nothing one by one.</summary>
    public bool IsFontFace => Items is not null && Begins("@font-face");

    /// <summary>A rule whose parameters have values of their own.</summary>
    public bool IsFunction => Items is not null && Begins("@function");

    private bool Begins(string keyword) => Text.Text.StartsWith(keyword, StringComparison.OrdinalIgnoreCase)
        && (Text.Text.Length == keyword.Length
            || !(char.IsAsciiLetterOrDigit(Text.Text[keyword.Length]) || Text.Text[keyword.Length] is '-' or '_' or '\\'));
}
