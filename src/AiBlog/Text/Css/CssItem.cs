using System.Collections.Immutable;

namespace AiBlog.Text.Css;

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
        && (Text.Text.Length == keyword.Length || !(char.IsAsciiLetterOrDigit(Text.Text[keyword.Length]) || Text.Text[keyword.Length] is '-' or '_' or '\\'));
}
