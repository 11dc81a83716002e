namespace AiBlog.Privacy.Gate;

/// <summary>What a placeholder tells of the thing behind it.</summary>
/// <param name="Title">Its author's words for it; may be empty.</param>
/// <param name="SourceUrl">A whole address.</param>
internal sealed record Embed(string Title, string SourceUrl, bool IsPicture);
