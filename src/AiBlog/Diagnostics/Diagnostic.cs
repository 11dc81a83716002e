namespace AiBlog.Diagnostics;

/// <summary>A fault in content, configuration or theme, as a value.</summary>
/// <param name="Code">Kebab-case, stable, a heading of docs/diagnostics.md.</param>
/// <param name="Message">What is wrong, in the author's words, with the value quoted.</param>
/// <param name="Hint">How to mend it; null when the message says it already.</param>
internal sealed record Diagnostic(Severity Severity, string Code, Place Place, string Message, string? Hint = null)
{
    public static Diagnostic Error(string code, Place place, string message, string? hint = null) =>
        new(Severity.Error, code, place, OneLine.Of(message), hint is null ? null : OneLine.Of(hint));

    public static Diagnostic Warning(string code, Place place, string message, string? hint = null) =>
        new(Severity.Warning, code, place, OneLine.Of(message), hint is null ? null : OneLine.Of(hint));
}

/// <summary>How much a diagnostic weighs: an error stops the build from being published, a warning does not (unless --strict).</summary>
internal enum Severity
{
    Error,
    Warning,
}

/// <summary>Where something stands: a file relative to the site with forward slashes, a 1-based line and a 1-based column in Unicode code
/// points.</summary>
/// <remarks>Line 0 means the file as a whole; an empty file name means the site as a whole.</remarks>
internal readonly record struct Place(string File, int Line, int Column)
{
    public static Place OfFile(string file) => new(file, 1, 1);
}

/// <summary>A value and where its author wrote it, for the stages that judge it after the file is parsed.</summary>
internal readonly record struct Placed<T>(T Value, Place Place);

/// <summary>The machine failed, not the content: disk full, no permission, port taken. Caught at the edge, exit code 3.</summary>
internal sealed class EnvironmentFault(string message, Exception? cause = null) : Exception(message, cause);
