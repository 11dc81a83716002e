using System.Collections.Immutable;

namespace AiBlog.Link.Related;

/// <summary>How much the time between two posts leaves of their score: (1 + days/30)^-0.3.</summary>
internal sealed class TimeDecay
{
    private const double Days = 30;
    private const double Power = 0.3;

    private readonly int[] days;
    private readonly float[] left;

    public TimeDecay(ImmutableArray<Post> posts)
    {
        days = [.. posts.Select(post => DateOnly.FromDateTime(post.Date.Value.UtcDateTime).DayNumber)];
        left = new float[posts.IsEmpty ? 1 : days.Max() - days.Min() + 1];
        for (var day = 0; day < left.Length; day++)
        {
            left[day] = (float)Math.Pow(1 + (day / Days), -Power);
        }
    }

    public float Of(int one, int two) => left[Math.Abs(days[one] - days[two])];

    /// <summary>Below 0 when the first is the earlier, 0 on the same day.</summary>
    public int Order(int one, int two) => days[one].CompareTo(days[two]);
}
