namespace AiBlog.Diagnostics;

/// <summary>The machine failed, not the content: disk full, no permission, port taken. Caught at the edge, exit code 3.</summary>
internal sealed class EnvironmentFault(string message, Exception? cause = null) : Exception(message, cause);
