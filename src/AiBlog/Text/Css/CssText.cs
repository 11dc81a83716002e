using System.Collections.Immutable;

namespace AiBlog.Text.Css;

/// <summary>A selector, a declaration or a statement: balanced, without comments, its addresses set apart.</summary>
internal sealed record CssText(string Text, ImmutableArray<CssAddress> Addresses)
{
    public bool IsEmpty => Text.Length == 0;
}
