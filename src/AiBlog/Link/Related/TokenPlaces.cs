namespace AiBlog.Link.Related;

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
