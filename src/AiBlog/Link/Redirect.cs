using AiBlog.Diagnostics;

namespace AiBlog.Link;

/// <summary>A former address that leads to a post or page of today.</summary>
/// <param name="To">A site path, or a web address.</param>
/// <param name="Status">The status that hosts answer with.</param>
internal sealed record Redirect(string From, string To, string Title, Place Place, int Status = 301)
{
    /// <summary>Whether it leads out of the site.</summary>
    public bool IsExternal => !To.StartsWith('/');
}
