using AiBlog.Images;
using AiBlog.Text;

namespace AiBlog.Fuzz.Targets;

/// <summary>The width and height in the header of an image file.</summary>
internal static class ImageTarget
{
    public static void Run(byte[] input)
    {
        var size = ImageSize.Read(input);
        using var stream = new MemoryStream(input);
        Claim.That(size is null or { Width: > 0, Height: > 0 }, "an image has no area");
        Claim.That(input.Length > 64 * 1024 || size == ImageSize.Read(stream), "a file has another size when it is read as a stream");
    }
}
