namespace AiBlog.Load;

/// <summary>A text file of the site, read whole.</summary>
/// <param name="Path">Relative to the site, forward slashes; for a file of the embedded theme, <c>theme:NAME</c>.</param>
internal sealed record SourceFile(string Path, ReadOnlyMemory<byte> Bytes);
