using AiBlog.Load;

namespace AiBlog.Tests.Load;

public sealed class StaticFilesTests
{
    [Theory]
    [InlineData("logo.png")]
    [InlineData(".well-known/security.txt")]
    [InlineData(".well-known/acme-challenge/token")]
    [InlineData(".nojekyll")]
    [InlineData(".htaccess")]
    [InlineData(".domains")]
    public void A_file_that_hosts_or_standards_know_is_published(string name)
    {
        var (published, diagnostics) = StaticFiles.Split([FileOf(name)]);

        Assert.Single(published);
        Assert.Empty(diagnostics);
    }

    [Theory]
    [InlineData(".DS_Store")]
    [InlineData("Thumbs.db")]
    [InlineData("images/.gitkeep")]
    [InlineData(".git/config")]
    [InlineData(".page.html.swp")]
    [InlineData("docs/.#page.html")]
    [InlineData("._logo.png")]
    [InlineData(".~lock.sheet.ods#")]
    [InlineData(".logo.png.tmp")]
    public void What_a_tool_leaves_is_skipped_without_a_word(string name)
    {
        var (published, diagnostics) = StaticFiles.Split([FileOf(name)]);

        Assert.Empty(published);
        Assert.Empty(diagnostics);
    }

    [Theory]
    [InlineData(".env")]
    [InlineData(".ssh/id_rsa")]
    [InlineData("files/.htaccess")]
    [InlineData(".well-known/.env")]
    [InlineData("files/.well-known/a.txt")]
    public void Any_other_name_with_a_dot_in_front_is_reported(string name)
    {
        var (published, diagnostics) = StaticFiles.Split([FileOf(name)]);

        Assert.Empty(published);
        Assert.Equal(("dotfile-not-published", "content/static/" + name), (Assert.Single(diagnostics).Code, diagnostics[0].Place.File));
    }

    private static MediaFile FileOf(string name) => new("content/static/" + name, "/site/content/static/" + name, 1);
}
