namespace AiBlog.Link.Related;

/// <summary>How much a post covers a term that it uses n times: (1 + ln n) / 2, at most 1. In a byte, as there is one for each term of each post.</summary>
internal readonly struct Cover(int uses)
{
    private static readonly float[] Of = [0, 0.5f, (float)((1 + Math.Log(2)) / 2), 1];

    private readonly byte uses = (byte)Math.Min(uses, Of.Length - 1);

    public float Value => Of[uses];
}
