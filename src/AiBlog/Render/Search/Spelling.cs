namespace AiBlog.Render.Search;

/// <summary>The words that a mistyped one may have been meant for; fetched only when a query has a word that no post says.</summary>
internal static class Spelling
{
    private const int Most = 12_000;
    private const int LeastLetters = 4;

    /// <summary>The words that most posts say, in ordinal order.</summary>
    public static byte[] Encode(InvertedIndex index)
    {
        var words = Enumerable.Range(0, index.Tokens.Length)
            .Where(token => index.Tokens[token].Length >= LeastLetters && index.Tokens[token].All(char.IsLetter))
            .OrderByDescending(index.CountOf)
            .Take(Most)
            .Order()
            .Select(token => index.Tokens[token])
            .ToList();
        var bytes = new ByteBuffer();
        bytes.Sorted(words);
        return bytes.Written.ToArray();
    }
}
