namespace AiBlog.Commands;

/// <summary>The command line asks for something that makes no sense: exit code 2.</summary>
internal sealed class UsageFault(string message) : Exception(message);
