namespace AiBlog.Import.Writing;

/// <summary>What an import wrote to one file.</summary>
/// <param name="Hash">Of the bytes that were written, in hexadecimal.</param>
/// <param name="Key">Names the item in its source, so that a later import finds its file again.</param>
internal sealed record ManifestEntry(string Hash, string Key);
