using AiBlog.Text.Css;

namespace AiBlog.Privacy.Gate;

/// <summary>A rule or declaration with only those of its parts that go into one stylesheet.</summary>
internal sealed record StylePart(CssItem Item, IReadOnlyList<StylePart> Inner)
{
    /// <summary>Divides rules among stylesheets in one pass; each keeps the order of the source.</summary>
    /// <param name="keyOf">The stylesheet of a declaration, an empty rule, or a font face.</param>
    public static Dictionary<string, List<StylePart>> ByKey(IEnumerable<CssItem> items, Func<CssItem, string> keyOf)
    {
        var byKey = new Dictionary<string, List<StylePart>>(StringComparer.Ordinal);
        foreach (var item in items)
        {
            if (item is { Items: { IsEmpty: false } inner, IsFontFace: false })
            {
                foreach (var (key, parts) in ByKey(inner, keyOf))
                {
                    Add(byKey, key, new StylePart(item, parts));
                }
            }
            else
            {
                Add(byKey, keyOf(item), new StylePart(item, [.. (item.Items ?? []).Select(part => new StylePart(part with { Items = null }, []))]));
            }
        }

        return byKey;
    }

    private static void Add(Dictionary<string, List<StylePart>> byKey, string key, StylePart part)
    {
        if (!byKey.TryGetValue(key, out var parts))
        {
            byKey.Add(key, parts = []);
        }

        parts.Add(part);
    }
}
