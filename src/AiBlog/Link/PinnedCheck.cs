using System.Collections.Immutable;
using AiBlog.Diagnostics;
using AiBlog.Text;

namespace AiBlog.Link;

/// <summary>Reports names under <c>related:</c> that no post has, or more than one.</summary>
internal static class PinnedCheck
{
    public static void Run(ImmutableArray<Post> posts, PostReferences references, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var suggestions = new Suggestions();
        foreach (var pinned in posts.SelectMany(post => post.Front.Related.Pinned))
        {
            var found = references.Find(pinned.Value);
            if (found.IsEmpty)
            {
                diagnostics.Add(LinkFaults.UnknownRelated(pinned.Place, pinned.Value, suggestions.Closest(pinned.Value, references.Names)));
            }
            else if (found.Length > 1)
            {
                diagnostics.Add(LinkFaults.AmbiguousSlug(pinned.Place, "`related:`", pinned.Value, found.Select(post => post.Url)));
            }
        }
    }
}
