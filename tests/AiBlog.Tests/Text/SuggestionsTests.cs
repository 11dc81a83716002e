using AiBlog.Text.Slugs;

namespace AiBlog.Tests.Text;

public sealed class SuggestionsTests
{
    [Fact]
    public void Many_wrong_names_compare_a_bounded_number_of_candidates()
    {
        string[] candidates = [.. Enumerable.Range(0, 8000).Select(i => $"heading-{i}")];
        var suggestions = new Suggestions();
        for (var i = 0; i < 8000; i++)
        {
            suggestions.Closest($"haeding-{i}", candidates);
        }

        Assert.Equal(Suggestions.MostComparisons, suggestions.Comparisons);
    }

    [Fact]
    public void A_name_that_was_asked_for_before_is_not_compared_again()
    {
        string[] candidates = ["bat", "title"];
        var suggestions = new Suggestions();

        Assert.Equal(("bat", "bat"), (suggestions.Closest("cat", candidates), suggestions.Closest("cat", candidates)));
        Assert.Equal(2, suggestions.Comparisons);
    }
}
