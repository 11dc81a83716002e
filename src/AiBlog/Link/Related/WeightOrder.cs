namespace AiBlog.Link.Related;

/// <summary>Orders the tokens of a post by weight, in steps so small that which of two comes first within one does not matter. A counting sort.</summary>
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
        Math.Clamp((int)(BitConverter.SingleToUInt32Bits(weight) >> BitsLeft) - (int)(BitConverter.SingleToUInt32Bits(Least) >> BitsLeft), 0, Steps - 1);
}
