using System.Collections.Immutable;
using AiBlog.Diagnostics;
using AiBlog.Text;

namespace AiBlog.Link;

/// <summary>Reports slugs under <c>related:</c> that no post has.</summary>
internal static class PinnedCheck
{
    public static void Run(ImmutableArray<Post> posts, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var slugs = posts.Select(post => post.Slug).ToHashSet(StringComparer.Ordinal);
        var suggestions = new Suggestions();
        foreach (var pinned in posts.SelectMany(post => post.Front.Related.Pinned).Where(pinned => !slugs.Contains(pinned.Value)))
        {
            diagnostics.Add(LinkFaults.UnknownRelated(pinned.Place, pinned.Value, suggestions.Closest(pinned.Value, slugs)));
        }
    }
}
