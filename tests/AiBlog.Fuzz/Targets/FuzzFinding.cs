namespace AiBlog.Fuzz.Targets;

/// <summary>An input for which the program did not crash, but broke a rule that holds for all inputs.</summary>
internal sealed class FuzzFinding : Exception
{
    public FuzzFinding()
    {
    }

    public FuzzFinding(string message)
        : base(message)
    {
    }

    public FuzzFinding(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
