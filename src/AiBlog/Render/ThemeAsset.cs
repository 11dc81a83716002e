using System.Security.Cryptography;

namespace AiBlog.Render;

/// <summary>A file of the theme's assets folder.</summary>
/// <param name="Name">As templates ask for it, relative to assets/.</param>
/// <param name="Url">A path of the site that holds a hash of the bytes, so that it may be cached for ever.</param>
internal sealed record ThemeAsset(string Name, string Url, ReadOnlyMemory<byte> Bytes)
{
    /// <summary>What a browser compares a script or stylesheet with before it uses it: Subresource Integrity, https://www.w3.org/TR/sri-2/.</summary>
    public string Integrity => "sha384-" + Convert.ToBase64String(SHA384.HashData(Bytes.Span));
}
