namespace AiBlog.Text.Highlighting;

/// <summary>A language by its name and its other names, and what reads it.</summary>
/// <param name="Aliases">Separated by spaces; file extensions without the point are among them.</param>
internal sealed record LanguageEntry(string Name, string Aliases, LanguageReader Read);

/// <summary>Paints all of the painter's code.</summary>
internal delegate void LanguageReader(ref Painter painter);
