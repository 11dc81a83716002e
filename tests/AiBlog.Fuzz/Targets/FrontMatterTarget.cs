using AiBlog.Parse;
using NodaTime;

namespace AiBlog.Fuzz.Targets;

/// <summary>The front matter of a post and of a page.</summary>
internal static class FrontMatterTarget
{
    private static readonly DateTimeZone Zone = DateTimeZoneProviders.Tzdb["Europe/Berlin"];

    public static void Run(byte[] input)
    {
        if (Claim.TextOf("content/posts/a.md", input) is not { } text)
        {
            return;
        }

        foreach (var kind in new[] { ContentKind.Post, ContentKind.Page })
        {
            var read = FrontMatterReader.Read(text, kind, null, Zone);
            Claim.Places(read.Diagnostics, text);
            Claim.That(read.BodyOffset >= 0 && read.BodyOffset <= text.Text.Length, "the body begins outside the file");
            Claim.That(read.FrontMatter is not null || read.Diagnostics.Length > 0, "a file is refused without a diagnostic");
            Claim.Same(read.Diagnostics, FrontMatterReader.Read(text, kind, null, Zone).Diagnostics);
        }
    }
}
