using System.Globalization;
using AiBlog.Diagnostics;
using AiBlog.Load;
using AiBlog.Text;

namespace AiBlog.Commands.Reporting;

/// <summary>One line a diagnostic, as compilers write them; on a terminal with the line of the source and a caret under the place.</summary>
internal static class TextReport
{
    public static void Write(Terminal terminal, string root, IEnumerable<Diagnostic> diagnostics)
    {
        var sources = new Dictionary<string, SourceText?>(StringComparer.Ordinal);
        foreach (var diagnostic in RepeatedKeys.Group(diagnostics))
        {
            terminal.Error.WriteLine(Line(diagnostic));
            if (terminal.IsInteractive && SourceOf(sources, root, diagnostic.Place.File) is { } source)
            {
                WriteExcerpt(terminal.Error, source, diagnostic.Place);
            }
        }
    }

    public static string Line(Diagnostic diagnostic)
    {
        var (file, line, column) = diagnostic.Place;
        var hint = diagnostic.Hint is null ? "" : $" ({diagnostic.Hint})";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{file}:{line}:{column}: {Report.NameOf(diagnostic.Severity)} {diagnostic.Code}: {Printable(diagnostic.Message)}{Printable(hint)}");
    }

    /// <summary>A message quotes what an author typed; a terminal must not obey it.</summary>
    private static string Printable(string text) => string.Concat(text.Select(c => char.IsControl(c) ? ' ' : c));

    private static SourceText? SourceOf(Dictionary<string, SourceText?> sources, string root, string file)
    {
        if (!sources.TryGetValue(file, out var source))
        {
            // A pipe would block here whoever reads it, as would a device.
            source = new FolderWalk(root).File(file) is { } found && TextDecoder.TryDecode(file, found.Read(), out var text, out _) ? text : null;
            sources[file] = source;
        }

        return source;
    }

    private static void WriteExcerpt(TextWriter error, SourceText source, Place place)
    {
        const int Most = 160;
        var line = source.Line(place.Line);
        if (line.IsWhiteSpace() || line.Length > Most)
        {
            return;
        }

        var number = place.Line.ToString(CultureInfo.InvariantCulture);
        var before = string.Concat(line.ToString().EnumerateRunes().Take(place.Column - 1).Select(rune => rune.Value == '\t' ? "\t" : " "));
        error.WriteLine($"  {number} | {Printable(line.ToString().Replace('\t', ' '))}");
        error.WriteLine($"  {new string(' ', number.Length)} | {before.Replace('\t', ' ')}^");
    }
}
