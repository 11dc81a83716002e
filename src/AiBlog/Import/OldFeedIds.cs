using AiBlog.Diagnostics;
using AiBlog.Text.Urls;

namespace AiBlog.Import;

/// <summary>The ids that posts have in the old feeds. One id names one post: when an old site used it twice, the first post keeps
/// it.</summary>
internal sealed class OldFeedIds(LossList losses)
{
    private readonly HashSet<string> used = new(StringComparer.Ordinal);

    /// <summary>The id when the post may keep it; null, with a line in the report, when it cannot be an id or another post has
    /// it.</summary>
    public string? Claim(string id, Place place)
    {
        if (FeedIdRules.IsValid(id) && used.Add(id))
        {
            return id;
        }

        losses.Add(LossKinds.KeyDropped, $"feed id {id}", place);
        return null;
    }
}
