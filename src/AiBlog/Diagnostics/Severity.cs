namespace AiBlog.Diagnostics;

/// <summary>How much a diagnostic weighs: an error stops the build from being published, a warning does not (unless --strict).</summary>
internal enum Severity
{
    Error,
    Warning,
}
