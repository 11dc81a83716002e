using AiBlog.Images.Metadata;

namespace AiBlog.Images;

/// <summary>What the bytes of an image file say, before any of them is decoded.</summary>
/// <param name="Length">Of the published file, in bytes.</param>
/// <param name="Hash">Of the source; 0 when nobody asked for it.</param>
internal sealed record ImageFacts(ImageFormat Format, int Width, int Height, long Length, bool IsAnimated, bool IsDamaged, ImageAi? Ai,
    UInt128 Hash)
{
    /// <summary>Null for a file that is no image of a known format.</summary>
    /// <param name="hash">Of the file; 0 when nobody needs it.</param>
    public static ImageFacts? Read(Stream file, bool keepsMetadata, UInt128 hash)
    {
        var clean = ImageCleaner.Clean(file);
        file.Position = 0;
        if (clean.Format == ImageFormat.None || ImageSize.Read(file) is not var (width, height))
        {
            return null;
        }

        var length = keepsMetadata || clean.Parts.IsDefault ? file.Length : clean.Parts.Sum(part => part.Length);
        return new ImageFacts(
            Format: clean.Format, Width: width, Height: height, Length: length, IsAnimated: clean.IsAnimated,
            IsDamaged: clean.Fault is not null, Ai: clean.Ai, Hash: hash);
    }
}
