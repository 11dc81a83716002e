using System.Collections.Immutable;

namespace AiBlog.Text.Css;

/// <summary>Reads a stylesheet, or the declarations of a style attribute, into its parts (CSS Syntax 3, 5.4).</summary>
/// <remarks>It does not know what properties mean; each part is balanced, so parts can be put together anew without one reaching into another.</remarks>
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
