namespace AiBlog.Config;

/// <summary>How many related posts a post shows; 0 turns them off.</summary>
internal sealed record RelatedConfig(int Count);
