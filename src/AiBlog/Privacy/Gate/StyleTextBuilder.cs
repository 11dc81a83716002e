using System.Collections.Immutable;
using System.Text;
using AiBlog.Diagnostics;
using AiBlog.Text.Css;
using AiBlog.Text.Urls;

namespace AiBlog.Privacy.Gate;

/// <summary>Puts one stylesheet together: imports first, then rules in the order they came.</summary>
/// <param name="keepsRelative">Relative addresses stay as they are, for a sheet that lies where it lay.</param>
internal sealed class StyleTextBuilder(bool keepsRelative)
{
    private readonly StringBuilder imports = new();
    private readonly StringBuilder rules = new();
    private readonly List<StyleHole> importHoles = [];
    private readonly List<StyleHole> ruleHoles = [];

    public void Import(CssText text, string? media, Func<int, Place> placeOf)
    {
        Append(imports, importHoles, text, placeOf);
        imports.Append(media is null ? "" : " " + media).Append(";\n");
    }

    public void Text(CssText text, Func<int, Place> placeOf) => Append(rules, ruleHoles, text, placeOf);

    public void Mark(string mark) => rules.Append(mark);

    public StyleText Build(ImmutableArray<string> services)
    {
        var shift = imports.Length;
        return new StyleText(services, imports.ToString()
            + rules, [.. importHoles, .. ruleHoles.Select(hole => hole with { Offset = hole.Offset + shift })]);
    }

    private void Append(StringBuilder css, List<StyleHole> holes, CssText text, Func<int, Place> placeOf)
    {
        var from = 0;
        foreach (var address in text.Addresses)
        {
            css.Append(text.Text.AsSpan(from, address.Offset - from));
            if (keepsRelative || UrlRules.Classify(address.Url) is not (UrlKind.Relative or UrlKind.RootRelative)
                || address.Url.Length == 0)
            {
                CssEscapes.AppendQuoted(css, address.Url);
            }
            else
            {
                holes.Add(new StyleHole(css.Length, address.Url, placeOf(address.SourceOffset)));
            }

            from = address.Offset;
        }

        css.Append(text.Text.AsSpan(from));
    }
}

/// <summary>A stylesheet that was made from styles written in HTML or split off another one.</summary>
/// <param name="Services">Behind whose gates it is linked, in ordinal order; none for what pages may use at once.</param>
internal sealed record StyleText(ImmutableArray<string> Services, string Css, ImmutableArray<StyleHole> Holes);

/// <summary>An address left out of a stylesheet because it is relative to the text it was written in; it stands between double quotation
/// marks.</summary>
/// <param name="Offset">In UTF-16 units of the sheet it belongs to; holes of one sheet are in ascending order.</param>
internal sealed record StyleHole(int Offset, string Target, Place Place);
