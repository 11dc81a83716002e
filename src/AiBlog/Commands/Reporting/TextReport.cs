using System.Collections.Immutable;
using System.Globalization;
using AiBlog.Diagnostics;
using AiBlog.Load;
using AiBlog.Text;

namespace AiBlog.Commands.Reporting;

/// <summary>A line for each diagnostic, as compilers write them, and one for its hint; on a terminal with the line of the source and a
/// caret under the place.</summary>
internal static class TextReport
{
    public static void Write(Terminal terminal, string root, IEnumerable<Diagnostic> diagnostics)
    {
        var ink = new Ink(terminal.HasColor);
        var sources = new Dictionary<string, SourceText?>(StringComparer.Ordinal);
        foreach (var diagnostic in RepeatedKeys.Group(diagnostics))
        {
            terminal.Error.WriteLine(Line(diagnostic, ink));
            if (terminal.IsInteractive && SourceOf(sources, root, diagnostic.Place.File) is { } source)
            {
                WriteExcerpt(terminal.Error, ink, source, diagnostic);
            }
        }
    }

    /// <summary>Without colours; two lines when there is a hint.</summary>
    public static string Line(Diagnostic diagnostic) => Line(diagnostic, new Ink(IsOn: false));

    private static string Line(Diagnostic diagnostic, Ink ink)
    {
        var (file, line, column) = diagnostic.Place;
        var help = diagnostic.Hint is null ? "" : $"\n  {ink.Bold("help:")} {Printable(diagnostic.Hint)}";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{ink.Bold($"{file}:{line}:{column}:")} "
                + $"{ink.Of(diagnostic.Severity, $"{Report.NameOf(diagnostic.Severity)} {diagnostic.Code}:")} "
                + $"{Printable(diagnostic.Message)}{help}");
    }

    /// <summary>A message quotes what an author typed; a terminal must not obey it.</summary>
    private static string Printable(string text) => string.Concat(text.Select(c => char.IsControl(c) ? ' ' : c));

    private static SourceText? SourceOf(Dictionary<string, SourceText?> sources, string root, string file)
    {
        if (!sources.TryGetValue(file, out var source))
        {
            // A pipe would block here whoever reads it, as would a device.
            source = new FolderWalk(root).File(file) is { } found && TextDecoder.TryDecode(file, found.Read(), out var text, out _)
                ? text
                : null;
            sources[file] = source;
        }

        return source;
    }

    private static void WriteExcerpt(TextWriter error, Ink ink, SourceText source, Diagnostic diagnostic)
    {
        const int Most = 160;
        var place = diagnostic.Place;
        var line = source.Line(place.Line);
        if (line.IsWhiteSpace() || line.Length > Most)
        {
            return;
        }

        var number = place.Line.ToString(CultureInfo.InvariantCulture);
        var before = string.Concat(line.ToString().EnumerateRunes().Take(place.Column - 1).Select(rune => rune.Value == '\t' ? "\t" : " "));
        error.WriteLine($"  {ink.Faint($"{number} |")} {Printable(line.ToString().Replace('\t', ' '))}");
        error.WriteLine(
            $"  {ink.Faint($"{new string(' ', number.Length)} |")} {before.Replace('\t', ' ')}{ink.Of(diagnostic.Severity, "^")}");
    }
}

/// <summary>Colours text for a terminal with the sequences of ECMA-48; without colour it returns the text unchanged.</summary>
internal readonly record struct Ink(bool IsOn)
{
    private const string Reset = "\e[0m";

    public string Bold(string text) => In("\e[1m", text);

    public string Faint(string text) => In("\e[2m", text);

    public string Of(Severity severity, string text) => In(severity == Severity.Error ? "\e[1;31m" : "\e[1;33m", text);

    private string In(string start, string text) => IsOn ? start + text + Reset : text;
}

/// <summary>Reports a key that does not exist once for all files that have it: a site from another generator has the same keys in every
/// file.</summary>
internal static class RepeatedKeys
{
    /// <summary>Fewer files are listed one by one.</summary>
    private const int Fewest = 4;

    /// <summary>The diagnostics in their order, with the first of each group in place of all of them.</summary>
    public static IEnumerable<Diagnostic> Group(IEnumerable<Diagnostic> diagnostics)
    {
        var all = diagnostics.ToImmutableArray();
        var counts = all.Where(IsKey)
            .GroupBy(Problem)
            .ToDictionary(group =>
                group.Key, group => group.Select(diagnostic => diagnostic.Place.File).Distinct(StringComparer.Ordinal).Count());
        var grouped = new HashSet<(string, string, string?)>();
        foreach (var diagnostic in all)
        {
            var count = IsKey(diagnostic) ? counts[Problem(diagnostic)] : 0;
            if (count < Fewest)
            {
                yield return diagnostic;
            }
            else if (grouped.Add(Problem(diagnostic)))
            {
                yield return diagnostic with
                {
                    Message = string.Create(CultureInfo.InvariantCulture, $"{diagnostic.Message}, in {count} files"),
                };
            }
        }
    }

    private static bool IsKey(Diagnostic diagnostic) => diagnostic.Code is "foreign-key" or "unknown-key";

    private static (string Code, string Message, string? Hint) Problem(Diagnostic diagnostic) =>
        (diagnostic.Code, diagnostic.Message, diagnostic.Hint);
}
