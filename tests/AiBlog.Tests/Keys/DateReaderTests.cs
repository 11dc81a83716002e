using System.Globalization;
using AiBlog.Diagnostics;
using AiBlog.Parse;
using NodaTime;

namespace AiBlog.Tests.Keys;

public sealed class DateReaderTests
{
    [Theory]
    [InlineData("2026-01-31", "2026-01-31T00:00:00+01:00", false)]
    [InlineData("2026-07-31", "2026-07-31T00:00:00+02:00", false)]
    [InlineData("2026-01-31T18:30", "2026-01-31T18:30:00+01:00", true)]
    [InlineData("2026-01-31 18:30", "2026-01-31T18:30:00+01:00", true)]
    [InlineData("2026-01-31 18:30:15", "2026-01-31T18:30:15+01:00", true)]
    [InlineData("2026-01-31t18:30:15.123456789", "2026-01-31T18:30:15+01:00", true)]
    [InlineData("2026-1-5", "2026-01-05T00:00:00+01:00", false)]
    [InlineData("2026/1/05", "2026-01-05T00:00:00+01:00", false)]
    [InlineData("2026-1-05 9:00", "2026-01-05T09:00:00+01:00", true)]
    [InlineData("2022-11-18 9:00:00", "2022-11-18T09:00:00+01:00", true)]
    [InlineData("2024-02-29", "2024-02-29T00:00:00+01:00", false)]
    // The clocks in Berlin go from 2 to 3 on this night: 2:30 is moved forward by the hour that is missing.
    [InlineData("2026-03-29 02:30", "2026-03-29T03:30:00+02:00", true)]
    // And back from 3 to 2 on this one: 2:30 comes twice, and the first is meant.
    [InlineData("2026-10-25 02:30", "2026-10-25T02:30:00+02:00", true)]
    [InlineData("1850-06-01", "1850-06-01T00:00:00+00:53", false)]
    // A date with a zone of its own is filed under the day that the site's clock showed.
    [InlineData("2026-01-31T18:30Z", "2026-01-31T19:30:00+01:00", true)]
    [InlineData("2026-01-31T23:30:00Z", "2026-02-01T00:30:00+01:00", true)]
    [InlineData("2023-2-07T00:00:00.000Z", "2023-02-07T01:00:00+01:00", true)]
    [InlineData("2026-01-31 18:30:00 UTC", "2026-01-31T19:30:00+01:00", true)]
    [InlineData("2026-01-31T18:30+02:00", "2026-01-31T17:30:00+01:00", true)]
    [InlineData("2026-01-31 18:30:00 -0530", "2026-02-01T01:00:00+01:00", true)]
    [InlineData("2017-08-31 2:49:14 -0400", "2017-08-31T08:49:14+02:00", true)]
    [InlineData("2026-01-31 18:30 +09", "2026-01-31T10:30:00+01:00", true)]
    public void A_date_is_read_in_the_zone_of_the_site(string text, string expected, bool hasTime)
    {
        var date = DateReader.Read(text, DateTimeZoneProviders.Tzdb["Europe/Berlin"], Place.OfFile("a.md"));

        Assert.NotNull(date);
        Assert.Equal(expected, date.Value.ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture));
        Assert.Equal(hasTime, date.HasTime);
    }

    [Theory]
    [InlineData("")]
    [InlineData("yes")]
    [InlineData("2026")]
    [InlineData("2026-13-40")]
    [InlineData("2026-02-29")]
    [InlineData("2026-001-05")]
    [InlineData("26-01-05")]
    [InlineData("2026-01/31")]
    [InlineData("2026-01-31-02")]
    [InlineData("2026--01")]
    [InlineData("2026-01-31 9:5")]
    [InlineData("2026-01-31 9:05:7")]
    [InlineData("2026-01-31 9:05:07:01")]
    [InlineData("31.01.2026")]
    [InlineData("01/31/2026")]
    [InlineData("2026-01-31T")]
    [InlineData("2026-01-31 24:00")]
    [InlineData("2026-01-31 18:60")]
    [InlineData("2026-01-31 18")]
    [InlineData("2026-01-31 18:30:")]
    [InlineData("2026-01-31 18:30:15.")]
    [InlineData("2026-01-31 18:30 CET")]
    [InlineData("2026-01-31 18:30 +15:00")]
    [InlineData("2026-01-31 18:30 +2")]
    [InlineData("2026-01-31Z")]
    [InlineData("0000-00-00")]
    [InlineData("9999-12-31")]
    [InlineData("２０２６-01-31")]
    public void What_is_no_date_is_none(string text) =>
        Assert.Null(DateReader.Read(text, DateTimeZone.Utc, Place.OfFile("a.md")));

    [Theory]
    [InlineData("2026-01-31-my-post", "2026-01-31", "my-post")]
    [InlineData("2026-13-45-my-post", "2026-13-45", "my-post")]
    [InlineData("2016-1-05-x", "2016-1-05", "x")]
    [InlineData("2016-1-5-x", "2016-1-5", "x")]
    [InlineData("2016-1-512-x", null, "2016-1-512-x")]
    [InlineData("20160-1-5-x", null, "20160-1-5-x")]
    [InlineData("2016", null, "2016")]
    [InlineData("2016-1-", null, "2016-1-")]
    [InlineData("my-post", null, "my-post")]
    [InlineData("2026-01-31", null, "2026-01-31")]
    [InlineData("2026-01-31-", null, "2026-01-31-")]
    [InlineData("2026-01-my-post", null, "2026-01-my-post")]
    public void The_name_of_a_file_may_carry_a_date(string name, string? date, string rest) =>
        Assert.Equal(new DatedName(date, rest), DatedName.Of(name));
}
