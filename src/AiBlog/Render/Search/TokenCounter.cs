using AiBlog.Link;
using AiBlog.Text.Search;
using AiBlog.Themes;

namespace AiBlog.Render.Search;

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

    public void Add(int number, Post post)
    {
        var (length, ofTitle) = (0, 0);
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
