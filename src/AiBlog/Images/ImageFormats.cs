namespace AiBlog.Images;

/// <summary>Tells image formats apart by their content.</summary>
internal static class ImageFormats
{
    /// <summary>The format that the first bytes of a file show; HEIF counts as AVIF, which has the same structure.</summary>
    public static ImageFormat Of(ReadOnlySpan<byte> start)
    {
        if (start.StartsWith("\u0000"u8) && start.Length >= 12 && start[4..].StartsWith("ftyp"u8))
        {
            return ImageFormat.Avif;
        }

        return start switch
        {
            [0xFF, 0xD8, 0xFF, ..] => ImageFormat.Jpeg,
            [0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10, ..] => ImageFormat.Png,
            [(byte)'G', (byte)'I', (byte)'F', (byte)'8', _, (byte)'a', ..] => ImageFormat.Gif,
            [(byte)'R', (byte)'I', (byte)'F', (byte)'F', _, _, _, _, (byte)'W', (byte)'E', (byte)'B', (byte)'P', ..] => ImageFormat.Webp,
            _ => ImageFormat.None,
        };
    }
}

/// <summary>The image formats whose structure the program knows.</summary>
internal enum ImageFormat
{
    None,
    Jpeg,
    Png,
    Webp,
    Avif,
    Gif,
}
