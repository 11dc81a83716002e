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
