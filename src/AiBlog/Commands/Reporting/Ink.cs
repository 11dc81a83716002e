using AiBlog.Diagnostics;

namespace AiBlog.Commands.Reporting;

/// <summary>Colours text for a terminal with the sequences of ECMA-48; without colour it returns the text unchanged.</summary>
internal readonly record struct Ink(bool IsOn)
{
    private const string Reset = "\e[0m";

    public string Bold(string text) => In("\e[1m", text);

    public string Faint(string text) => In("\e[2m", text);

    public string Of(Severity severity, string text) => In(severity == Severity.Error ? "\e[1;31m" : "\e[1;33m", text);

    private string In(string start, string text) => IsOn ? start + text + Reset : text;
}
