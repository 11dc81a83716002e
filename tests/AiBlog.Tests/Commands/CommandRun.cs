namespace AiBlog.Tests.Commands;

internal sealed record CommandRun(int Code, string Output, string Error)
{
    /// <summary>Fails with what was said when the exit code is another.</summary>
    public CommandRun Ends(int code)
    {
        Assert.True(Code == code, $"exit code {Code} instead of {code}\n{Output}\n{Error}");
        return this;
    }
}
