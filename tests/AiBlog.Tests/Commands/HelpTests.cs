using AiBlog.Commands;
using AiBlog.Tests.Specs;

namespace AiBlog.Tests.Commands;

public sealed class HelpTests : IDisposable
{
    private static readonly string[] Names = ["build", "serve", "init", "new", "check", "list", "related", "schema", "completion", "help"];

    private readonly TestSite site = new();

    public static TheoryData<string> Commands => [.. Names];

    public void Dispose() => site.Dispose();

    [Theory]
    [MemberData(nameof(Commands))]
    public void The_help_of_a_command_ends_with_examples(string command)
    {
        var help = site.Run(command, "--help").Ends(0).Output;

        Assert.Contains($"aiblog {command}", help[help.IndexOf("Examples:\n", StringComparison.Ordinal)..], StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public void Every_example_is_a_command_line_that_the_parser_takes(string command)
    {
        foreach (var example in Examples.Of(command).Where(line => line.StartsWith("aiblog", StringComparison.Ordinal)))
        {
            var line = example.Split(" | ")[0];
            site.Run([.. CommandLineText.Arguments(line["aiblog ".Length..]), "--help"]).Ends(0);
        }
    }

    [Fact]
    public void The_help_of_the_program_names_every_command()
    {
        var help = site.Run("--help").Ends(0).Output;

        Assert.All(Names, command => Assert.Contains($"\n  {command} ", help, StringComparison.Ordinal));
        Assert.EndsWith("  aiblog build\n\n", help, StringComparison.Ordinal);
    }

    [Fact]
    public void No_arguments_are_wrong_usage_and_show_the_help()
    {
        var run = site.Run().Ends(2);

        Assert.Empty(run.Output);
        Assert.Contains("Examples:", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void The_version_is_one_line() => Assert.Matches("^aiblog \\d+\\.\\d+\\.\\d+\n$", site.Run("--version").Ends(0).Output);

    [Theory]
    [InlineData("-v")]
    [InlineData("--version")]
    public void The_version_has_a_short_option(string option) => Assert.StartsWith("aiblog ", site.Run(option).Ends(0).Output, StringComparison.Ordinal);

    [Fact]
    public void Help_is_a_command_too()
    {
        Assert.Equal(site.Run("--help").Ends(0).Output, site.Run("help").Ends(0).Output);
        Assert.Equal(site.Run("build", "--help").Ends(0).Output, site.Run("help", "build").Ends(0).Output);
    }

    [Theory]
    [InlineData("bild", "there is no command \"bild\"; did you mean \"build\"?")]
    [InlineData("server --port 1", "did you mean \"serve\"?")]
    [InlineData("Build", "did you mean \"build\"?")]
    [InlineData("watch", "did you mean \"serve\"?")]
    [InlineData("post Title", "did you mean \"new\"?")]
    [InlineData("version", "did you mean \"--version\"?")]
    [InlineData("--verison", "there is no option \"--verison\"; did you mean \"--version\"?")]
    [InlineData("--build", "did you mean \"build\"?")]
    [InlineData("help bild", "did you mean \"build\"?")]
    public void A_mistyped_command_is_answered_with_the_one_that_was_meant(string line, string says) =>
        Assert.Contains(says, site.Run(line.Split(' ')).Ends(2).Error, StringComparison.Ordinal);

    [Theory]
    [InlineData("xyzzy")]
    [InlineData("./my-blog")]
    public void A_command_that_is_like_no_other_gets_no_guess(string line) =>
        Assert.DoesNotContain("did you mean", site.Run(line).Ends(2).Error, StringComparison.Ordinal);

    [Theory]
    [InlineData("buidl")]
    [InlineData("build --no-such-option")]
    [InlineData("schema posts")]
    [InlineData("completion cmd")]
    [InlineData("serve --port x")]
    [InlineData("serve --port 70000")]
    [InlineData("list --format yaml")]
    public void What_the_program_does_not_know_is_wrong_usage(string line) =>
        Assert.StartsWith("aiblog: ", site.Run(line.Split(' ')).Ends(2).Error, StringComparison.Ordinal);

    [Theory]
    [InlineData("build --draft", "did you mean --drafts?")]
    [InlineData("new --sorce https://example.org/ Title", "did you mean --source?")]
    [InlineData("related -x", "`aiblog related` has no option -x.")]
    public void A_mistyped_option_is_not_taken_for_a_folder_or_a_title(string line, string says) =>
        Assert.Contains(says, site.Run(line.Split(' ')).Ends(2).Error, StringComparison.Ordinal);
}
