using AiBlog.Tests.Commands;
using AiBlog.Text;

namespace AiBlog.Tests.Emit;

public sealed class OutputClaimsTests : IDisposable
{
    private readonly TestSite site = TestSite.WithPosts();

    public void Dispose() => site.Dispose();

    [Theory]
    [InlineData("\u00E9.txt", "e\u0301.txt")]
    [InlineData("\u00C9.txt", "e\u0301.txt")]
    [InlineData("\u1EC7.txt", "e\u0323\u0302.txt")]
    [InlineData("\u1EC7.txt", "e\u0302\u0323.txt")]
    [InlineData("\uAC01.txt", "\u1100\u1161\u11A8.txt")]
    [InlineData("\u212B.txt", "\u00C5.txt")]
    [InlineData("caf\u00E9/a.txt", "cafe\u0301/a.txt")]
    [InlineData("caf\u00E9/a.txt", "cafe\u0301")]
    [InlineData("\u00E4.txt", "\u00C4.txt")]
    public void Names_that_are_one_on_some_systems_are_an_error_that_names_both(string first, string second)
    {
        site.Write("content/static/" + first, "1");
        site.Write("content/static/" + second, "2");

        var error = site.Run("build").Ends(1).Error;

        Assert.Contains("error output-collision: ", error, StringComparison.Ordinal);
        Assert.True(IsNamed(error, first), error);
        Assert.True(IsNamed(error, second), error);
    }

    /// <summary>As the file system writes it, or as keyboards do.</summary>
    private static bool IsNamed(string error, string name) =>
        error.Contains("content/static/" + name, StringComparison.Ordinal) || error.Contains("content/static/" + CanonicalForm.Compose(name), StringComparison.Ordinal);

    [Fact]
    public void Names_with_other_letters_or_accents_are_different()
    {
        foreach (var name in new[] { "e", "\u00E9", "\u00E8", "e\u0302", "o", "\u00F8", "\u00DF", "ss", "\uAC00", "\uAC01" })
        {
            site.Write($"content/static/{name}.txt", name);
        }

        site.Run("build").Ends(0);
    }

    [Theory]
    [InlineData("content/static/.aiblog/a.txt")]
    [InlineData("content/static/.AIBLOG/a.txt")]
    [InlineData("content/static/.git/config")]
    [InlineData("content/static/.Git/refs/a")]
    [InlineData("content/static/.g\u200Cit/config")]
    [InlineData("content/static/git~1/config")]
    [InlineData("content/static/.git. /config")]
    public void A_file_in_a_reserved_folder_is_not_published(string path)
    {
        site.Write(path, "a");

        site.Run("build");

        Assert.False(File.Exists(site.PathOf("_site/" + path["content/static/".Length..])));
    }

    [Theory]
    [InlineData("content/static/.well-known/security.txt")]
    [InlineData("content/static/git/config")]
    [InlineData("content/static/a/aiblog/config")]
    public void A_file_in_another_folder_is_published(string path)
    {
        site.Write(path, "a");

        site.Run("build").Ends(0);

        Assert.Equal("a", site.Read("_site/" + path["content/static/".Length..]));
    }
}
