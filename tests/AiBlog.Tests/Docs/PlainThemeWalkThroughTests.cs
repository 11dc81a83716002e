using System.Text.RegularExpressions;
using AiBlog.Tests.House;

namespace AiBlog.Tests.Docs;

/// <summary>"A theme in ten minutes" in docs/theming.md shows files of tests/themes/plain: the very files that PlainThemeTests builds with.</summary>
public sealed partial class PlainThemeWalkThroughTests
{
    [Fact]
    public void Every_file_the_walk_through_shows_is_the_file_of_the_theme()
    {
        var shown = ShownFile().Matches(File.ReadAllText(Repository.PathOf("docs/theming.md")).ReplaceLineEndings("\n"));
        Assert.Equal(7, shown.Count);
        Assert.All(shown, file => Assert.Equal(
            File.ReadAllText(Repository.PathOf($"tests/themes/plain/{file.Groups["name"].Value}")).ReplaceLineEndings("\n"),
            file.Groups["text"].Value));
    }

    [GeneratedRegex("^`themes/plain/(?<name>[^`]+)`:\n\n```\\w+\n(?<text>.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex ShownFile();
}
