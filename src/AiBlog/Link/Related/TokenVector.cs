namespace AiBlog.Link.Related;

/// <summary>A post as numbers, by the tokens it shares with other posts.</summary>
/// <param name="Tokens">The strongest first, heaviest of all in front; the others in the order the post brings them.</param>
/// <param name="TitleRarity">Of the tokens of the title, together; one token's share in it is its own part.</param>
/// <param name="DescriptionRarity">The same of the description.</param>
internal sealed record TokenVector(PostToken[] Tokens, float TitleRarity, float DescriptionRarity, Passages Passages)
{
    /// <summary>So many of the heaviest tokens stand for the post where it is not yet compared in full.</summary>
    public const int MostStrongest = 64;

    public ReadOnlySpan<PostToken> Strongest => Tokens.AsSpan(0, Math.Min(Tokens.Length, MostStrongest));
}

/// <summary>A token of a post, in twelve bytes: comparing two posts reads one run of memory.</summary>
/// <param name="Id">Place in the site's vocabulary.</param>
/// <param name="Weight">Of a vector that has length 1 over all tokens.</param>
/// <param name="Blocks">Where the blocks of the passages begin that hold the token, in <see cref="Passages.Blocks"/>.</param>
/// <param name="BlockCount">How many they are.</param>
internal readonly record struct PostToken(int Id, float Weight, ushort Blocks, byte BlockCount, TokenPlaces Places);

/// <summary>Where a post uses a token, and how much it says about it, in a byte.</summary>
internal readonly struct TokenPlaces(int uses, bool inTitle, bool inDescription)
{
    private const int Title = 4;
    private const int Description = 8;
    private const int MostUses = 3;

    // (1 + ln n) / 2 for n uses, at most 1.
    private static readonly float[] Covers = [0, 0.5f, (float)((1 + Math.Log(2)) / 2), 1];

    private readonly byte bits = (byte)(Math.Min(uses, MostUses) | (inTitle ? Title : 0) | (inDescription ? Description : 0));

    public bool InTitle => (bits & Title) != 0;

    public bool InDescription => (bits & Description) != 0;

    public bool InTitleOrDescription => (bits & (Title | Description)) != 0;

    /// <summary>How much the post covers the token, 0 to 1.</summary>
    public float Cover => Covers[bits & MostUses];
}

/// <summary>Orders the tokens of a post by weight, in steps so small that which of two comes first within one does not matter. A counting
/// sort.</summary>
internal sealed class WeightOrder
{
    /// <summary>A float without these bits: 64 steps from one power of two to the next.</summary>
    private const int BitsLeft = 17;

    private const int Steps = 1024;

    /// <summary>Lighter tokens share a step, and so do those of 2^12 and more.</summary>
    private const float Least = 1 / 16f;

    // By step, the next place in it.
    private readonly int[] places = new int[Steps];

    /// <summary>How many tokens get a place: those that weigh anything.</summary>
    public int Count(ReadOnlySpan<float> weights)
    {
        places.AsSpan().Clear();
        foreach (var weight in weights)
        {
            places[StepOf(weight)] += weight > 0 ? 1 : 0;
        }

        var count = 0;
        for (var step = Steps - 1; step >= 0; step--)
        {
            (places[step], count) = (count, count + places[step]);
        }

        return Math.Min(count, ushort.MaxValue);
    }

    /// <summary>The place of the next token of this weight, in the order of the weights counted.</summary>
    public int PlaceOf(float weight) => places[StepOf(weight)]++;

    private static int StepOf(float weight) =>
        Math.Clamp((int)(BitConverter.SingleToUInt32Bits(weight) >> BitsLeft) - (int)(BitConverter.SingleToUInt32Bits(Least) >> BitsLeft),
            0, Steps - 1);
}
