using AiBlog.Images;
using AiBlog.Images.Metadata;

namespace AiBlog.Fuzz.Targets;

/// <summary>The width and height in the header of an image file, and the file without its metadata.</summary>
internal static class ImageTarget
{
    public static void Run(byte[] input)
    {
        var size = ImageSize.Read(input);
        using var stream = new MemoryStream(input);
        Claim.That(size is null or { Width: > 0, Height: > 0 }, "an image has no area");
        Claim.That(input.Length > 64 * 1024 || size == ImageSize.Read(stream), "a file has another size when it is read as a stream");
        var clean = ImageCleaner.Clean(stream);
        if (clean.Parts.IsDefault)
        {
            return;
        }

        Claim.That(clean.Parts.All(part => part.Length > 0 && (part.Own is not null || (part.Offset >= 0 && part.Offset + part.Length <= input.Length))), "a part is outside the file");
        using var published = new MemoryStream();
        using (var parts = new PartsStream(new MemoryStream(input), clean.Parts))
        {
            parts.CopyTo(published);
        }

        Claim.That(ImageSize.Read(published.ToArray()) == size, "an image has another size without its metadata");
        published.Position = 0;
        var again = ImageCleaner.Clean(published);
        Claim.That(again.Fault == clean.Fault, "an image is damaged by what was removed");
        Claim.That(again.Parts.IsDefault, "an image without metadata has some");
    }
}
