using AiBlog.Privacy.Services;


namespace AiBlog.Tests.Privacy;

public sealed class ServiceRevisionTests
{
    private static readonly Service First = new("a", "A", "Counts.", null, "Ltd.", "https://a.example/p", ["_a", "_b"], "1 year", ["https://a.example", "https://b.example"], null, [], false, false, false);

    private static readonly Service Second = First with { Id = "b" };

    [Fact]
    public void It_does_not_depend_on_order() =>
        Assert.Equal(ServiceRevision.Of([First, Second]), ServiceRevision.Of([Second, First with { Cookies = ["_b", "_a"], Origins = ["https://b.example", "https://a.example"] }]));

    [Fact]
    public void It_changes_with_everything_a_reader_agrees_to()
    {
        Service[] others =
        [
            Second, First with { Purpose = "Sells." }, First with { Provider = "Inc." }, First with { Cookies = ["_a"] }, First with { Origins = ["https://a.example"] },
            First with { Cookies = ["_a", "_b", "https://a.example"], Origins = ["https://b.example"] },
        ];

        Assert.Equal(others.Length + 2, others.Select(other => ServiceRevision.Of([other])).Append(ServiceRevision.Of([First])).Append(ServiceRevision.Of([First, Second])).Distinct().Count());
    }

    [Fact]
    public void It_does_not_change_with_what_only_describes_a_service() => Assert.Equal(
        ServiceRevision.Of([First]),
        ServiceRevision.Of([First with { Name = "B", Policy = null, Duration = "2 years", Script = "/a.js", ConsentMode = ["ad_storage"], IgnoresGpc = true, IsTrustedTypesSafe = true }]));

    [Fact]
    public void It_is_the_same_on_every_machine() => Assert.Equal("40e06884d260", ServiceRevision.Of([First, Second]));
}
