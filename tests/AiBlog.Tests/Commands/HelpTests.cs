using AiBlog.Commands;
using AiBlog.Tests.Specs;

namespace AiBlog.Tests.Commands;

public sealed class HelpTests : IDisposable
{
    private static readonly string[] Names = ["build", "serve", "init", "new", "check", "list", "related", "schema", "completion"];

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
