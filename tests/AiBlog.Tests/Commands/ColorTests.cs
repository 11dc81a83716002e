using AiBlog.Commands;

namespace AiBlog.Tests.Commands;

public sealed class ColorTests : IDisposable
{
    private const char Escape = '\e';

    private readonly TestSite site = new();

    public void Dispose() => site.Dispose();

    [Fact]
    public void A_terminal_gets_colours()
    {
        var said = Say(isInteractive: true, []);

        Assert.Contains("\e[1;31merror", said, StringComparison.Ordinal);
        Assert.Contains("\e[1;31m^", said, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("NO_COLOR", "1")]
    [InlineData("TERM", "dumb")]
    public void Colours_can_be_turned_off(string variable, string value) =>
        Assert.DoesNotContain(Escape, Say(isInteractive: true, new Dictionary<string, string> { [variable] = value }));

    [Fact]
    public void An_empty_NO_COLOR_turns_nothing_off() =>
        Assert.Contains(Escape, Say(isInteractive: true, new Dictionary<string, string> { ["NO_COLOR"] = "" }));

    [Fact]
    public void A_file_or_pipe_gets_no_colours() => Assert.DoesNotContain(Escape, Say(isInteractive: false, []));

    private string Say(bool isInteractive, Dictionary<string, string> variables)
    {
        site.Write("aiblog.yml", "title: T\nbase_url: nowhere\n");
        var error = new StringWriter();
        CommandLine.Run(["check"], TestSite.Terminal(new StringWriter(), error, site.Root, default) with { IsInteractive = isInteractive, Variable = name => variables.GetValueOrDefault(name) });
        Assert.Contains("bad-base-url", error.ToString(), StringComparison.Ordinal);
        return error.ToString();
    }
}
