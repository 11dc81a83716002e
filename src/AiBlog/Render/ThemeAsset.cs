namespace AiBlog.Render;

/// <summary>A file of the theme's assets folder.</summary>
/// <param name="Name">As templates ask for it, relative to assets/.</param>
/// <param name="Url">A path of the site that holds a hash of the bytes, so that it may be cached for ever.</param>
internal sealed record ThemeAsset(string Name, string Url, ReadOnlyMemory<byte> Bytes);
