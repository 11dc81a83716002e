namespace AiBlog.Text.Css;

/// <summary>An address in a piece of CSS from which it was taken out; it goes back between double quotation marks.</summary>
/// <param name="Offset">In the text without it.</param>
/// <param name="Url">Decoded.</param>
/// <param name="SourceOffset">Where it was written.</param>
internal readonly record struct CssAddress(int Offset, string Url, int SourceOffset);
