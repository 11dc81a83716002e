using System.Collections.Frozen;
using AiBlog.Themes;

namespace AiBlog.Tests.Templating;

public sealed class DateTextTests
{
    private static readonly DateTimeOffset Afternoon = new(2026, 3, 8, 15, 4, 5, TimeSpan.FromHours(-3.5));

    [Theory]
    [InlineData("d.M.yyyy", "8.3.2026")]
    [InlineData("dd/MM/y", "08/03/2026")]
    [InlineData("EEEE, d 'de' MMMM", "Sonntag, 8 de März")]
    [InlineData("LLLL yyyy", "Mrz 2026")]
    [InlineData("EEE d. MMM", "So 8. Mär")]
    [InlineData("H:mm 'o''clock'", "15:04 o'clock")]
    [InlineData("h:mm a", "3:04 nachm.")]
    [InlineData("yyyy年M月d日", "2026年3月8日")]
    [InlineData("d 'open", "8 open")]
    public void A_pattern_is_filled_from_the_strings(string pattern, string expected) =>
        Assert.Equal(expected, DateText.Format(Afternoon, "x", Strings(pattern)));

    [Theory]
    [InlineData("iso", "2026-03-08T15:04:05-03:30")]
    [InlineData("iso_date", "2026-03-08")]
    public void Iso_dates_need_no_strings(string format, string expected) =>
        Assert.Equal(expected, DateText.Format(Afternoon, format, AiBlog.Themes.Strings.Empty));

    [Fact]
    public void An_unknown_format_is_none() => Assert.Null(DateText.Format(Afternoon, "long", AiBlog.Themes.Strings.Empty));

    private static Strings Strings(string pattern) => new("de", new Dictionary<string, string>
    {
        ["date_formats.x"] = pattern,
        ["months.3"] = "März",
        ["months_standalone.3"] = "Mrz",
        ["months_short.3"] = "Mär",
        ["weekdays.7"] = "Sonntag",
        ["weekdays_short.7"] = "So",
        ["day_periods.pm"] = "nachm.",
    }.ToFrozenDictionary(StringComparer.Ordinal));
}
