using System.Collections.Immutable;

namespace AiBlog.Render.Views;

/// <summary>Plain links that hand a post's title and address to another service; nothing runs and nothing is counted.</summary>
internal static class ShareLinks
{
    public static ImmutableArray<LinkView> Of(string title, string address, string email)
    {
        var t = Uri.EscapeDataString(title);
        var u = Uri.EscapeDataString(address);
        var both = Uri.EscapeDataString($"{title} {address}");
        return
        [
            new LinkView("Mastodon", $"https://mastodonshare.com/?text={t}&url={u}", false),
            new LinkView("Bluesky", $"https://bsky.app/intent/compose?text={both}", false),
            new LinkView("LinkedIn", $"https://www.linkedin.com/sharing/share-offsite/?url={u}", false),
            new LinkView(email, $"mailto:?subject={t}&body={u}", false),
        ];
    }
}
