using System.Text.RegularExpressions;

namespace AiBlog.Tests.Specs;

/// <summary>Pieces of text that files of the output must hold or must not, where whole files would break with every change of the theme.</summary>
internal static partial class SpecFragments
{
    public static IEnumerable<string> Compare(string fragments, string output)
    {
        foreach (var (index, line) in (File.Exists(fragments) ? File.ReadAllLines(fragments) : []).Index())
        {
            if (line.Length > 0 && Fault(line, output) is { } fault)
            {
                yield return $"fragments.txt:{index + 1}: {fault}";
            }
        }
    }

    private static string? Fault(string line, string output)
    {
        var parts = Fragment().Match(line);
        if (!parts.Success)
        {
            return $"is not `+ file: text`, `- file: text` or `- file`: {line}";
        }

        var (file, text) = (parts.Groups["file"].Value, parts.Groups["text"].Value);
        var path = Path.Combine(output, file);
        var isWanted = line[0] == '+';
        if (!File.Exists(path))
        {
            return !isWanted && text.Length == 0 ? null : $"{file} is not there";
        }

        return File.ReadAllText(path).Contains(text, StringComparison.Ordinal) == isWanted
            ? null
            : $"{file} {(isWanted ? "lacks" : "holds")} {(text.Length == 0 ? "its whole text" : text)}";
    }

    [GeneratedRegex(@"^[+-] (?<file>[^:]+?)(?:: (?<text>.*))?$")]
    private static partial Regex Fragment();
}
