using System.Collections.Immutable;
using System.Globalization;
using AiBlog.Diagnostics;
using AiBlog.Privacy.Policy;
using AiBlog.Privacy.Services;
using AiBlog.Text.Css;

namespace AiBlog.Privacy.Gate;

/// <summary>Gathers the styles of one text into stylesheets: what pages may use at once in one, what loads from others in one a
/// service.</summary>
/// <param name="keepsRelative">Relative addresses stay as they are.</param>
internal sealed class StyleCollector(GateRules rules, bool keepsRelative = false)
{
    private readonly Dictionary<string, string> classes = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, StyleTextBuilder> sheets = new(StringComparer.Ordinal);
    private readonly List<Finding> findings = [];
    private readonly List<GateRemark> remarks = [];

    public IReadOnlyList<Finding> Findings => findings;

    public IReadOnlyList<GateRemark> Remarks => remarks;

    /// <summary>The class that stands for a style attribute; null when nothing in it counts. Equal attributes share a class.</summary>
    public string? ClassOf(string style, Func<int, Place> placeOf)
    {
        if (classes.TryGetValue(style, out var known))
        {
            return known;
        }

        var parser = new CssParser(style);
        var declarations = parser.Declarations();
        TellBroken(parser, placeOf);
        if (declarations.IsEmpty)
        {
            return null;
        }

        var name = string.Create(CultureInfo.InvariantCulture, $"st{classes.Count + 1}");
        classes.Add(style, name);
        // A style attribute goes before every selector of a theme; the id that no element has gives this one their weight.
        Add([new CssItem(new CssText($".{name}:not(#_)", []), declarations)], null, placeOf);
        return name;
    }

    /// <summary>The content of a style element or a whole stylesheet.</summary>
    /// <param name="media">What the element is for; null or empty for everything.</param>
    public void AddSheet(string css, string? media, Func<int, Place> placeOf)
    {
        var parser = new CssParser(css);
        var items = parser.Sheet();
        TellBroken(parser, placeOf);
        Add(items, string.IsNullOrWhiteSpace(media) ? null : Balanced(media), placeOf);
    }

    /// <summary>The sheets that hold anything, the site's own first.</summary>
    public ImmutableArray<StyleText> Build() =>
        [.. sheets.Select(sheet => sheet.Value.Build([.. sheet.Key.Split(' ', StringSplitOptions.RemoveEmptyEntries)]))];

    private void Add(ImmutableArray<CssItem> items, string? media, Func<int, Place> placeOf)
    {
        var keys = new SortedSet<string>(StringComparer.Ordinal);
        // What is written is UTF-8, whatever the source was.
        items = items.RemoveAll(
            item => IsHidden(item, placeOf)
            || (item.Items is null && item.Text.Text.StartsWith("@charset", StringComparison.OrdinalIgnoreCase)));
        foreach (var item in items)
        {
            Note(item, isFont: false, keys, placeOf);
        }

        var statements = items.Where(IsStatement).ToLookup(KeyOf, StringComparer.Ordinal);
        var others = StylePart.ByKey(items.Where(item => !IsStatement(item)), KeyOf);
        foreach (var key in keys)
        {
            if (!sheets.TryGetValue(key, out var sheet))
            {
                sheets.Add(key, sheet = new StyleTextBuilder(keepsRelative));
            }

            foreach (var item in statements[key])
            {
                sheet.Import(item.Text, item.IsImport ? media : null, placeOf);
            }

            if (others.TryGetValue(key, out var parts))
            {
                sheet.Mark(media is null ? "" : $"@media {media}{{\n");
                Write(sheet, parts, placeOf);
                sheet.Mark(media is null ? "" : "}\n");
            }
        }
    }

    private bool IsHidden(CssItem item, Func<int, Place> placeOf)
    {
        if (item.IsFunction)
        {
            // A default value in its head would reach every style that calls it.
            var elsewhere = item.Text.Addresses.Where(address => !rules.Judge(address.Url, ResourceKind.Image).IsEmpty).ToList();
            remarks.AddRange(
                elsewhere.Select(address => new GateRemark(GateRemarkKind.Elsewhere, address.Url, placeOf(address.SourceOffset))));
            return elsewhere.Count > 0;
        }

        var hidden = item.IsImport
            ? item.Text.Addresses.Where(address => GateRules.IsHidden(address.Url, ResourceKind.Style)).ToList()
            : [];
        remarks.AddRange(
            hidden.Select(address => new GateRemark(GateRemarkKind.HiddenContent, address.Url, placeOf(address.SourceOffset))));
        return hidden.Count > 0;
    }

    /// <summary>These stand before all rules.</summary>
    private static bool IsStatement(CssItem item) =>
        item.IsImport || (item.Items is null && item.Text.Text.StartsWith("@namespace", StringComparison.OrdinalIgnoreCase));

    private static void Write(StyleTextBuilder sheet, IEnumerable<StylePart> parts, Func<int, Place> placeOf)
    {
        foreach (var (item, inner) in parts)
        {
            sheet.Text(item.Text, placeOf);
            sheet.Mark(item.Items is null ? ";\n" : "{\n");
            Write(sheet, inner, placeOf);
            sheet.Mark(item.Items is null ? "" : "}\n");
        }
    }

    /// <summary>The services that the item loads from, in ordinal order.</summary>
    private string KeyOf(CssItem item)
    {
        var texts = item.IsFontFace ? item.Items?.Select(part => part.Text) ?? [] : [item.Text];
        var ids = texts.SelectMany(text => text.Addresses)
            .SelectMany(address => rules.Judge(address.Url, KindOf(item, item.IsFontFace)))
            .Select(verdict => verdict.Service?.Id).OfType<string>();
        return string.Join(' ', ids.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
    }

    private void Note(CssItem item, bool isFont, SortedSet<string> keys, Func<int, Place> placeOf)
    {
        if (item.Items is { IsEmpty: false } inner && !item.IsFontFace)
        {
            foreach (var part in inner)
            {
                Note(part, isFont, keys, placeOf);
            }

            return;
        }

        keys.Add(KeyOf(item));
        var texts = item.IsFontFace ? item.Items?.Select(part => part.Text) ?? [] : [item.Text];
        var kind = KindOf(item, item.IsFontFace);
        foreach (var address in texts.SelectMany(text => text.Addresses))
        {
            var place = placeOf(address.SourceOffset);
            findings.AddRange(
                rules.Judge(address.Url, kind).Select(verdict => new Finding(verdict.Service, verdict.Origin, kind, address.Url, place)));
        }
    }

    private static ResourceKind KindOf(CssItem item, bool isFont) =>
        item.IsImport ? ResourceKind.Style : isFont ? ResourceKind.Font : ResourceKind.Image;

    private void TellBroken(CssParser parser, Func<int, Place> placeOf) =>
        remarks.AddRange(parser.Broken.Select(offset => new GateRemark(GateRemarkKind.BrokenStyle, "", placeOf(offset))));

    /// <summary>The condition without what could end it early.</summary>
    private static string Balanced(string media)
    {
        var parser = new CssParser("x:" + media);
        return parser.Declarations() is [var only] ? only.Text.Text[2..].TrimStart(' ') : "not all";
    }
}

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
                Add(byKey, keyOf(item),
                    new StylePart(item, [.. (item.Items ?? []).Select(part => new StylePart(part with { Items = null }, []))]));
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
