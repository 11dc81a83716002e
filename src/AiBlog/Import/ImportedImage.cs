namespace AiBlog.Import;

/// <summary>The lead image of an imported post.</summary>
internal sealed record ImportedImage(string Src, string Alt, string? Caption, string? Credit);
