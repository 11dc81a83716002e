namespace AiBlog.Link.Related;

/// <summary>A post's body as overlapping passages: where a later post speaks of an earlier one, it does so in a passage and not throughout.</summary>
/// <param name="Blocks">The blocks of term after term, each ascending; a passage is two neighbouring blocks.</param>
/// <param name="Lengths">Of each passage as a vector of how much its terms tell; 0 for one without terms.</param>
internal sealed record Passages(byte[] Blocks, float[] Lengths)
{
    /// <summary>Terms behind these have no passage: 200 passages say what a post speaks of, and bound the work for a book.</summary>
    public const int MostTerms = MostBlocks * BlockTerms;

    public const int MostBlocks = 200;

    public const int BlockTerms = 24;
}
