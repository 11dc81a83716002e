namespace AiBlog.Link.Related;

/// <param name="Index">Of the post in the site.</param>
/// <param name="Score">Above 0, without an upper bound.</param>
internal readonly record struct RankedPost(int Index, float Score);
