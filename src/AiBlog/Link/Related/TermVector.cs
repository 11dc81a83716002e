namespace AiBlog.Link.Related;

/// <summary>A post as numbers, by the terms it shares with other posts.</summary>
/// <param name="Terms">The strongest first, heaviest of all in front; the others in the order the post brings them.</param>
/// <param name="TitleRarity">Of the terms of the title, together; one term's share in it is its own part.</param>
/// <param name="DescriptionRarity">The same of the description.</param>
internal sealed record TermVector(PostTerm[] Terms, float TitleRarity, float DescriptionRarity, Passages Passages)
{
    /// <summary>So many of the heaviest terms stand for the post where it is not yet compared in full.</summary>
    public const int MostStrongest = 64;

    public ReadOnlySpan<PostTerm> Strongest => Terms.AsSpan(0, Math.Min(Terms.Length, MostStrongest));
}
