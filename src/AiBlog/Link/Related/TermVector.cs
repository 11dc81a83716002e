namespace AiBlog.Link.Related;

/// <summary>A post as numbers, by the terms it shares with other posts, in the order it brings them. A place is one in these lists.</summary>
/// <param name="Terms">Places in the site's vocabulary.</param>
/// <param name="Weights">Of length 1 over all terms.</param>
/// <param name="Covers">How much the post says about each term, in [0, 1].</param>
/// <param name="Strongest">Places of the heaviest terms.</param>
/// <param name="Title">Terms of the title with their share in it; the shares sum to 1.</param>
/// <param name="Description">The same for the description.</param>
internal sealed record TermVector(
    int[] Terms, float[] Weights, Cover[] Covers, ushort[] Strongest, TermShare[] Title, TermShare[] Description, Passages Passages);

internal readonly record struct TermShare(ushort Place, float Share);
