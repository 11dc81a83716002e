using AiBlog.Diagnostics;
using AiBlog.Images;
using AiBlog.Text;

namespace AiBlog.Fuzz.Targets;

/// <summary>An SVG file: its size, and whether it runs code or loads from elsewhere.</summary>
internal static class SvgTarget
{
    private const string Path = "content/static/a.svg";

    public static void Run(byte[] input)
    {
        _ = ImageSize.Read(input);
        IReadOnlyList<Diagnostic> faults = SvgCheck.Faults(Path, input);
        Claim.Same([.. faults], [.. SvgCheck.Faults(Path, input)]);
        if (Claim.TextOf(Path, input) is { } text)
        {
            Claim.Places(faults, text);
        }
    }
}
