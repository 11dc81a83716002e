using System.Text.RegularExpressions;

namespace AiBlog.Tests.Search;

public sealed class SearchIndexTests
{
    [Fact]
    public void One_thread_and_two_write_the_same_bytes()
    {
        using var site = SearchSample.Write(200);
        var one = site.Build("--jobs", "1");
        var two = site.Build("--jobs", "2");
        Assert.Equal(one.Keys, two.Keys);
        Assert.All(one, file => Assert.True(file.Value.AsSpan().SequenceEqual(two[file.Key]), file.Key));
    }

    [Fact]
    public void An_edit_of_one_word_changes_few_files()
    {
        using var site = SearchSample.Write(400);
        var before = site.Build().Keys.ToHashSet(StringComparer.Ordinal);
        site.Replace("post-50.md", "ordinary", "extraordinary");
        var after = site.Build().Keys.ToHashSet(StringComparer.Ordinal);
        Assert.InRange(before.Count, 220, 1000);
        Assert.InRange(after.Except(before).Count(), 1, 6);
    }

    [Fact]
    public void Another_post_leaves_the_files_of_the_older_ones()
    {
        using var site = SearchSample.Write(400);
        var before = site.Build().Keys.Where(IsChunk).ToHashSet(StringComparer.Ordinal);
        site.Add("2022-01-01-new.md", "---\ntitle: New\n---\n\nA new post.\n");
        var after = site.Build().Keys.Where(IsChunk).ToHashSet(StringComparer.Ordinal);
        Assert.Equal(201, after.Count);
        Assert.Single(after.Except(before));
    }

    [Theory]
    [InlineData("an empty post", "---\ntitle: Empty\n---\n")]
    [InlineData("signs only", "---\ntitle: '!'\n---\n\n?! ...\n")]
    [InlineData("one script only", "---\ntitle: 規則\n---\n\n人工知能に関する新しい規則。\n")]
    public void A_site_of_little_has_an_index(string what, string post)
    {
        using var site = SearchSample.Write(0);
        site.Add("2026-01-01-only.md", post);
        Assert.True(site.Build().ContainsKey("index.bin"), what);
    }

    [Fact]
    public void A_word_and_a_text_as_long_as_are_read_are_cut_to_size()
    {
        using var site = SearchSample.Write(0);
        var words = string.Join(' ', Enumerable.Range(0, 1000).Select(i => $"word{i}"));
        site.Add("2026-01-01-long.md", $"---\ntitle: Long\n---\n\n{new string('x', 190_000)}\n");
        site.Add("2026-01-02-huge.md", $"---\ntitle: Huge\n---\n\n{string.Join("\n\n", Enumerable.Repeat(words, 120))}\n");
        Assert.InRange(site.Build().Sum(file => file.Value.Length), 1000, 40_000);
    }

    private static bool IsChunk(string name) => Regex.IsMatch(name, "^[0-9]+-");
}
