namespace AiBlog.Link.Related;

/// <summary>A post's body as overlapping passages: where a later post speaks of an earlier one, it does so in a passage and not throughout.</summary>
/// <param name="Blocks">The blocks of token after token, each ascending; a passage is two neighbouring blocks.</param>
/// <param name="Lengths">Of each passage as a vector of how much its tokens tell; 0 for one without tokens.</param>
internal sealed record Passages(byte[] Blocks, float[] Lengths)
{
    /// <summary>Tokens behind these have no passage: 200 passages say what a post speaks of, and bound the work for a book.</summary>
    public const int MostTokens = MostBlocks * BlockTokens;

    public const int MostBlocks = 200;

    public const int BlockTokens = 24;
}
