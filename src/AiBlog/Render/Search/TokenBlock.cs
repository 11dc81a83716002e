using System.Collections.Immutable;
using AiBlog.Link;
using AiBlog.Store;
using AiBlog.Text.Search;

namespace AiBlog.Render.Search;

/// <summary>The words of consecutive posts. Blocks are in the store, so after an edit only one block is counted again.</summary>
/// <param name="Tokens">Each word once.</param>
/// <param name="Counts">In order of posts; numbers of posts begin with 0 in each block.</param>
/// <param name="Lengths">How many words each post has.</param>
/// <param name="TitleLengths">How many words the title of each post has.</param>
internal sealed record TokenBlock(
    ImmutableArray<string> Tokens, ImmutableArray<TokenCount> Counts, ImmutableArray<int> Lengths, ImmutableArray<int> TitleLengths)
{
    /// <summary>The number of posts in a block. Larger blocks make an edit slower; smaller ones repeat more words.</summary>
    public const int Size = 64;

    public static TokenBlock Of(IReadOnlyList<Post> posts, BuildStore store)
    {
        if (!store.IsOpen)
        {
            return Count(posts);
        }

        var key = KeyOf(posts);
        if (store.Find(key) is { } record && Read(record) is { } known)
        {
            return known;
        }

        var block = Count(posts);
        if (block.Write() is { } written)
        {
            store.Add(key, written);
        }

        return block;
    }

    private static TokenBlock Count(IReadOnlyList<Post> posts)
    {
        var counter = new TokenCounter();
        foreach (var post in posts)
        {
            counter.Add(post);
        }

        return new TokenBlock([.. counter.Tokens], [.. counter.Counts], [.. counter.Lengths], [.. counter.TitleLengths]);
    }

    private static UInt128 KeyOf(IReadOnlyList<Post> posts)
    {
        var hash = HashBuilder.Of("search-block");
        foreach (var post in posts)
        {
            var isKnown = post.File.Key is not null;
            hash.Add("post").AddHash(post.File.Key ?? 0);
            foreach (var field in isKnown ? SearchField.OfSite(post) : SearchField.Of(post))
            {
                hash.Add(field.Text).Add(BitConverter.SingleToInt32Bits(field.Weight)).Add(field.IsTitle ? 1 : 0);
            }
        }

        return hash.ToHash();
    }

    private byte[]? Write() => StoreValues.Record(writer =>
    {
        writer.WriteAll(Tokens, writer.Write);
        writer.WriteNumbers(Counts);
        writer.WriteNumbers(Lengths);
        writer.WriteNumbers(TitleLengths);
    });

    /// <summary>Null for a record that is not a block.</summary>
    private static TokenBlock? Read(byte[] record)
    {
        try
        {
            using var reader = new BinaryReader(new MemoryStream(record), StoreValues.Text);
            return new TokenBlock(
                reader.ReadAll(reader.ReadString), reader.ReadNumbers<TokenCount>(), reader.ReadNumbers<int>(), reader.ReadNumbers<int>());
        }
        catch (Exception fault) when (fault is EndOfStreamException or InvalidDataException or ArgumentException or FormatException)
        {
            return null;
        }
    }
}

/// <summary>Counts the words of posts, one post after another.</summary>
internal sealed class TokenCounter
{
    private readonly Dictionary<string, int> places = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> lookup;
    private readonly List<int> touched = [];
    private float[] weights = new float[1024];

    public TokenCounter() => lookup = places.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The words in the order they were met; other lists name them by their place here.</summary>
    public List<string> Tokens { get; } = [];

    public List<TokenCount> Counts { get; } = [];

    /// <summary>How many words each post has.</summary>
    public List<int> Lengths { get; } = [];

    /// <summary>How many words the title of each post has.</summary>
    public List<int> TitleLengths { get; } = [];

    public void Add(Post post)
    {
        var (number, length, ofTitle) = (Lengths.Count, 0, 0);
        foreach (var field in SearchField.Of(post))
        {
            var count = Read(field);
            length += count;
            if (field.IsTitle)
            {
                TitleLengths.Add(count);
                ofTitle = touched.Count;
            }
        }

        Lengths.Add(length);
        foreach (var (i, token) in touched.Index())
        {
            Counts.Add(TokenCount.Of(token, number, weights[token], i < ofTitle));
            weights[token] = 0;
        }

        touched.Clear();
    }

    private int Read(SearchField field)
    {
        var words = new SearchWords(field.Text, stackalloc char[SearchWords.MostLetters]);
        var count = 0;
        while (words.Next())
        {
            var place = PlaceOf(words.Word);
            if (weights[place] == 0)
            {
                touched.Add(place);
            }

            weights[place] += field.Weight;
            count++;
        }

        return count;
    }

    private int PlaceOf(ReadOnlySpan<char> word)
    {
        if (lookup.TryGetValue(word, out var place))
        {
            return place;
        }

        place = Tokens.Count;
        var token = word.ToString();
        places.Add(token, place);
        Tokens.Add(token);
        if (place == weights.Length)
        {
            Array.Resize(ref weights, place * 2);
        }

        return place;
    }
}

/// <param name="Eighths">The weighted number of times that the post says the word.</param>
internal readonly record struct TokenCount(int Token, int Post, ushort Eighths, bool IsInTitle)
{
    private const float Fraction = 8;

    public float Weight => Eighths / Fraction;

    public static TokenCount Of(int token, int post, float weight, bool isInTitle) =>
        new(token, post, (ushort)Math.Min(weight * Fraction, ushort.MaxValue), isInTitle);
}
