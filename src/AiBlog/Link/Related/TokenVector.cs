namespace AiBlog.Link.Related;

/// <summary>A post as numbers, by the tokens it shares with other posts.</summary>
/// <param name="Terms">The strongest first, heaviest of all in front; the others in the order the post brings them.</param>
/// <param name="TitleRarity">Of the tokens of the title, together; one token's share in it is its own part.</param>
/// <param name="DescriptionRarity">The same of the description.</param>
internal sealed record TokenVector(PostToken[] Tokens, float TitleRarity, float DescriptionRarity, Passages Passages)
{
    /// <summary>So many of the heaviest tokens stand for the post where it is not yet compared in full.</summary>
    public const int MostStrongest = 64;

    public ReadOnlySpan<PostToken> Strongest => Tokens.AsSpan(0, Math.Min(Tokens.Length, MostStrongest));
}
