using System.Collections.Immutable;

namespace AiBlog.Text.Css;

/// <summary>A selector, a declaration or a statement: balanced, without comments, its addresses set apart.</summary>
internal sealed record CssText(string Text, ImmutableArray<CssAddress> Addresses)
{
    public bool IsEmpty => Text.Length == 0;
}

/// <summary>An address in a piece of CSS from which it was taken out; it goes back between double quotation marks.</summary>
/// <param name="Offset">In the text without it.</param>
/// <param name="Url">Decoded.</param>
/// <param name="SourceOffset">Where it was written.</param>
internal readonly record struct CssAddress(int Offset, string Url, int SourceOffset);
