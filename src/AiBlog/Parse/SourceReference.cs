namespace AiBlog.Parse;

/// <summary>What a post reports on, and where it was published. <paramref name="Url"/> and <paramref name="Archive"/> are http or https.</summary>
internal sealed record SourceReference(string Name, string Url, string? Author, PostDate? Published, string? Archive);
